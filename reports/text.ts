import type { Colors } from 'picocolors/types';
import { createColors } from 'picocolors';
import type { PreviewResult } from '../preview/result';
import { outcomeOf, summaryLine } from './summary';
import { acceptedLines, exceptionLines, expiringLines } from './text/accepted';
import { accountLines } from './text/accounts';
import { failureLines } from './text/failures';
import { findingLines } from './text/findings';
import { messageLines } from './text/messages';
import { remediationLines } from './text/remediations';
import { requirementLines } from './text/requirements';
import { totalLines } from './text/totals';
import { policyLines } from './text/policies';

export interface TextOptions {
  /** ANSI colours; only for a terminal. */
  readonly colour: boolean;
  /** Every resource of every account instead of the first level with counts. */
  readonly tree: boolean;
  /** Details of failures, messages of programs and the verdicts of each policy. */
  readonly verbose: boolean;
  /** The last line only. */
  readonly quiet: boolean;
  /** Columns of the terminal. */
  readonly width: number;
}

function heading(colors: Colors, title: string, lines: readonly string[]): readonly string[] {
  return lines.length === 0 ? [] : [colors.bold(title), ...lines, ''];
}

/** The result for people: totals first, then what needs work, then what was planned; the last line sums it up. */
export function textReport(result: PreviewResult, options: TextOptions): string {
  const colors = createColors(options.colour);
  const summary = summaryLine(result);
  if (options.quiet) return `${summary}\n`;
  const last = {
    incomplete: colors.red(summary),
    exceptions: colors.red(summary),
    fail: `${colors.red('FAILED:')} ${summary}`,
    advisory: `${colors.yellow('OK, with advisories:')} ${summary}`,
    pass: `${colors.green('OK:')} ${summary}`,
  }[outcomeOf(result)];
  return [
    ...heading(
      colors,
      'INCOMPLETE: part of the plan is missing, and nothing is known about that part',
      failureLines(result, colors, options.verbose),
    ),
    ...heading(
      colors,
      'EXCEPTIONS NOT VALID: they accept nothing until they are mended',
      exceptionLines(result, colors),
    ),
    ...heading(colors, 'Totals', totalLines(result, colors)),
    ...heading(colors, 'Failed', findingLines(result, 'fail', colors)),
    ...heading(
      colors,
      'Undetermined: a value the policy needs is not known before deployment',
      findingLines(result, 'undetermined', colors),
    ),
    ...heading(colors, 'Accepted risks: findings somebody answers for until a day', acceptedLines(result, colors)),
    ...heading(colors, 'Exceptions that end soon', expiringLines(result, colors)),
    ...heading(colors, 'Remediated: planned inputs a policy corrected', remediationLines(result, colors)),
    ...heading(colors, 'Accounts', accountLines(result, colors, options.tree)),
    ...heading(colors, 'Requirements', requirementLines(result, colors, options.width, options.verbose)),
    ...(options.verbose ? heading(colors, 'Policies', policyLines(result, colors)) : []),
    ...heading(colors, 'Messages', messageLines(result, colors, options.verbose)),
    ...heading(
      colors,
      'Limits of this preview',
      result.limits.map((limit) => `  - ${limit}`),
    ),
    last,
    '',
  ].join('\n');
}
