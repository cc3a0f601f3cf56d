import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { Binding } from '../../policies/model/binding';
import { Expectations } from '../../policies/model/expectation';
import { Rule } from '../../policies/model/rule';
import { StackResource, StackView } from '../../policies/model/stack-view';
import { bindings as pciDss } from '../../policies/pci-dss/bindings';
import { worstCases } from '../benchmark/worst-case-stacks';
import { asSeen } from './judge';

const all: readonly Binding[] = [...pciDss, ...landingZone];

function judge(rule: Rule, resources: readonly StackResource[]): void {
  const settings = Object.fromEntries(
    Object.entries(rule.settings ?? {}).map(([name, { default: value }]) => [name, value]),
  );
  if (rule.kind === 'stack') rule.check(new StackView(resources, new Set(rule.types)), settings);
  else
    for (const resource of resources)
      if (rule.types.includes(resource.type)) {
        const expect = new Expectations(resource.urn);
        expect.attempt(() => rule.check({ ...resource, stackTags: new Map() }, expect, settings));
      }
}

/** How often each stack rule reads a property: a figure that does not depend on the machine. */
function readsOf(resourcesOf: (seen: (props: object) => object) => readonly StackResource[]): Map<string, number> {
  let reads = 0;
  const resources = resourcesOf(
    (props) =>
      new Proxy(asSeen(props), {
        get: (target, property) => {
          reads++;
          return Reflect.get(target, property) as unknown;
        },
      }),
  );
  const result = new Map<string, number>();
  for (const { rule } of all) {
    if (rule.kind !== 'stack') continue;
    reads = 0;
    judge(rule, resources);
    result.set(rule.name, reads);
  }
  return result;
}

/** Milliseconds of processor time; other processes do not count. */
function cost(resources: readonly StackResource[]): number {
  const before = process.cpuUsage();
  for (const { rule } of all) judge(rule, resources);
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1_000;
}

const rows = worstCases.map(({ name, resources }) => ({ name, resources }));

describe('growth of every stack policy', () => {
  it.each(rows)('reads four times as much of a stack four times as large: $name', ({ resources }) => {
    const small = readsOf((seen) => resources(250, seen));
    const large = readsOf((seen) => resources(1_000, seen));
    const steep = [...large].filter(([name, reads]) => reads > 5 * (small.get(name) ?? 0) + 200);
    expect(steep).toEqual([]);
  });

  it.each(rows)('takes about four times as long for a stack four times as large: $name', ({ resources }) => {
    const [small, large] = [500, 2_000].map((size) => resources(size, asSeen));
    if (!small || !large) throw new Error('no stacks');
    cost(small);
    // What the machine does beside may slow one run down, but not all of them.
    const steep = [1, 2, 3].every(() => cost(large) > 8 * cost(small) + 200);
    expect(steep).toBe(false);
  });
});
