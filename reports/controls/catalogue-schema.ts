import * as z from 'zod';
import type { Catalogue, PolicyEntry } from '../../controls/catalogue';

/** The published form: the catalogue without the titles of policies, which stand on their pages. */
export type PublishedCatalogue = Omit<Catalogue, 'policies'> & {
  readonly policies: readonly Omit<PolicyEntry, 'title'>[];
};

const description = (text: string): { readonly description: string } => ({ description: text });
const names = z.array(z.string());
const requirementId = z.string().regex(/^(\d{1,2}|A[123])(\.\d{1,2}){2,4}$/);
const requirementIds = z.array(requirementId);

const policy = z
  .looseObject({
    name: z.string(),
    pack: z.string(),
    requirements: requirementIds.meta(
      description('What it enforces and supports together; only requirements that bind the entity.'),
    ),
    severity: z.enum(['low', 'medium', 'high', 'critical']),
    level: z.enum(['advisory', 'mandatory']),
    services: names.min(1),
    kind: z
      .enum(['resource', 'stack'])
      .meta(description('resource: judges each resource alone. stack: judges the resources of a stack together.')),
    remediates: z
      .boolean()
      .meta(description('True when the level remediate corrects the planned inputs before deployment.')),
    tutorial: z.string().meta(description('Path of its page from the root of the package.')),
    enforces: requirementIds.meta(description('Requirements it makes true for what it judges.')),
    supports: requirementIds.meta(description('Requirements it only helps with.')),
    notBinding: requirementIds.meta(description('Requirements it names that do not bind the entity.')),
  })
  .meta({ id: 'Policy' });

const control = z
  .looseObject({
    id: requirementId,
    summary: z.string().min(1).meta(description('What it asks, in own words.')),
    appliesTo: z.enum(['all entities', 'service providers', 'multi-tenant service providers', 'designated entities']),
    binds: z.boolean().meta(description('True when it binds the entity.')),
    cadence: z.enum(['none', 'daily', 'weekly', '3 months', '6 months', '12 months', 'on change', 'TRA']),
    mandatorySince: z.string().regex(/^\d{4}-\d{2}-\d{2}$/),
    layer: z.enum(['infrastructure', 'runtime', 'process', 'physical']),
    responsibility: z.enum(['aws', 'platform', 'application', 'organization', 'shared']),
    metBy: names.meta(description('Directories of the landing zone that meet it.')),
    howMet: z.enum(['component', 'not built yet', 'procedure', 'outside of the landing zone']),
    checkedBy: z.looseObject({
      enforcedBy: names,
      supportedBy: names,
      securityHub: names,
      configRules: names,
      atRunTime: names.meta(description('Checks only the running account can decide.')),
    }),
    evidence: z.string().min(1),
    procedure: z.string().min(1).meta(description('How a person verifies it.')),
    notAutomatedBecause: z.string().optional().meta(description('Stands where no machine checks it.')),
    supersededBy: requirementId.optional(),
  })
  .meta({ id: 'Control' });

/** The one source of the published schema. Properties may be added, hence loose objects. */
const catalogueSchema = z
  .looseObject({
    entity: z
      .looseObject({
        entity: z.enum(['merchant', 'service-provider', 'multi-tenant-service-provider']),
        designated: z.boolean(),
      })
      .meta(description('Whom the catalogue is for.')),
    policies: z.array(policy),
    controls: z.array(control),
  })
  .meta({ title: 'Result of landing-zone controls --format json' });

/** The published JSON Schema (draft 2020-12) as text. */
export function catalogueJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(catalogueSchema), undefined, 2)}\n`;
}

/** The catalogue in its published form, as text. */
export function catalogueJson({ entity, policies, controls }: Catalogue): string {
  const published: PublishedCatalogue = {
    entity,
    policies: policies.map(({ title: _title, ...policyEntry }) => policyEntry),
    controls,
  };
  return `${JSON.stringify(published, undefined, 2)}\n`;
}
