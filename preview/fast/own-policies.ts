import type { Policies } from '@pulumi/policy';
import type {
  AnalyzerOptions,
  AnalyzerProvider,
  AnalyzerResource,
  AnalyzerStackResource,
  Diagnostic,
  EnforcementLevel,
  WireProperties,
  WireValue,
} from '../packs/pack';
import type { Level } from '../result';
import type { PolicySdk } from './policy-sdk';

/** Same key as `policyTypes` of the policy model; a policy that has it says which types it looks at. */
const policyTypes = Symbol.for('pci-landing-zone.policy-types');

export type Policy = Policies[number];

/** The types a policy declares, or undefined for a policy that may look at anything. */
export function declaredTypes(policy: Policy): readonly string[] | undefined {
  const declared = (policy as { readonly [policyTypes]?: unknown })[policyTypes];
  return Array.isArray(declared) ? (declared as readonly string[]) : undefined;
}

/** Level in force: `remediate` counts as mandatory once it comes to validation. */
function levelOf(level: EnforcementLevel): Level {
  return level === 'advisory' ? 'advisory' : 'mandatory';
}

export interface Enabled {
  readonly policy: Policy;
  readonly level: EnforcementLevel;
  readonly settings: Readonly<Record<string, WireValue | undefined>>;
}

export interface Outcome {
  readonly diagnostics: Diagnostic[];
  readonly notApplicable: string[];
}

class NotApplicable extends Error {}

interface Violation {
  readonly name?: string;
  readonly message?: string;
  readonly description?: string;
  readonly urn?: string;
  readonly enforcementLevel?: Level;
  readonly severity?: Diagnostic['severity'];
}

/** The `reportViolation` of `@pulumi/policy`: text, or an object that overrides parts of the policy. */
function reporter(enabled: Enabled, diagnostics: Diagnostic[]): (message: string | Violation, urn?: string) => void {
  const { policy } = enabled;
  const level = levelOf(enabled.level);
  return (message, urn) => {
    if (typeof message === 'object') {
      diagnostics.push({
        policy: message.name ?? policy.name,
        message: message.message || message.description || policy.description,
        description: message.description || policy.description,
        urn: message.urn ?? '',
        level: message.enforcementLevel ?? level,
        severity: message.severity ?? policy.severity,
      });
      return;
    }
    diagnostics.push({
      policy: policy.name,
      message: message ? `${policy.description}\n${message}` : policy.description,
      description: policy.description,
      urn: urn ?? '',
      level,
      severity: policy.severity,
    });
  };
}

/** What `@pulumi/policy` makes of an exception of a policy; rethrows real ones. */
function settle(error: unknown, enabled: Enabled, sdk: PolicySdk, packName: string, outcome: Outcome): void {
  const { policy } = enabled;
  if (error instanceof NotApplicable) {
    outcome.notApplicable.push(policy.name);
  } else if (sdk.isUnknownValueError(error)) {
    outcome.diagnostics.push({
      policy: policy.name,
      message: `can't run policy '${policy.name}' from policy pack ${packName} during preview: ${error.message}`,
      description: policy.description,
      urn: '',
      level: 'advisory',
      severity: policy.severity,
    });
  } else {
    const text = error instanceof Error ? (error.stack ?? error.message) : String(error);
    throw new Error(`Error validating resource with policy '${policy.name}' from policy pack ${packName}:\n${text}`);
  }
}

const notApplicable = (): never => {
  throw new NotApplicable();
};

function policyOptions(options: AnalyzerOptions): object {
  return {
    protect: options.protect,
    ignoreChanges: [...options.ignoreChanges],
    aliases: [...options.aliases],
    additionalSecretOutputs: [...options.additionalSecretOutputs],
    customTimeouts: {
      createSeconds: options.customTimeouts.create,
      updateSeconds: options.customTimeouts.update,
      deleteSeconds: options.customTimeouts.delete,
    },
    ...(options.deleteBeforeReplace !== undefined && { deleteBeforeReplace: options.deleteBeforeReplace }),
    ...(options.parent !== '' && { parent: options.parent }),
  };
}

function policyProvider(provider: AnalyzerProvider | undefined, sdk: PolicySdk): object | undefined {
  return (
    provider && {
      type: provider.type,
      urn: provider.urn,
      name: provider.name,
      props: sdk.readable(provider.properties),
    }
  );
}

/**
 * Runs resource policies that declare their types over one resource. The values are converted once for all of them,
 * where `@pulumi/policy` converts them again for every policy.
 */
