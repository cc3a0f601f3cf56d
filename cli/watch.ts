import type { PreviewResult } from '../preview/result';
import { counted } from '../reports/counted';
import { groupFailures } from '../reports/failure-groups';
import { printableLine } from '../reports/printable';
import { summaryLine } from '../reports/summary';
import { AccountFinding, changesSince } from './changes';
import type { CommandContext } from './command-context';
import { ExitCode, exitCodes } from './exit-codes';
import { FileWatch } from './file-watch';
import { exitCodeFor, judge, Judging } from './judging';
import { explain } from './explain';
import { outputPaths, report, writeReportFiles } from './reporting';
import type { Engine } from './services';
import { shownPath } from './shown-path';
import { write } from './terminal';

function line(mark: string, { account, finding }: AccountFinding): string {
  const requirement = finding.requirements[0];
  const verdict = finding.verdict === 'fail' ? '' : ' (undetermined)';
  return `  ${mark} ${requirement === undefined ? '' : `${printableLine(requirement)} `}${printableLine(finding.policy)}${verdict} ${printableLine(account)}: ${printableLine(finding.message)}\n      ${printableLine(finding.resource)}\n`;
}

/** What is new and what is fixed, then the one-line summary. */
function changesText(previous: PreviewResult, current: PreviewResult): string {
  const { added, fixed } = changesSince(previous, current);
  const failures = groupFailures(current).map(
    ({ accounts, message }) => `  ✗ ${accounts.map(printableLine).join(', ')}: ${printableLine(message)}\n`,
  );
  return [
    ...failures,
    `Since the last run: ${added.length} new, ${fixed.length} fixed\n`,
    ...added.map((found) => line('+', found)),
    ...fixed.map((found) => line('-', found)),
    `${summaryLine(current)}\n`,
  ].join('');
}

/**
 * Runs again after every change, in this process, so that the engine stays warm. An edit that leaves the input invalid is
 * explained and waited out. Gives the exit code of the last run when `signal` ends it.
 */
export async function watch(judging: Judging, engine: Engine, context: CommandContext): Promise<ExitCode> {
  const { options, watched } = judging;
  const { terminal, signal } = context;
  const files = new FileWatch(watched, new Set(outputPaths(options, terminal).map(({ file }) => file)));
  let previous: PreviewResult | undefined;
  let code: ExitCode = exitCodes.clean;
  for (;;) {
    try {
      const result = await judge(judging, engine, context);
      if (previous && options.format === 'text') {
        await write(terminal.stdout, changesText(previous, result));
        await writeReportFiles(result, options, terminal);
      } else await report(result, options, terminal);
      previous = result;
      code = exitCodeFor(result, options);
    } catch (error) {
      const explained = explain(error, options.verbose === true);
      code = explained.exitCode;
      await write(terminal.stderr, explained.message);
    }
    await write(terminal.stderr, `Watching ${counted(files.size, 'file')}; Ctrl-C ends.\n`);
    const changed = await files.changed(signal);
    if (signal.aborted) return code;
    const [first = ''] = changed;
    await write(
      terminal.stderr,
      `Changed: ${printableLine(shownPath(first, terminal.workingDirectory))}${changed.length > 1 ? ` and ${changed.length - 1} more` : ''}\n`,
    );
  }
}
