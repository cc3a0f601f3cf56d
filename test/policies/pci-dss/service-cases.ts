import { Binding } from '../../../policies/model/binding';
import { Settings } from '../../../policies/model/rule';
import { judge, judgeStack, Outcome, StackFixture } from '../judge';

/** Rule, type, inputs, expected outcome, settings. */
export type ResourceCase = readonly [string, string, object, Outcome, Settings?];
/** Rule, fixtures of the stack, expected outcome, settings. */
export type StackCase = readonly [string, readonly StackFixture[], Outcome, Settings?];

/** Tests every case, and that every rule of the service has a failing and a passing one. */
export function testService(
  bindings: readonly Binding[],
  resources: readonly ResourceCase[],
  stacks: readonly StackCase[],
): void {
  const ruleOf = (name: string): Binding['rule'] => {
    const found = bindings.find(({ rule }) => rule.name === name);
    if (!found) throw new Error(`no rule ${name}`);
    return found.rule;
  };
  for (const [name, type, props, outcome, settings] of resources) {
    it(`${name}: ${outcome} on ${type} ${JSON.stringify(props)}`, () => {
      const rule = ruleOf(name);
      if (rule.kind !== 'resource') throw new Error(`${name} is no resource rule`);
      expect(judge(rule, type, props, settings ?? {}).outcome).toBe(outcome);
    });
  }
  for (const [name, fixtures, outcome, settings] of stacks) {
    it(`${name}: ${outcome} on ${JSON.stringify(fixtures)}`, () => {
      const rule = ruleOf(name);
      if (rule.kind !== 'stack') throw new Error(`${name} is no stack rule`);
      expect(judgeStack(rule, fixtures, settings ?? {}).outcome).toBe(outcome);
    });
  }
  it('covers every rule of the service', () => {
    for (const { rule } of bindings) {
      const outcomes = [
        ...resources.filter(([name]) => name === rule.name).map((row) => row[3]),
        ...stacks.filter(([name]) => name === rule.name).map((row) => row[2]),
      ];
      expect([rule.name, ...new Set(outcomes)]).toEqual(expect.arrayContaining([rule.name, 'fail', 'pass']));
    }
  });
}
