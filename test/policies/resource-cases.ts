import { ResourceRule, Settings } from '../../policies/model/rule';
import { judge, Outcome } from './judge';

/** What the rule is shown, inputs, what it must say, and (for failures) words the message must hold. */
export type ResourceCase = readonly [title: string, props: object, outcome: Outcome, words?: string | RegExp];

/**
 * One test per case for the first type of the rule (or `options.type`), one for each further type that the first passing
 * and the first failing case hold there too, and one that other types are left alone.
 */
export function resourceCases(
  rule: ResourceRule,
  cases: readonly ResourceCase[],
  options: { readonly type?: string; readonly settings?: Settings } = {},
): void {
  const { type = rule.types[0] ?? '', settings = {} } = options;
  describe(`${rule.name} on ${type}`, () => {
    it.each(cases.map(([title, props, outcome, words]) => ({ title, props, outcome, words })))(
      '$outcome: $title',
      ({ props, outcome, words }) => {
        const judged = judge(rule, type, props, settings);
        expect(judged.outcome).toBe(outcome);
        if (outcome === 'fail') expect(judged.messages.join('\n')).toMatch(words ?? /; \w+/);
      },
    );

    it('leaves other types alone', () => {
      expect(judge(rule, 'aws:sns/topic:Topic', cases[0]?.[1] ?? {}, settings).outcome).toBe('not applicable');
    });

    it('covers a pass and a failure', () => {
      expect(cases.map(([, , outcome]) => outcome)).toEqual(expect.arrayContaining(['pass', 'fail']));
    });
  });
}