export async function judgeResource(
  resource: AnalyzerResource,
  policies: readonly Enabled[],
  sdk: PolicySdk,
  packName: string,
  stackTags: ReadonlyMap<string, string>,
  outcome: Outcome,
): Promise<void> {
  if (policies.length === 0) return;
  const props = sdk.readable(resource.properties);
  const provider = policyProvider(resource.provider, sdk);
  const shared = {
    type: resource.type,
    props,
    urn: resource.urn,
    name: resource.name,
    opts: policyOptions(resource.options),
    stackTags,
    isType: (resourceClass: unknown) => sdk.isTypeOf(resource.type, resourceClass),
    asType: (resourceClass: unknown) => (sdk.isTypeOf(resource.type, resourceClass) ? props : undefined),
    notApplicable,
    ...(provider && { provider }),
  };
  for (const enabled of policies) {
    const { policy } = enabled;
    if (!('validateResource' in policy) || policy.validateResource === undefined) {
      outcome.notApplicable.push(policy.name);
      continue;
    }
    const args = { ...shared, getConfig: () => enabled.settings };
    const report = reporter(enabled, outcome.diagnostics);
    const validations = Array.isArray(policy.validateResource) ? policy.validateResource : [policy.validateResource];
    for (const validate of validations) {
      try {
        const pending = (validate as (args: unknown, report: unknown) => unknown)(args, report);
        if (pending !== undefined) await pending;
      } catch (error) {
        settle(error, enabled, sdk, packName, outcome);
      }
    }
  }
}

interface PolicyStackResource {
  readonly type: string;
  readonly urn: string;
  readonly name: string;
  readonly props: object;
  readonly opts: object;
  parent?: PolicyStackResource;
  dependencies: readonly PolicyStackResource[];
  propertyDependencies: Record<string, readonly PolicyStackResource[]>;
  provider?: object;
}

/** The resources of a stack as policies see them, linked to each other; built once for all stack policies. */
export function policyStack(resources: readonly AnalyzerStackResource[], sdk: PolicySdk): readonly object[] {
  const byUrn = new Map<string, PolicyStackResource>();
  const converted = resources.map((resource): PolicyStackResource => {
    const props = sdk.readable(resource.properties);
    const provider = policyProvider(resource.provider, sdk);
    const result: PolicyStackResource = {
      type: resource.type,
      urn: resource.urn,
      name: resource.name,
      props,
      opts: policyOptions(resource.options),
      dependencies: [],
      propertyDependencies: {},
      ...(provider && { provider }),
      ...{
        isType: (resourceClass: unknown) => sdk.isTypeOf(resource.type, resourceClass),
        asType: (resourceClass: unknown) => (sdk.isTypeOf(resource.type, resourceClass) ? props : undefined),
      },
    };
    byUrn.set(resource.urn, result);
    return result;
  });
  const known = (urns: readonly string[]): readonly PolicyStackResource[] =>
    urns.flatMap((urn) => {
      const found = byUrn.get(urn);
      return found ? [found] : [];
    });
  resources.forEach((resource, index) => {
    const target = converted[index];
    if (!target) return;
    const parent = byUrn.get(resource.parent);
    if (parent) target.parent = parent;
    target.dependencies = known(resource.dependencies);
    for (const [property, urns] of Object.entries(resource.propertyDependencies)) {
      target.propertyDependencies[property] = known(urns);
    }
  });
  return converted;
}

/** Runs stack policies that declare their types. */
export async function judgeStack(
  resources: readonly object[],
  policies: readonly Enabled[],
  sdk: PolicySdk,
  packName: string,
  stackTags: ReadonlyMap<string, string>,
  outcome: Outcome,
): Promise<void> {
  for (const enabled of policies) {
    const { policy } = enabled;
    if (!('validateStack' in policy)) continue;
    const args = { resources, stackTags, notApplicable, getConfig: () => enabled.settings };
    try {
      const pending = (policy.validateStack as (args: unknown, report: unknown) => unknown)(
        args,
        reporter(enabled, outcome.diagnostics),
      );
      if (pending !== undefined) await pending;
    } catch (error) {
      settle(error, enabled, sdk, packName, outcome);
    }
  }
}

/** Wire properties as the SDK's own functions want them: a thing with `toJavaScript`. */
export function asStruct(properties: WireProperties): { toJavaScript(): WireProperties } {
  return { toJavaScript: () => properties };
}
