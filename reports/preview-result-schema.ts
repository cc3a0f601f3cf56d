import * as z from 'zod';
import type { MarkedValue, PreviewResult } from '../preview/result';

/** The published form: the result without times. */
export type PreviewReport = Omit<PreviewResult, 'accounts'> & {
  readonly accounts: readonly Omit<PreviewResult['accounts'][number], 'milliseconds'>[];
};

const description = (text: string): { readonly description: string } => ({ description: text });

export const markedValueSchema: z.ZodType<MarkedValue> = z
  .lazy(() =>
    z.union([
      z.null(),
      z.boolean(),
      z.number(),
      z.string(),
      z.array(markedValueSchema),
      z.record(z.string(), markedValueSchema),
    ]),
  )
  .meta({
    id: 'MarkedValue',
    ...description(
      'JSON. {"$unknown": true} stands for a value known only after deployment, {"$secret": true} for a secret, which is never shown.',
    ),
  });
const properties = z.record(z.string(), markedValueSchema);
const count = z.int().min(0);
const level = z.enum(['advisory', 'mandatory']);
export const severitySchema = z.enum(['low', 'medium', 'high', 'critical']);

const resource = z
  .looseObject({
    urn: z.string(),
    type: z.string(),
    name: z.string(),
    parent: z.string().optional().meta(description('URN of the parent; absent for the stack itself.')),
    custom: z.boolean().meta(description('True for resources of a provider, false for components.')),
    external: z.boolean().meta(description('True for resources looked up with get(), not created.')),
    provider: z.string().optional().meta(description('URN of the provider, for custom resources.')),
    inputs: properties,
    dependencies: z.array(z.string()),
    propertyDependencies: z.record(z.string(), z.array(z.string())),
    protect: z.boolean(),
  })
  .meta({ id: 'Resource' });

const acceptedRisk = z
  .looseObject({
    requirement: z.string(),
    reason: z.string(),
    owner: z.string(),
    approver: z.string(),
    ticket: z.string(),
    created: z.string(),
    expires: z.string().meta(description('Last day, YYYY-MM-DD.')),
    daysLeft: count,
    compensatingControl: z.string(),
  })
  .meta({
    id: 'AcceptedRisk',
    ...description(
      'Somebody accepted the risk for a time: the finding is shown, and not counted as failed or undetermined.',
    ),
  });

const exceptionNotice = z
  .looseObject({ file: z.string(), line: z.int().min(1), message: z.string() })
  .meta({ id: 'ExceptionNotice' });

const exceptions = z
  .looseObject({ file: z.string(), problems: z.array(exceptionNotice), expiring: z.array(exceptionNotice) })
  .meta({
    id: 'Exceptions',
    ...description(
      'What came of the file of exceptions. problems: entries that are malformed, expired, unknown, twice there or not needed; they accept nothing.',
    ),
  });

export const findingSchema = z
  .looseObject({
    pack: z.string(),
    policy: z.string(),
    title: z.string().meta(description('What the policy demands, one sentence.')),
    level,
    verdict: z
      .enum(['fail', 'undetermined'])
      .meta(
        description('fail: the rule is broken. undetermined: a value the rule needs is not known before deployment.'),
      ),
    severity: severitySchema,
    requirements: z
      .array(z.string())
      .meta(description("PCI DSS v4.0.1 requirement ids, or ids of the pack's own standard.")),
    resource: z.string().meta(description('URN of the resource.')),
    message: z.string(),
    remediation: z.string().meta(description('How to fix it.')),
    docs: z.string().meta(description('Page that explains the policy; empty when the pack has none.')),
    exception: acceptedRisk.optional(),
  })
  .meta({ id: 'Finding' });

const remediation = z
  .looseObject({
    pack: z.string(),
    policy: z.string(),
    resource: z.string(),
    description: z.string(),
    before: properties,
    after: properties,
  })
  .meta({ id: 'Remediation', ...description('A correction a policy made to the planned inputs of a resource.') });

const failure = z
  .looseObject({
    kind: z.enum([
      'type-check',
      'program',
      'exit',
      'timeout',
      'data-source',
      'stack-reference',
      'remote-component',
      'resource',
      'policy',
      'pack',
    ]),
    message: z.string(),
    detail: z.string().optional(),
  })
  .meta({ id: 'Failure', ...description("Why an account's plan is not complete.") });

const message = z
  .looseObject({
    severity: z.enum(['debug', 'info', 'warning', 'error']),
    text: z.string(),
    resource: z.string().optional(),
  })
  .meta({ id: 'Message' });

const policyCounts = z
  .looseObject({ passed: count, failed: count, undetermined: count, notApplicable: count })
  .meta({ id: 'PolicyCounts' });

const account = z
  .looseObject({
    account: z.string(),
    resources: z.array(resource),
    findings: z.array(findingSchema),
    remediations: z.array(remediation),
    failures: z.array(failure),
    messages: z.array(message),
    policies: z.record(z.string(), policyCounts).meta(description('Judgements by policy, keyed pack/policy.')),
    outputs: properties,
  })
  .meta({ id: 'Account' });

const totals = z
  .looseObject({
    accounts: count,
    resources: count,
    policies: count,
    passed: count,
    failed: count,
    undetermined: count,
    mandatory: count,
    advisory: count,
    incompleteAccounts: count,
    accepted: count.meta(description('Findings with an exception; they are in none of the other counts.')),
    bySeverity: z.looseObject({ low: count, medium: count, high: count, critical: count }),
    byRequirement: z.record(z.string(), z.looseObject({ passed: count, failed: count, undetermined: count })),
  })
  .meta({ id: 'Totals' });

/**
 * The one source of the published schema. Properties may be added within a format version, hence loose objects;
 * removing or retyping one raises `formatVersion`.
 */
export const previewReportSchema = z
  .looseObject({
    formatVersion: z.literal(1),
    accounts: z.array(account),
    totals,
    limits: z.array(z.string()).meta(description('What this kind of preview does not see.')),
    transport: z.enum(['fast', 'process']),
    exceptions: exceptions.optional(),
  })
  .meta({ title: 'Result of landing-zone preview and landing-zone check' });

/** The published JSON Schema (draft 2020-12) as text. */
export function previewReportJsonSchema(): string {
  return `${JSON.stringify(z.toJSONSchema(previewReportSchema), undefined, 2)}\n`;
}
