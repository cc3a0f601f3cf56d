import { createRequire } from 'node:module';
import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { Expectations } from '../../policies/model/expectation';
import { Rule } from '../../policies/model/rule';
import { StackResource, StackView } from '../../policies/model/stack-view';
import { bindings as pciDss } from '../../policies/pci-dss/bindings';
import { worstCases } from './worst-case-stacks';

/** `@pulumi/policy`'s own proxy: what a policy sees in a real preview. Not exported from its index. */
const { unknownCheckingProxy } = createRequire(__filename)('@pulumi/policy/proxy') as {
  readonly unknownCheckingProxy: <T>(value: T) => T;
};

const rules: readonly Rule[] = [...pciDss, ...landingZone].map(({ rule }) => rule);

function judge(rule: Rule, resources: readonly StackResource[]): void {
  const settings = Object.fromEntries(
    Object.entries(rule.settings ?? {}).map(([name, { default: value }]) => [name, value]),
  );
  if (rule.kind === 'stack') return rule.check(new StackView(resources, new Set(rule.types)), settings);
  for (const resource of resources)
    if (rule.types.includes(resource.type)) {
      const expect = new Expectations(resource.urn);
      expect.attempt(() => rule.check({ ...resource, stackTags: new Map() }, expect, settings));
    }
}

/** CPU milliseconds all rules of both packs take over a stack. */
function cost(resources: readonly StackResource[]): number {
  const before = process.cpuUsage();
  for (const rule of rules) judge(rule, resources);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** For each worst case, the CPU milliseconds at each size; the first size is judged once before, to compile the rules. */
export function judgingTimes(
  sizes: readonly number[],
): readonly { readonly name: string; readonly milliseconds: readonly number[] }[] {
  return worstCases.map(({ name, resources }) => {
    for (const size of sizes.slice(0, 1)) cost(resources(size, unknownCheckingProxy));
    return { name, milliseconds: sizes.map((size) => cost(resources(size, unknownCheckingProxy))) };
  });
}
