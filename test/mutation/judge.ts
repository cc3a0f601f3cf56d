import type { Binding } from '../../policies/model/binding';
import { Expectations, Judgement } from '../../policies/model/expectation';
import type { ResourceRule, Settings, StackRule, Subject } from '../../policies/model/rule';
import { StackResource, StackView } from '../../policies/model/stack-view';
import { ComputedOutputs } from '../../preview/computed-outputs';
import { bindPolicySdk, PolicySdk } from '../../preview/fast/policy-sdk';
import type { AnalyzerResource, AnalyzerStackResource, WireProperties, WireValue } from '../../preview/packs/pack';
import { unknownValue } from '../../preview/values';
import { Mutation, withChange } from './operators/mutation';
import type { PlannedStack } from './record';

/** A rule with the settings it is judged by. */
export interface Configured {
  readonly rule: Binding['rule'];
  readonly settings: Settings;
}

/** The provider of `@pulumi/aws`; what it is set to is part of every resource it manages. */
export const providerType = 'pulumi:providers:aws';

/** A rule broke on a mutant: its own bug, never a kill. */
export class RuleBroke extends Error {
  override readonly name = 'RuleBroke';
}

function byType<Rule extends ResourceRule | StackRule>(
  rules: readonly (Configured & { readonly rule: Rule })[],
): ReadonlyMap<string, readonly (Configured & { readonly rule: Rule })[]> {
  const index = new Map<string, (Configured & { readonly rule: Rule })[]>();
  for (const configured of rules) {
    for (const type of new Set(configured.rule.types)) {
      const list = index.get(type);
      if (list) list.push(configured);
      else index.set(type, [configured]);
    }
  }
  return index;
}

/** A stack resource while it is being linked. */
type Linked = { -readonly [Key in keyof StackResource]: StackResource[Key] };

/** What is at a place, or undefined. */
function valueAt(value: WireValue, path: Mutation['path']): WireValue | undefined {
  return path.reduce<WireValue | undefined>(
    (inner, key) => (inner as Readonly<Record<string | number, WireValue>> | undefined)?.[key],
    value,
  );
}

const keyOf = (rule: string, { verdict, urn, message }: Judgement): string => `${rule} ${verdict} ${urn} ${message}`;

/** Rules over one stack, ready to be run again for one changed resource. Nothing of the program is run again. */
export class StackJudge {
  private readonly resourceRules: ReadonlyMap<string, readonly (Configured & { readonly rule: ResourceRule })[]>;
  private readonly stackRules: ReadonlyMap<string, readonly (Configured & { readonly rule: StackRule })[]>;
  private readonly known = new Set<string>();
  private readonly readable = new WeakMap<AnalyzerStackResource, StackResource['props']>();
  private readonly providers = new Map<string, StackResource['props']>();
  private readonly sdk: PolicySdk;
  private readonly resources: readonly AnalyzerStackResource[];

  constructor(
    private readonly stack: PlannedStack,
    rules: readonly Configured[],
    private readonly computed: ComputedOutputs,
    require: NodeJS.Require,
  ) {
    this.sdk = bindPolicySdk(require);
    this.resources = stack.resources;
    this.resourceRules = byType(
      rules.flatMap(({ rule, settings }) => (rule.kind === 'resource' ? [{ rule, settings }] : [])),
    );
    const stackRules = rules.flatMap(({ rule, settings }) => (rule.kind === 'stack' ? [{ rule, settings }] : []));
    this.stackRules = byType(stackRules);
    for (const resource of stack.inputs.values()) for (const [key] of this.judgeResource(resource)) this.known.add(key);
    for (const [key] of this.judgeStack(this.view(this.resources), stackRules)) this.known.add(key);
  }

  /** Findings there are without any mutation. */
  get findings(): ReadonlySet<string> {
    return this.known;
  }

  private *judgeResource(resource: AnalyzerResource): Generator<readonly [key: string, rule: string]> {
    const rules = this.resourceRules.get(resource.type) ?? [];
    if (rules.length === 0) return;
    const subject: Subject = {
      urn: resource.urn,
      type: resource.type,
      name: resource.name,
      props: this.sdk.readable(resource.properties) as Subject['props'],
      stackTags: new Map(),
      ...(resource.provider && {
        provider: { props: this.sdk.readable(resource.provider.properties) as Subject['props'] },
      }),
    };
    for (const { rule, settings } of rules) {
      const expect = new Expectations(resource.urn);
      try {
        rule.check(subject, expect, settings);
      } catch (error) {
        throw new RuleBroke(`${rule.name} on ${resource.urn}: ${String(error)}`);
      }
      for (const judgement of expect.judgements)
        if (judgement.verdict !== 'pass') yield [keyOf(rule.name, judgement), rule.name];
    }
  }

  private *judgeStack(
    resources: readonly StackResource[],
    rules: readonly (Configured & { readonly rule: StackRule })[],
  ): Generator<readonly [key: string, rule: string]> {
    for (const { rule, settings } of rules) {
      const view = new StackView(resources, new Set(rule.types));
      try {
        rule.check(view, settings);
      } catch (error) {
        throw new RuleBroke(`${rule.name} on the stack ${this.stack.stack}: ${String(error)}`);
      }
      for (const judgement of view.judgements)
        if (judgement.verdict !== 'pass') yield [keyOf(rule.name, judgement), rule.name];
    }
  }

