import { z } from 'zod';

const described = (description: string) => ({ description });
const count = z.number().int().nonnegative();
const scenario = z.enum(['without-mfa', 'with-mfa', 'with-approval']);

const statement = z
  .looseObject({
    layer: z.enum([
      'identity policy',
      'resource policy',
      'permissions boundary',
      'session policy',
      'service control policy',
      'resource control policy',
    ]),
    policy: z.string().meta(described('Name of the policy.')),
    source: z.string().meta(described('URN or ARN of what the policy stands in; empty when it has none.')),
    statement: z.string().meta(described('The Sid, or the position of the statement.')),
    effect: z.enum(['Allow', 'Deny', 'unknown']),
  })
  .meta({ id: 'Statement' });

const step = z
  .looseObject({
    kind: z.enum(['sign-in', 'assume', 'compute', 'privilege']),
    from: z.string(),
    to: z.string(),
    how: z.string(),
    action: z.string(),
    resource: z.string().meta(described('ARN; … stands for a part that is not known before deployment.')),
    statements: z.array(statement),
    certain: z.boolean(),
  })
  .meta({ id: 'Step' });

const violation = z
  .looseObject({
    summary: z.string(),
    path: z.array(step).min(1),
    certain: z.boolean().meta(described('False when values that are not known before deployment decide.')),
    heldBackBy: z.string().optional().meta(described('What stops it today all the same.')),
  })
  .meta({ id: 'Violation' });

const role = z
  .looseObject({
    account: z.string(),
    role: z.string(),
    production: z.boolean(),
    certain: z.boolean(),
    path: z.array(step),
  })
  .meta({ id: 'ReachedRole' });

/** The one source of the published schema; loose, as properties may be added within a format version. */
export const identityProofSchema = z
  .looseObject({
    formatVersion: z.literal(1),
    organization: z.string(),
    accounts: z.array(z.looseObject({ name: z.string(), production: z.boolean() })),
    scenarios: z.array(z.looseObject({ id: scenario, title: z.string() })),
    people: z.array(
      z.looseObject({
        person: z.string(),
        production: z.boolean(),
        users: z.array(z.string()),
        reach: z.array(z.looseObject({ scenario, roles: z.array(role) })),
      }),
    ),
    assertions: z.array(
      z.looseObject({
        id: z.string(),
        title: z.string(),
        requirements: z.array(z.string()).min(1),
        verdict: z.enum(['holds', 'violated', 'unknown']),
        checked: count,
        violations: z.array(violation),
      }),
    ),
    allowances: z.array(
      z.looseObject({
        role: z.string(),
        account: z.string(),
        action: z.string(),
        reason: z.string(),
        used: z.boolean(),
      }),
    ),
    assumptions: z.array(z.string()),
    counts: z.looseObject({ accounts: count, users: count, groups: count, roles: count, decisions: count }),
  })
  .meta({ title: 'Result of landing-zone prove identity' });

/** The published JSON Schema (draft 2020-12) as text. */
export function identityProofJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(identityProofSchema), undefined, 2)}\n`;
}
