import type {
  Policies,
  PolicyConfigSchema,
  ReportViolation,
  ResourceValidationPolicy,
  StackValidationPolicy,
} from '@pulumi/policy';
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

/** Form of `reportViolation` that carries its own level; accepted by `@pulumi/policy` next to the typed string form. */
interface Violation {
  readonly message: string;
  readonly urn: string | undefined;
  readonly enforcementLevel?: 'advisory';
}

function report(reportViolation: ReportViolation, description: string, judgements: readonly Judgement[]): void {
  const reportObject = reportViolation as unknown as (violation: Violation) => void;
  const seen = new Set<string>();
  for (const { verdict, message, urn, advisory } of judgements) {
    const key = `${verdict} ${urn} ${message}`;
    if (verdict === 'pass' || seen.has(key)) continue;
    seen.add(key);
    if (verdict === 'fail' && advisory)
      reportObject({ message: `${description}\n${message}`, urn, enforcementLevel: 'advisory' });
    else if (verdict === 'fail') reportViolation(message, urn);
    else
      reportObject({ message: `${description}\n${undeterminedPrefix}${message}`, urn, enforcementLevel: 'advisory' });
  }
}

function failClosed(policy: string, error: unknown): string {
  return `the policy ${policy} itself failed (${error instanceof Error ? error.message : String(error)}); this is a bug in the policy, and the resource counts as failing it`;
}

function defaults(rule: Rule): Settings {
  return Object.fromEntries(Object.entries(rule.settings ?? {}).map(([name, schema]) => [name, schema.default]));
}

function toResourcePolicy(
  rule: ResourceRule,
): Pick<ResourceValidationPolicy, 'validateResource' | 'remediateResource'> {
  const types = new Set<TypeToken>(rule.types);
  const { remediate } = rule;
  return {
    validateResource: (args, reportViolation) => {
      if (!types.has(args.type)) args.notApplicable(`applies to ${rule.types.join(', ')}`);
      const expect = new Expectations(args.urn);
      try {
        rule.check(args, expect, { ...defaults(rule), ...args.getConfig<Record<string, never>>() });
      } catch (error) {
        expect.fail(failClosed(rule.name, error));
      }
      if (expect.judgements.length === 0) args.notApplicable('nothing in this resource for the policy to judge');
      report(reportViolation, rule.title, expect.judgements);
    },
    ...(remediate && {
      remediateResource: (args) => {
        if (!types.has(args.type)) args.notApplicable(`applies to ${rule.types.join(', ')}`);
        return remediate(args);
      },
    }),
  };
}

function toStackPolicy(rule: StackRule): Pick<StackValidationPolicy, 'validateStack'> {
  const types = new Set<TypeToken>(rule.types);
  return {
    validateStack: (args, reportViolation) => {
      const stack = new StackView(args.resources as unknown as readonly StackResource[], types);
      let judgements: readonly Judgement[];
      try {
        rule.check(stack, { ...defaults(rule), ...args.getConfig<Record<string, never>>() });
        judgements = stack.judgements;
      } catch (error) {
        judgements = [
          ...stack.judgements,
          { verdict: 'fail', urn: stack.root.urn, message: failClosed(rule.name, error) },
        ];
      }
      if (judgements.length === 0) args.notApplicable('nothing in this stack for the policy to judge');
      report(reportViolation, rule.title, judgements);
    },
  };
}

function configSchema(rule: Rule): PolicyConfigSchema | undefined {
  if (!rule.settings) return undefined;
  return {
    properties: Object.fromEntries(
      Object.entries(rule.settings).map(([name, schema]) => [
        name,
        { ...schema } as PolicyConfigSchema['properties'][string],
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
 * @throws Error when two bindings share a name.
 */
export function toPolicies(standard: Standard, docsBase: string, bindings: readonly Binding[]): Policies {
  const names = new Set<string>();
  const { name, version, reference } = standard;
  return bindings.map((binding) => {
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
      ? { ...metadata, ...toResourcePolicy(rule) }
      : { ...metadata, ...toStackPolicy(rule) };
  });
}
