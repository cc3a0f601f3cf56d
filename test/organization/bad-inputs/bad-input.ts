import { formatProblem } from '../../../organization/problem';
import { exampleText, lineOf, problemsOf } from '../example';

/** A landing-zone.yaml that is wrong in one way, and the problem that must be told. */
export interface BadInput {
  readonly what: string;
  readonly text: string;
  /** Text of the line the problem is on, or its number. */
  readonly on: string | number;
  readonly path: string;
  readonly rule: RegExp;
  readonly fix?: RegExp;
}

/** The example with lines added at its end. */
export function added(lines: string): string {
  return `${exampleText}\n${lines}\n`;
}

/** Tests that each input is told with its place, the rule and the fix. */
export function refuses(inputs: readonly BadInput[]): void {
  it.each(inputs.map((input) => [input.what, input] as const))('%s', (__, { text, on, path, rule, fix = /\w{3}/ }) => {
    const problems = problemsOf(text);
    const line = typeof on === 'number' ? on : lineOf(text, on);
    const found = problems.find((problem) => problem.path === path && rule.test(problem.rule));
    expect(found ?? problems.map(formatProblem)).toMatchObject({
      file: 'landing-zone.yaml',
      path,
      line,
      fix: expect.stringMatching(fix),
    });
    expect(found?.column).toBeGreaterThan(0);
  });
}
