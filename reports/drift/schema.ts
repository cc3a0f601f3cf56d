import * as z from 'zod';
import { findingSchema, markedValueSchema, severitySchema } from '../preview-result-schema';

const described = (description: string): { readonly description: string } => ({ description });
const count = z.int().min(0);

const property = z
  .looseObject({
    path: z.string().meta(described('For example ingress[0].cidrBlocks[0] or tags.owner.')),
    recorded: markedValueSchema.optional().meta(described('As the last deployment left it; missing where absent.')),
    actual: markedValueSchema.optional().meta(described('As AWS has it now; missing where absent.')),
  })
  .meta({ id: 'PropertyDrift' });

const drift = z
  .looseObject({
    urn: z.string(),
    type: z.string(),
    name: z.string().meta(described('Logical name.')),
    id: z.string().meta(described('Id in AWS.')),
    kind: z.enum(['changed', 'deleted']),
    properties: z.array(property).meta(described('Empty for a deleted resource.')),
    breaks: z
      .array(findingSchema)
      .meta(described('Policies that hold for what was deployed and fail for what is there now.')),
    severity: severitySchema.meta(described('Of the worst policy it breaks; low when it breaks none.')),
    requirements: z
      .array(z.string())
      .meta(described('PCI DSS v4.0.1 ids it breaks; where it breaks none, those that resources of its type serve.')),
    owner: z.string().meta(described('Tag owner of the resource; empty where it has none.')),
    responsible: z.array(z.string()).meta(described('Who answers for the requirements, by the catalogue of controls.')),
    accepted: z.boolean().meta(described('True when exceptions accept every policy it breaks.')),
  })
  .meta({ id: 'ResourceDrift' });

const unmanaged = z
  .looseObject({
    kind: z.enum(['trail', 'user', 'public-bucket', 'open-security-group']),
    region: z.string(),
    id: z.string(),
    why: z.string(),
    severity: severitySchema,
    requirements: z.array(z.string()),
  })
  .meta({ id: 'UnmanagedResource' });

const account = z
  .looseObject({
    account: z.string(),
    status: z
      .enum(['in-sync', 'drifted', 'unread', 'not-deployed'])
      .meta(described('unread: nothing is known of it. not-deployed: it has no stack. Neither is clean.')),
    reason: z.string().meta(described('Why it could not be read; empty otherwise.')),
    messages: z.array(z.string()),
    resources: count.meta(described('Resources that were compared.')),
    drifts: z.array(drift),
    brokenTogether: z.array(findingSchema).meta(described('Policies that only several drifts break together.')),
    unmanaged: z.array(unmanaged),
    inventoryComplete: z
      .boolean()
      .meta(described('False when nobody looked for unmanaged resources, or not everywhere.')),
    milliseconds: count,
  })
  .meta({ id: 'AccountDrift' });

/**
 * The one source of the published schema. Properties may be added within a format version, hence loose objects;
 * removing or retyping one raises `formatVersion`.
 */
export const driftResultSchema = z
  .looseObject({
    formatVersion: z.literal(1),
    startedAt: z.iso.datetime().meta(described('Start, UTC.')),
    organization: z.string(),
    accounts: z.array(account),
    totals: z
      .looseObject({
        accounts: count,
        unread: count,
        resources: count,
        changed: count,
        deleted: count,
        accepted: count.meta(described('Part of changed and deleted.')),
        breaking: count.meta(described('Drifts that break a policy.')),
        unmanaged: count,
        bySeverity: z.looseObject({ low: count, medium: count, high: count, critical: count }),
      })
      .meta({ id: 'DriftTotals' }),
    inventoryWanted: z.boolean().meta(described('False with --no-inventory.')),
  })
  .meta({ title: 'Result of landing-zone drift' });

/** The published JSON Schema (draft 2020-12) as text. */
export function driftResultJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(driftResultSchema), undefined, 2)}\n`;
}
