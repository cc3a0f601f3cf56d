import { ResourceRule, Settings } from '../../policies/model/rule';
import { judge, Outcome, unknown } from './judge';

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

/** Inputs in which the property at a dotted path has `value`. */
function withValue(path: string, value: unknown, inList = false): Record<string, unknown> {
  const [head = '', ...rest] = path.split('.');
  if (rest.length === 0) return { [head]: value };
  const inner = withValue(rest.join('.'), value);
  return { [head]: inList ? [inner] : inner };
}

/**
 * The cases of a rule about one switch, for each of its types: both values as booleans and as text, blocks as objects and
 * as lists, the default, and an unknown.
 */
export function switchCases(
  rule: ResourceRule,
  path: string,
  wanted: boolean,
  byDefault: 'pass' | 'fail',
  options: { readonly base?: object; readonly types?: readonly string[]; readonly more?: readonly ResourceCase[] } = {},
): void {
  const { base = {}, types = rule.types, more = [] } = options;
  for (const type of types) {
    resourceCases(
      rule,
      [
        [`${String(wanted)}`, { ...base, ...withValue(path, wanted) }, 'pass'],
        [
          `"${String(wanted)}" as text, in a list`,
          { ...base, ...withValue(path, String(wanted).toUpperCase(), true) },
          'pass',
        ],
        [`${String(!wanted)}`, { ...base, ...withValue(path, !wanted) }, 'fail', path],
        [`"${String(!wanted)}" as text`, { ...base, ...withValue(path, String(!wanted)) }, 'fail', path],
        ['not set', base, byDefault, path],
        ['unknown', { ...base, ...withValue(path, unknown) }, 'undetermined'],
        ...more,
      ],
      { type },
    );
  }
}
