import * as path from 'node:path';
import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { bindings as pciDss } from '../../policies/pci-dss/bindings';
import { packageRoot } from '../../cli/package-root';
import { withOrganization } from '../../cli/landing-zone-pack-config';
import { ComputedOutputs } from '../../preview/computed-outputs';
import { requireFrom } from '../../preview/fast/module-hooks';
import type { Settings } from '../../policies/model/rule';
import { equivalents } from './equivalents';
import { Configured, providerType, StackJudge } from './judge';
import { isLeftOut, weakeningOf } from './left-out';
import { Mutation, shownPath } from './operators/mutation';
import { StackReferences } from './operators/references';
import { mutationsOf } from './operators/values';
import type { AnalyzerResource } from '../../preview/packs/pack';
import type { PlannedStack, RecordedPlan } from './record';
import { RequiredInputs } from './required-inputs';

/** All mutants of one kind: the same change of the same place of resources of one type. */
export interface Group {
  readonly type: string;
  /** Place and operator, or `(delete the resource)`. */
  readonly change: string;
  killed: number;
  survived: number;
  /** One survivor, to look at. */
  example: string;
  /** Why the survivors are no weaker; undefined for real survivors. */
  readonly equivalent: string | undefined;
}

export interface MutationRun {
  readonly groups: readonly Group[];
  readonly killed: number;
  readonly survived: number;
  readonly equivalent: number;
  /** Mutants by the policy that noticed them first. */
  readonly killers: ReadonlyMap<string, number>;
  /** Killed share of all mutants that are not equivalent, 0 to 1. */
  readonly score: number;
}

function configured({ organization }: RecordedPlan): readonly Configured[] {
  const own = path.join(packageRoot(), 'policies');
  const packs = [
    { bindings: pciDss, directory: path.join(own, 'pci-dss') },
    { bindings: landingZone, directory: path.join(own, 'landing-zone') },
  ];
  return packs.flatMap(({ bindings, directory }) => {
    const [spec] = withOrganization([{ directory, config: {} }], organization);
    return bindings.map(({ rule }) => {
      const defaults = Object.fromEntries(
        Object.entries(rule.settings ?? {}).map(([name, schema]) => [name, schema.default]),
      );
      return { rule, settings: { ...defaults, ...spec?.config[rule.name] } as Settings };
    });
  });
}

const wholeResource = '(delete the resource)';

/** Every mutant of one resource; undefined is the resource taken away. */
function mutantsOf(
  { urn, type, properties, options }: AnalyzerResource,
  stack: StackReferences,
  required: RequiredInputs,
): readonly (Mutation | undefined)[] {
  const mutations = Object.entries(properties).flatMap(([name, value]) =>
    mutationsOf(
      value,
      [name],
      (place) => weakeningOf(type, shownPath(place)),
      (place, inside) => isLeftOut(type, place, inside),
    ),
  );
  const planned = mutations.filter(
    ({ path: place, operator }) =>
      operator !== 'delete' || place.length > 1 || !required.of(type).has(String(place[0])),
  );
  const unprotected: readonly Mutation[] = options.protect
    ? [{ path: [], operator: 'let the resource be deleted', value: undefined, protect: false }]
    : [];
  const swapped = stack.swapsOf(urn).filter(({ path: place }) => !isLeftOut(type, place, null));
  return [...(type === providerType ? [] : [undefined]), ...planned, ...swapped, ...unprotected];
}

/** What is mutated: everything of AWS, and the provider it is reached by. */
const isMutated = (type: string): boolean => type.startsWith('aws:') || type === providerType;

/** Place and operator, as the report and the list of equivalents name them. */
const changeOf = ({ path: place, operator }: Mutation): string =>
  place.length === 0 ? operator : `${shownPath(place)}: ${operator}`;

interface Mutant {
  readonly resource: AnalyzerResource;
  /** Undefined where the resource is taken away. */
  readonly mutation: Mutation | undefined;
  readonly change: string;
}

function requiredInputs(): RequiredInputs {
  return new RequiredInputs(path.dirname(requireFrom(packageRoot()).resolve('@pulumi/aws/package.json')));
}

/** Every mutant of a stack, always in the same order. */
function* mutantsIn(stack: PlannedStack, required: RequiredInputs): Generator<Mutant> {
  const references = new StackReferences(stack.resources);
  for (const resource of stack.inputs.values()) {
    if (!isMutated(resource.type)) continue;
    for (const mutation of mutantsOf(resource, references, required))
      yield { resource, mutation, change: mutation ? changeOf(mutation) : wholeResource };
  }
}

/** How many mutants a plan has. */
export function countMutants(plan: RecordedPlan): number {
  const required = requiredInputs();
  let count = 0;
  for (const stack of plan.stacks) for (const _ of mutantsIn(stack, required)) count += 1;
  return count;
}

/**
 * Judges the mutants of every resource of AWS in the plan. Deterministic: the same plan gives the same result.
 *
 * @param chosen asked once for each mutant, in order; false leaves it out
 */
export function mutate(plan: RecordedPlan, chosen: () => boolean = () => true): MutationRun {
  const root = packageRoot();
  const require = requireFrom(root);
  const computed = new ComputedOutputs(root, () => undefined);
  const required = requiredInputs();
  const rules = configured(plan);
  const groups = new Map<string, Group>();
  const killers = new Map<string, number>();
  for (const stack of plan.stacks) {
    const judge = new StackJudge(stack, rules, computed, require);
    for (const { resource, mutation, change } of mutantsIn(stack, required)) {
      if (!chosen()) continue;
      const group = groupOf(groups, resource.type, change);
      const killer = judge.killer(resource.urn, mutation);
      if (killer === undefined) {
        group.survived += 1;
        group.example ||= `${stack.stack}: ${resource.name}`;
      } else {
        group.killed += 1;
        killers.set(killer, (killers.get(killer) ?? 0) + 1);
      }
    }
  }
  return summed([...groups.values()], killers);
}

function groupOf(groups: Map<string, Group>, type: string, change: string): Group {
  const key = `${type} ${change}`;
  const known = groups.get(key);
  if (known) return known;
  const equivalent = equivalents.find((one) => one.type.test(type) && one.change.test(change))?.reason;
  const group: Group = { type, change, killed: 0, survived: 0, example: '', equivalent };
  groups.set(key, group);
  return group;
}

function summed(groups: readonly Group[], killers: ReadonlyMap<string, number>): MutationRun {
  const sum = (of: (group: Group) => number): number => groups.reduce((total, group) => total + of(group), 0);
  const killed = sum((group) => group.killed);
  const survived = sum((group) => (group.equivalent === undefined ? group.survived : 0));
  const equivalent = sum((group) => (group.equivalent === undefined ? 0 : group.survived));
  return { groups, killed, survived, equivalent, killers, score: killed / Math.max(1, killed + survived) };
}

/** Several runs as one. */
export function merged(runs: readonly MutationRun[]): MutationRun {
  const groups = new Map<string, Group>();
  const killers = new Map<string, number>();
  for (const run of runs) {
    for (const [policy, count] of run.killers) killers.set(policy, (killers.get(policy) ?? 0) + count);
    for (const group of run.groups) {
      const key = `${group.type} ${group.change}`;
      const known = groups.get(key);
      if (!known) groups.set(key, { ...group });
      else {
        known.killed += group.killed;
        known.survived += group.survived;
        known.example ||= group.example;
      }
    }
  }
  return summed([...groups.values()], killers);
}
