import {
  Condition,
  coversAction,
  MalformedPolicyDocument,
  parseStatements,
  Statement,
} from '../../model/policy-document';
import { resourceRule } from '../../model/rule';
import { isAbsent } from '../../model/values';
import { keyPolicyTypes } from './key-policies';

const attested = [
  'kms:Decrypt',
  'kms:GenerateDataKey',
  'kms:GenerateDataKeyPair',
  'kms:GenerateRandom',
  'kms:DeriveSharedSecret',
];

function isAttestation({ key }: Condition): boolean {
  return key.startsWith('kms:recipientattestation:');
}

/** A measurement pins the enclave image when it is one exact value; all zeroes is what an enclave in debug mode reports. */
function pins(condition: Condition): boolean {
  return (
    ['stringequals', 'stringequalsignorecase'].includes(condition.operator) &&
    condition.quantifier !== 'all' &&
    condition.values.length > 0 &&
    condition.values.every((value) => value.trim() !== '' && !/[*?]/.test(value) && !/^0+$/.test(value))
  );
}

/** True when the Sid or a caller is named after an enclave. */
function isForEnclave(statement: Statement): boolean {
  return [statement.sid, ...callers(statement).map((caller) => caller.replace(/^arn:[^/]*/, ''))].some((text) =>
    /enclave/i.test(text),
  );
}

function callers(statement: Statement): readonly string[] {
  return statement.principals.filter(({ kind }) => kind === 'AWS').map(({ value }) => value);
}

/**
 * A key policy that asks for attestation by a Nitro enclave pins the measurement of its image, and gives the same caller no way around.
 * Policies that neither ask for attestation nor name an enclave are not judged.
 * https://docs.aws.amazon.com/kms/latest/developerguide/conditions-nitro-enclaves.html
 */
export const kmsEnclaveAttestation = resourceRule({
  name: 'kms-enclave-attestation',
  title: 'Grants to enclaves pin the measurement of the enclave image',
  types: keyPolicyTypes,
  check: ({ props }, expect) =>
    expect.attempt(() => {
      if (isAbsent(props['policy'])) return;
      let statements: readonly Statement[];
      try {
        statements = parseStatements(props['policy']).filter(({ effect }) => effect === 'Allow');
      } catch (error) {
        if (error instanceof MalformedPolicyDocument) return;
        throw error;
      }
      const enclave = statements.filter(({ conditions }) => conditions.some(isAttestation));
      const enclaveCallers = new Set(enclave.flatMap(callers));
      for (const statement of statements) {
        if (!isForEnclave(statement) || enclave.includes(statement)) continue;
        expect.that(
          () => !attested.some((action) => coversAction(statement, action)),
          `${statement.sid || 'a statement'} lets an enclave use the key without attestation; add Condition StringEqualsIgnoreCase on kms:RecipientAttestation:ImageSha384`,
        );
      }
      for (const statement of enclave) {
        expect.that(
          () => statement.conditions.some((condition) => isAttestation(condition) && pins(condition)),
          `the attestation condition of ${statement.sid || 'a statement'} pins no image; use StringEqualsIgnoreCase on kms:RecipientAttestation:ImageSha384 with the measurement of the image`,
        );
      }
      for (const statement of statements) {
        if (
          enclave.length === 0 ||
          enclave.includes(statement) ||
          !attested.some((action) => coversAction(statement, action))
        )
          continue;
        const around = callers(statement).filter((caller) => enclaveCallers.has(caller));
        expect.that(
          () => around.length === 0,
          `${around.join(', ')} can use the key without attestation too; remove that statement`,
        );
      }
    }),
});
