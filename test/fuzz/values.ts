import * as fc from 'fast-check';

/** One sentinel of `@pulumi/pulumi` for each kind of unknown value. */
const unknowns = [
  '1c4a061d-8072-4f0a-a4cb-0ff528b18fe7',
  '3eeb2bf0-c639-47a8-9e75-3b44932eb421',
  '04da6b54-80e4-46f7-96ec-b56ff0331ba9',
  '6a19a0b0-7e62-4c92-b797-7f8e31da9cc2',
  'dd056dcd-154b-4c76-9bd3-c8f88648b5ff',
] as const;

const documents = [
  '{"Statement":{"Effect":"Allow","Action":"*","Resource":"*","Principal":"*"}}',
  '{"Version":"2012-10-17","Statement":[{"Effect":"Deny","NotAction":["iam:*"],"Principal":{"AWS":["*"]}}]}',
  '{"Statement":[{"Effect":1,"Action":{"a":1},"Principal":null,"Condition":{"Bool":null}}]}',
  '{"Statement":[null,7,"text",[]]}',
  '{"Statement":[{"Condition":{"":{"":[]},"StringEquals":"x"}}]}',
  '[]',
  '{}',
  'null',
  '{"broken":',
  '',
] as const;

const texts = ['true', 'FALSE', 'enabled', 'Disabled', '0', '365', '-1', '1e9', 'NaN', '*', 'arn:aws:s3:::b/*', 'arn:aws:iam::123456789012:root', 'arn:', '0.0.0.0/0', '::/0', '10.0.0.0/8', '999.1.1.1/99', 'TLSv1.2_2021', '__proto__', 'constructor', 'a'.repeat(300)] as const; // prettier-ignore

const leaf: fc.Arbitrary<unknown> = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...unknowns) },
  { weight: 3, arbitrary: fc.constantFrom(...documents) },
  { weight: 4, arbitrary: fc.constantFrom(...texts) },
  { weight: 2, arbitrary: fc.boolean() },
  { weight: 2, arbitrary: fc.constantFrom(0, -1, 1, 7, 22, 365, 65_535, 1.5, 1e21) },
  { weight: 1, arbitrary: fc.constant(null) },
  { weight: 2, arbitrary: fc.string({ maxLength: 12 }) },
);

const keys = ['enabled', 'status', 'rules', 'rule', 'type', 'name', 'key', 'value', 'values', 'days', 'cidrBlocks', 'fromPort', 'toPort', 'kmsKeyId', 'principal', 'Statement', 'field', 'equals', 'constructor', 'toString', '__proto__'] as const; // prettier-ignore

/** Values of every kind a program may pass, sensible or not: known, unknown, nested, of the wrong type. */
export const anyValue: fc.Arbitrary<unknown> = fc.letrec<{ readonly value: unknown }>((tie) => ({
  value: fc.oneof(
    { maxDepth: 4, withCrossShrink: true },
    { weight: 5, arbitrary: leaf },
    { weight: 2, arbitrary: fc.array(tie('value'), { maxLength: 4 }) },
    { weight: 2, arbitrary: fc.dictionary(fc.constantFrom(...keys), tie('value'), { maxKeys: 4 }) },
  ),
})).value;

/** Inputs of a type: any part of its properties, with values of every kind. */
export function anyInputs(inputs: readonly string[]): fc.Arbitrary<Readonly<Record<string, unknown>>> {
  if (inputs.length === 0) return fc.constant({});
  return fc.dictionary(fc.constantFrom(...inputs), anyValue, { maxKeys: Math.min(12, inputs.length) });
}
