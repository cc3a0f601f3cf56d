import * as z from 'zod';
import { cidrPattern } from './cidr';
import { knownRegions } from './regions';

/**
 * The kinds of values in landing-zone.yaml. Each message states the rule; `examples` is what the loader offers as the fix, and both
 * travel into the JSON Schema for editors.
 */

export function described<T extends z.ZodType>(schema: T, description: string, ...examples: unknown[]): T {
  return schema.meta({ description, ...(examples.length > 0 && { examples }) });
}

export function text(
  description: string,
  pattern: RegExp,
  rule: string,
  max: number,
  ...examples: string[]
): z.ZodString {
  const schema = z
    .string()
    .min(1, { error: 'must not be empty', abort: true })
    .max(max, { error: `must have at most ${max} characters`, abort: true })
    .regex(pattern, rule);
  return described(schema, description, ...examples);
}

export function whole(description: string, min: number, minRule: string, max: number, maxRule: string): z.ZodInt {
  return described(z.int().min(min, minRule).max(max, maxRule), description);
}

/** Rules of Organizations CreateAccount (https://docs.aws.amazon.com/organizations/latest/APIReference/API_CreateAccount.html). */
const emailPattern =
  /^[^\s"'()<>[\]:;,\\|%&@.\u0080-\uffff][^\s"'()<>[\]:;,\\|%&@\u0080-\uffff]*@(?!.*\.\.)[A-Za-z0-9](?:[A-Za-z0-9.-]*[A-Za-z0-9])?\.[A-Za-z0-9](?:[A-Za-z0-9-]*[A-Za-z0-9])?$/;

export function email(description: string, example: string): z.ZodString {
  const schema = z
    .string()
    .min(6, { error: 'must be an e-mail address of at least 6 characters, as AWS demands', abort: true })
    .max(64, { error: 'must have at most 64 characters, as AWS demands', abort: true })
    .regex(emailPattern, 'must be an e-mail address in plain ASCII, name@domain.tld');
  return described(schema, description, example);
}

export function kebab(description: string, max: number, example: string): z.ZodString {
  return text(
    description,
    /^[a-z](?:-?[a-z0-9])*$/,
    'must be lower-case letters, digits and single hyphens, starting with a letter and ending with a letter or digit',
    max,
    example,
  );
}

/** A name Organizations takes: any Unicode, no control characters, no blanks around it. */
export function unitName(description: string, example: string): z.ZodString {
  return text(
    description,
    /^[^\s\p{C}](?:[^\p{C}]*[^\s\p{C}])?$/u,
    'must have no control characters and no blanks around it',
    128,
    example,
  );
}

export const cidr = (description: string, example: string): z.ZodString =>
  described(
    z.string().regex(cidrPattern, 'must be an IPv4 CIDR, four numbers of 0 to 255 and a prefix'),
    description,
    example,
  );

/** https://docs.aws.amazon.com/tag-editor/latest/userguide/tagging.html; the three keys are the project's own. */
const tagKey = z
  .string()
  .max(128, { error: 'must have at most 128 characters', abort: true })
  .regex(
    /^(?!aws:)[\p{L}\p{Z}\p{N}_.:/=+\-@]+$/iu,
    'must be letters, digits, blanks and _ . : / = + - @, and not start with aws:',
  )
  .regex(
    /^(?!(?:scope|environment|owner)$)/,
    'must not be scope, environment or owner, which the landing zone sets itself',
  );
const tagValue = z
  .string()
  .max(256, 'must have at most 256 characters')
  .regex(/^[\p{L}\p{Z}\p{N}_.:/=+\-@]*$/u, 'must be letters, digits, blanks and _ . : / = + - @')
  .meta({ examples: ['payments'] });
export const tags = (description: string) =>
  described(z.record(tagKey, tagValue).default({}), description, { 'cost-centre': '4711' });

export const region = (description: string) =>
  described(
    z.enum(knownRegions as [string, ...string[]], { error: 'must be an AWS region' }),
    description,
    'eu-west-1',
  );
