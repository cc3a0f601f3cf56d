import type {
  Policies,
  PolicyConfigSchema,
  ReportViolation,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from '@pulumi/policy';
import type { Acceptance } from './acceptance';
import { Binding } from './binding';
import { Expectations, Judgement } from './expectation';
import { ResourceRule, Rule, Settings, StackRule, TypeToken } from './rule';
import { StackResource, StackView } from './stack-view';

/**
 * Property under which a policy object lists the types it looks at. The in-process pack host dispatches by it; the
 * Pulumi CLI ignores it.
 */
export const policyTypes: unique symbol = Symbol.for('pci-landing-zone.policy-types');

/** Starts the message of a judgement that could not be made; the preview turns it into an *undetermined* finding. */
export const undeterminedPrefix = 'Undetermined at preview: ';

/** A standard a pack binds its rules to. */
export interface Standard {
  readonly name: string;
  readonly version: string;
  readonly reference: string;
  /** Requirements that bind some entities only, and which. */
  readonly conditional?: ReadonlyMap<string, string>;
}

/** `supports:3.5.1`; `supports-for-service-providers:8.3.10.1` for a requirement that binds these only. */
function supportTag(id: string, { conditional }: Standard): string {
  const entities = conditional?.get(id);
  return entities === undefined ? `supports:${id}` : `supports-for-${entities.replace(/ /g, '-')}:${id}`;
}

/** Where a pack learns of accepted risks; undefined when it shall apply none, which is the rule. */
export type AcceptanceSource = (() => Promise<Acceptance>) | undefined;

const stackType = 'pulumi:pulumi:Stack';

/** Fails a stack for each problem of the file of exceptions, so that an invalid one cannot hide that it accepts nothing. */
function exceptionsPolicy(acceptance: () => Promise<Acceptance>): Policies[number] {
  const policy: StackValidationPolicy & { readonly [policyTypes]: readonly TypeToken[] } = {
    name: 'accepted-risks-valid',
    description: 'Accepted risks are complete, approved and in force',
    enforcementLevel: 'mandatory',
    severity: 'high',
    remediationSteps: 'Mend or remove the entry; landing-zone exceptions check lists all problems.',
    [policyTypes]: [stackType],
    validateStack: async (args, reportViolation) => {
      const problems = (await acceptance()).problems();
      const root = args.resources.find(({ type }) => type === stackType);
      for (const problem of problems) reportViolation(problem, root?.urn);
    },
  };
  return policy;
}

/** Form of `reportViolation` that carries its own level; accepted by `@pulumi/policy` next to the typed string form. */
interface Violation {
  readonly message: string;
  readonly urn: string | undefined;
  readonly enforcementLevel?: 'advisory';
}

function report(
  reportViolation: ReportViolation,
  { name, title: description }: Rule,
  judgements: readonly Judgement[],
  acceptance?: Acceptance,
): void {
  const reportObject = reportViolation as unknown as (violation: Violation) => void;
  const seen = new Set<string>();
  for (const { verdict, message, urn, advisory } of judgements) {
    const key = `${verdict} ${urn} ${message}`;
    if (verdict === 'pass' || seen.has(key)) continue;
    seen.add(key);
    const accepted = acceptance?.accepted(name, urn);
    if (accepted !== undefined)
      reportObject({
        message: `${description}\n${accepted}. ${verdict === 'fail' ? 'Not met' : 'Undetermined'}: ${message}`,
        urn,
        enforcementLevel: 'advisory',
      });
    else if (verdict === 'fail' && advisory)
      reportObject({ message: `${description}\n${message}`, urn, enforcementLevel: 'advisory' });
    else if (verdict === 'fail') reportViolation(message, urn);
    else
      reportObject({ message: `${description}\n${undeterminedPrefix}${message}`, urn, enforcementLevel: 'advisory' });
  }
}

function failClosed(policy: string, error: unknown): string {
  return `the policy ${policy} itself failed (${error instanceof Error ? error.message : String(error)}); this is a bug in the policy, and the resource counts as failing it`;
}

type Configured = Readonly<Record<string, Settings[string] | undefined>>;

/** The settings in force: those configured over the defaults; lists that only add keep their default. */
function settingsOf(rule: Rule, configured: Configured): Settings {
  const settings: Record<string, Settings[string]> = {};
  for (const [name, schema] of Object.entries(rule.settings ?? {})) {
    const given = configured[name];
    const floor = schema.addsToDefault && Array.isArray(schema.default) ? (schema.default as readonly string[]) : [];
    const list = Array.isArray(given) ? (given as readonly string[]) : [];
    settings[name] =
      given === undefined ? schema.default : floor.length > 0 ? [...new Set([...floor, ...list])] : given;
  }
  return settings;
}

/** Reports at once, or, where risks can be accepted, when it is known which are. */
function settle(
  reportViolation: ReportViolation,
  rule: Rule,
  judgements: readonly Judgement[],
  acceptance: AcceptanceSource,
): void | Promise<void> {
  if (acceptance !== undefined) return acceptance().then((known) => report(reportViolation, rule, judgements, known));
  report(reportViolation, rule, judgements);
}

function toResourcePolicy(
  rule: ResourceRule,
  acceptance: AcceptanceSource,
): Pick<ResourceValidationPolicy, 'validateResource' | 'remediateResource'> {
  const types = new Set<TypeToken>(rule.types);
  const { remediate } = rule;
  return {
    validateResource: (args, reportViolation) => {
      if (!types.has(args.type)) args.notApplicable(`applies to ${rule.types.join(', ')}`);
      const expect = new Expectations(args.urn);
      try {
        rule.check(args, expect, settingsOf(rule, args.getConfig<Record<string, never>>()));
      } catch (error) {
        expect.fail(failClosed(rule.name, error));
      }
      if (expect.judgements.length === 0) args.notApplicable('nothing in this resource for the policy to judge');
      return settle(reportViolation, rule, expect.judgements, acceptance);
    },
    ...(remediate && {
      remediateResource: (args) => {
        if (!types.has(args.type)) args.notApplicable(`applies to ${rule.types.join(', ')}`);
        return remediate(args, settingsOf(rule, args.getConfig<Record<string, never>>()));
      },
    }),
  };
}

function toStackPolicy(rule: StackRule, acceptance: AcceptanceSource): Pick<StackValidationPolicy, 'validateStack'> {
  const types = new Set<TypeToken>(rule.types);
  return {
    validateStack: (args, reportViolation) => {
      const stack = new StackView(args.resources as unknown as readonly StackResource[], types);
      let judgements: readonly Judgement[];
      try {
        rule.check(stack, settingsOf(rule, args.getConfig<Record<string, never>>()));
        judgements = stack.judgements;
      } catch (error) {
        judgements = [
          ...stack.judgements,
          { verdict: 'fail', urn: stack.root.urn, message: failClosed(rule.name, error) },
        ];
      }
      if (judgements.length === 0) args.notApplicable('nothing in this stack for the policy to judge');
      return settle(reportViolation, rule, judgements, acceptance);
    },
  };
}

function configSchema(rule: Rule): PolicyConfigSchema | undefined {
  if (!rule.settings) return undefined;
  return {
    properties: Object.fromEntries(
      Object.entries(rule.settings).map(([name, { addsToDefault: _adds, ...schema }]) => [
        name,
        schema as PolicyConfigSchema['properties'][string],
      ]),
    ),
  };
}

/**
 * Turns bindings into CrossGuard policies for `new PolicyPack(name, { policies })`.
 *
 * The requirement ids travel in `framework.specification` ("1.3.1, 1.4.2") and, for those only supported, in `tags`
 * ("supports:3.5.1", "supports-for-service-providers:8.3.10.1"), so that any consumer of the pack, the Pulumi CLI included, can show them.
 *
 * @param acceptance lets the pack apply accepted risks by itself; each is reported as an advisory violation
 * @throws Error when two bindings share a name.
 */
export function toPolicies(
  standard: Standard,
  docsBase: string,
  bindings: readonly Binding[],
  acceptance?: AcceptanceSource,
): Policies {
  const names = new Set<string>();
  const { name, version, reference } = standard;
  const policies = bindings.map((binding): Policies[number] => {
    const { rule } = binding;
    if (names.has(rule.name)) throw new Error(`two policies are named ${rule.name}`);
    names.add(rule.name);
    const schema = configSchema(rule);
    const metadata = {
      name: rule.name,
      description: rule.title,
      enforcementLevel: binding.level,
      severity: binding.severity,
      framework: { name, version, reference, specification: binding.enforces.join(', ') },
      tags: (binding.supports ?? []).map((id) => supportTag(id, standard)),
      remediationSteps: binding.remediation,
      url: `${docsBase}/${rule.name}.md`,
      ...(schema && { configSchema: schema }),
      [policyTypes]: rule.types,
    };
    return rule.kind === 'resource'
      ? { ...metadata, ...toResourcePolicy(rule, acceptance) }
      : { ...metadata, ...toStackPolicy(rule, acceptance) };
  });
  return acceptance === undefined ? policies : [...policies, exceptionsPolicy(acceptance)];
}
