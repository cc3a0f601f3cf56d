import * as path from 'node:path';
import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { bindings as pciDss } from '../../policies/pci-dss/bindings';
import { packageRoot } from '../../cli/package-root';
import { withOrganization } from '../../cli/landing-zone-pack-config';
import { ComputedOutputs } from '../../preview/computed-outputs';
import { requireFrom } from '../../preview/fast/module-hooks';
import type { Settings } from '../../policies/model/rule';
import { equivalents } from './equivalents';
import { Configured, StackJudge } from './judge';
import { isLeftOut, weakeningOf } from './left-out';
import { Mutation, shownPath } from './operators/mutation';
import { mutationsOf } from './operators/values';
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

function mutantsOf(
  type: string,
  properties: PlannedStack['inputs'] extends ReadonlyMap<string, infer R> ? R : never,
  required: RequiredInputs,
): readonly (Mutation | undefined)[] {
  const mutations = Object.entries(properties.properties).flatMap(([name, value]) =>
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
  return [undefined, ...planned];
}

/** Judges every mutant of every resource of AWS in the plan. Deterministic: the same plan gives the same result. */
export function mutate(plan: RecordedPlan): MutationRun {
  const root = packageRoot();
  const require = requireFrom(root);
  const computed = new ComputedOutputs(root, () => undefined);
  const required = new RequiredInputs(path.dirname(require.resolve('@pulumi/aws/package.json')));
  const rules = configured(plan);
  const groups = new Map<string, Group>();
  const killers = new Map<string, number>();
  for (const stack of plan.stacks) {
    const judge = new StackJudge(stack, rules, computed, require);
    for (const [urn, resource] of stack.inputs) {
      if (!resource.type.startsWith('aws:')) continue;
      for (const mutation of mutantsOf(resource.type, resource, required)) {
        const change = mutation ? `${shownPath(mutation.path)}: ${mutation.operator}` : wholeResource;
        const key = `${resource.type} ${change}`;
        let group = groups.get(key);
        if (!group) {
          const equivalent = equivalents.find((one) => one.type.test(resource.type) && one.change.test(change))?.reason;
          group = { type: resource.type, change, killed: 0, survived: 0, example: '', equivalent };
          groups.set(key, group);
        }
        const killer = judge.killer(urn, mutation);
        if (killer === undefined) {
          group.survived += 1;
          group.example ||= `${stack.stack}: ${resource.name}`;
        } else {
          group.killed += 1;
          killers.set(killer, (killers.get(killer) ?? 0) + 1);
        }
      }
    }
  }
  return summed([...groups.values()], killers);
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
