import type { Policies, ReportViolation } from '@pulumi/policy';
import { Binding } from '../../policies/model/binding';
import { toPolicies, undeterminedPrefix } from '../../policies/model/pack';
import { ResourceRule, Rule, Settings, StackRule } from '../../policies/model/rule';

/** `@pulumi/policy`'s own proxy: what a policy sees in a real preview. Not exported from its index. */
const { unknownCheckingProxy } = jest.requireActual<{ unknownCheckingProxy: <T>(value: T) => T }>(
  '@pulumi/policy/proxy',
);

/** The SDK's sentinel for an unknown string; use it wherever a value is not known at preview. */
export const unknown = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

export type Outcome = 'pass' | 'fail' | 'undetermined' | 'not applicable';

export interface Judged {
  readonly outcome: Outcome;
  readonly messages: readonly string[];
}

class NotApplicable extends Error {}

const standard = { name: 'Test', version: '1', reference: 'none' };

/** Properties as a policy sees them: reading one that is unknown throws. */
export function asSeen(props: object): Record<string, unknown> {
  return unknownCheckingProxy(copied(props)) as Record<string, unknown>;
}

/** A copy of this realm: `structuredClone` under Jest makes objects of another one, which the proxy does not recognise. */
function copied(value: object): object {
  return JSON.parse(JSON.stringify(value)) as object;
}

function policyOf(rule: Rule): Policies[number] {
  const binding: Binding = {
    rule,
    severity: 'high',
    level: 'mandatory',
    enforces: ['1.1.1'],
    because: 'test',
    remediation: 'test',
    source: 'test',
  };
  const [policy] = toPolicies(standard, 'docs', [binding]);
  if (!policy) throw new Error('no policy');
  return policy;
}

interface Violation {
  readonly message: string;
  readonly urn: string | undefined;
}

function recorder(): { readonly violations: Violation[]; readonly report: ReportViolation } {
  const violations: Violation[] = [];
  const report = (message: string | Violation, urn?: string): void => {
    violations.push(typeof message === 'string' ? { message, urn } : message);
  };
  return { violations, report: report as ReportViolation };
}

function judged(violations: readonly Violation[]): Judged {
  const messages = violations.map((violation) => violation.message);
  const undetermined = (message: string): boolean => message.includes(undeterminedPrefix);
  const outcome = messages.some((message) => !undetermined(message))
    ? 'fail'
    : messages.length > 0
      ? 'undetermined'
      : 'pass';
  return { outcome, messages };
}

const notApplicable = (): never => {
  throw new NotApplicable();
};

/** Runs a resource rule, as its CrossGuard policy, over one resource with the given inputs. */
export function judge(
  rule: ResourceRule,
  type: string,
  props: object,
  settings: Settings = {},
  name = 'subject',
): Judged {
  const policy = policyOf(rule);
  if (!('validateResource' in policy) || typeof policy.validateResource !== 'function')
    throw new Error('no resource policy');
  const { violations, report } = recorder();
  try {
    void policy.validateResource(
      {
        type,
        name,
        urn: `urn:pulumi:stack::project::${type}::${name}`,
        props: asSeen(props),
        opts: {
          protect: false,
          ignoreChanges: [],
          aliases: [],
          additionalSecretOutputs: [],
          customTimeouts: { createSeconds: 0, updateSeconds: 0, deleteSeconds: 0 },
        },
        stackTags: new Map(),
        isType: () => false,
        asType: () => undefined,
        getConfig: <T extends object>() => settings as T,
        notApplicable,
      },
      report,
    );
  } catch (error) {
    if (error instanceof NotApplicable) return { outcome: 'not applicable', messages: [] };
    throw error;
  }
  return judged(violations);
}

/** A resource of a stack fixture. `refers` gives, by property, the names of the resources a value comes from. */
export interface StackFixture {
  readonly type: string;
  readonly name: string;
  readonly props?: object;
  readonly refers?: Readonly<Record<string, readonly string[]>>;
  /** The `protect` option of the resource. */
  readonly protect?: boolean;
  /** Default tags of the resource's provider. */
  readonly defaultTags?: Readonly<Record<string, string>>;
}

/** Runs a stack rule over a whole stack. `of(name)` tells the outcome for one resource; `root` the stack's own. */
export function judgeStack(
  rule: StackRule,
  fixtures: readonly StackFixture[],
  settings: Settings = {},
): Judged & { readonly of: (name: string) => Judged } {
  const policy = policyOf(rule);
  if (!('validateStack' in policy)) throw new Error('no stack policy');
  const { violations, report } = recorder();
  const all: readonly StackFixture[] = [{ type: 'pulumi:pulumi:Stack', name: 'root' }, ...fixtures];
  const urnOf = (fixture: StackFixture): string => `urn:pulumi:stack::project::${fixture.type}::${fixture.name}`;
  const resources = all.map((fixture) => ({
    type: fixture.type,
    name: fixture.name,
    urn: urnOf(fixture),
    props: asSeen(fixture.props ?? {}),
    opts: { protect: fixture.protect ?? false },
    ...(fixture.defaultTags && { provider: { props: { defaultTags: JSON.stringify({ tags: fixture.defaultTags }) } } }),
    dependencies: [] as unknown[],
    propertyDependencies: {} as Record<string, unknown[]>,
    isType: () => false,
    asType: () => undefined,
  }));
  all.forEach((fixture, index) => {
    for (const [property, names] of Object.entries(fixture.refers ?? {})) {
      const targets = resources.filter((resource) => names.includes(resource.name));
      if (targets.length !== names.length)
        throw new Error(`fixture ${fixture.name} refers to a resource that is not there`);
      const resource = resources[index];
      if (!resource) continue;
      resource.propertyDependencies[property] = targets;
      resource.dependencies.push(...targets);
    }
  });
  try {
    void policy.validateStack(
      {
        resources: resources as unknown as Parameters<typeof policy.validateStack>[0]['resources'],
        getConfig: <T extends object>() => settings as T,
        stackTags: new Map(),
        notApplicable,
      },
      report,
    );
  } catch (error) {
    if (error instanceof NotApplicable)
      return { outcome: 'not applicable', messages: [], of: () => ({ outcome: 'not applicable', messages: [] }) };
    throw error;
  }
  const of = (name: string): Judged => {
    const fixture = all.find((candidate) => candidate.name === name);
    if (!fixture) throw new Error(`no resource ${name} in the fixture`);
    return judged(violations.filter((violation) => violation.urn === urnOf(fixture)));
  };
  return { ...judged(violations), of };
}
