import { Settings, StackRule } from '../../policies/model/rule';
import { judgeStack, Outcome, StackFixture } from './judge';

/** A stack, what the rule must say of it, and (for failures) words the message must hold. */
export type StackCase = readonly [
  title: string,
  fixtures: readonly StackFixture[],
  outcome: Outcome,
  words?: string | RegExp,
];

/** One test per case, and one that an unrelated stack is left alone. */
export function stackCases(rule: StackRule, cases: readonly StackCase[], settings: Settings = {}): void {
  describe(rule.name, () => {
    it.each(cases.map(([title, fixtures, outcome, words]) => ({ title, fixtures, outcome, words })))(
      '$outcome: $title',
      ({ fixtures, outcome, words }) => {
        const judged = judgeStack(rule, fixtures, settings);
        expect(judged.outcome).toBe(outcome);
        if (outcome === 'fail') expect(judged.messages.join('\n')).toMatch(words ?? /; \w+/);
      },
    );

    it('leaves an unrelated stack alone', () => {
      expect(judgeStack(rule, [{ type: 'aws:sns/topic:Topic', name: 'topic' }], settings).outcome).toBe(
        'not applicable',
      );
    });

    it('covers a pass and a failure', () => {
      expect(cases.map(([, , outcome]) => outcome)).toEqual(expect.arrayContaining(['pass', 'fail']));
    });
  });
}