  /** The resources linked to each other as the pack host links them; values are converted once, but for the changed one. */
  private view(resources: readonly AnalyzerStackResource[]): readonly StackResource[] {
    const byUrn = new Map<string, Linked>();
    const linked = resources.map((resource): Linked => {
      const { urn, type, name, options } = resource;
      const provider = this.providerOf(resource);
      const one: Linked = {
        urn,
        type,
        name,
        props: this.propsOf(resource),
        opts: { protect: options.protect },
        dependencies: [],
        propertyDependencies: {},
        ...(provider && { provider }),
      };
      byUrn.set(urn, one);
      return one;
    });
    const known = (urns: readonly string[]): readonly Linked[] => urns.flatMap((urn) => byUrn.get(urn) ?? []);
    resources.forEach((resource, index) => {
      const one = linked[index];
      if (!one) return;
      const parent = byUrn.get(resource.parent);
      if (parent) one.parent = parent;
      one.dependencies = known(resource.dependencies);
      one.propertyDependencies = Object.fromEntries(
        Object.entries(resource.propertyDependencies).map(([property, urns]) => [property, known(urns)]),
      );
    });
    return linked;
  }

  private propsOf(resource: AnalyzerStackResource): StackResource['props'] {
    const cached = this.readable.get(resource);
    if (cached) return cached;
    const props = this.sdk.readable(resource.properties) as StackResource['props'];
    this.readable.set(resource, props);
    return props;
  }

  private providerOf({ provider }: AnalyzerStackResource): StackResource['provider'] {
    if (!provider) return undefined;
    let props = this.providers.get(provider.urn);
    if (!props) {
      props = this.sdk.readable(provider.properties) as StackResource['props'];
      this.providers.set(provider.urn, props);
    }
    return { props };
  }

  /** The first policy that has a finding it did not have before; undefined when the mutant lives. */
  killer(urn: string, mutation: Mutation | undefined): string | undefined {
    const index = this.resources.findIndex((resource) => resource.urn === urn);
    const target = this.resources[index];
    const input = this.stack.inputs.get(urn);
    if (!target || !input) return undefined;
    if (target.type === providerType) return this.killerOfProvider(target, mutation);
    if (mutation && mutation.path.length > 0) {
      const properties = withChange(input.properties, mutation.path, mutation.value) as WireProperties;
      for (const [key, rule] of this.judgeResource({ ...input, properties })) if (!this.known.has(key)) return rule;
    }
    const rules = this.stackRules.get(target.type) ?? [];
    if (rules.length === 0) return undefined;
    const changed = mutation ? [this.changed(target, mutation)] : [];
    const resources = [...this.resources.slice(0, index), ...changed, ...this.resources.slice(index + 1)];
    for (const [key, rule] of this.judgeStack(this.view(resources), rules)) if (!this.known.has(key)) return rule;
    return undefined;
  }

  /** The provider is seen on every resource it manages, so that everything is judged again. */
  private killerOfProvider(target: AnalyzerStackResource, mutation: Mutation | undefined): string | undefined {
    if (!mutation) return undefined;
    const properties = withChange(target.properties, mutation.path, mutation.value) as WireProperties;
    const managed = <R extends AnalyzerResource>(resource: R): R =>
      resource.provider?.urn === target.urn
        ? { ...resource, provider: { ...resource.provider, properties } }
        : resource;
    for (const input of this.stack.inputs.values())
      for (const [key, rule] of this.judgeResource(managed(input))) if (!this.known.has(key)) return rule;
    const before = this.providers.get(target.urn);
    this.providers.set(target.urn, this.sdk.readable(properties) as StackResource['props']);
    try {
      const resources = this.resources.map((one) => (one.urn === target.urn ? { ...one, properties } : one));
      const rules = [...new Set([...this.stackRules.values()].flat())];
      for (const [key, rule] of this.judgeStack(this.view(resources), rules)) if (!this.known.has(key)) return rule;
    } finally {
      if (before) this.providers.set(target.urn, before);
      else this.providers.delete(target.urn);
    }
    return undefined;
  }

  /** A constant in place of a reference depends on nothing; what is not set and AWS computes is unknown again. */
  private changed(target: AnalyzerStackResource, mutation: Mutation): AnalyzerStackResource {
    if (mutation.protect !== undefined) return { ...target, options: { ...target.options, protect: mutation.protect } };
    const [property] = mutation.path;
    const name = String(property);
    const properties: Record<string, WireValue> = {
      ...(withChange(target.properties, mutation.path, mutation.value) as WireProperties),
    };
    const propertyDependencies: Record<string, readonly string[]> = { ...target.propertyDependencies };
    if (mutation.references) propertyDependencies[name] = mutation.references;
    else if (mutation.path.length === 1) {
      if (mutation.value === undefined) {
        delete propertyDependencies[name];
        if (this.computed.of(target.type).computedInputs.includes(name)) properties[name] = unknownValue;
      } else propertyDependencies[name] = [];
    }
    // References are known by property; in a list of references as many as it has elements, each belongs to its element.
    const index = mutation.path.at(-1);
    const sources = target.propertyDependencies[name] ?? [];
    if (typeof index === 'number') {
      const list = valueAt(target.properties, mutation.path.slice(0, -1));
      if (Array.isArray(list) && list.length === sources.length)
        propertyDependencies[name] = sources.filter((_, at) => at !== index);
    }
    return { ...target, properties, propertyDependencies };
  }
}
