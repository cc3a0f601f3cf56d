import * as path from 'node:path';
import type { PreviewResult } from '../preview/result';
import type { JudgingOptions } from './judging-options';
import type { Format } from './option-values';
import { assertWritable, writeWhole } from './report-files';
import { shownPath } from './shown-path';
import { columns, Terminal, wantsColour, write } from './terminal';

/** The result in a format; a writer is loaded only when its format is asked for. */
async function render(
  result: PreviewResult,
  format: Format,
  options: JudgingOptions,
  terminal: Terminal | undefined,
): Promise<string> {
  switch (format) {
    case 'json':
      return (await import('../reports/json')).jsonReport(result);
    case 'html':
      return (await import('../reports/html')).htmlReport(result);
    case 'text': {
      const { textReport } = await import('../reports/text');
      return textReport(result, {
        colour: terminal !== undefined && wantsColour(terminal),
        tree: options.tree === true,
        verbose: options.verbose === true,
        quiet: terminal !== undefined && options.quiet === true,
        width: terminal === undefined ? 100 : columns(terminal),
      });
    }
  }
}

/** Report files with their absolute paths. */
export function outputPaths(
  options: JudgingOptions,
  { workingDirectory }: Terminal,
): readonly { readonly format: Format; readonly file: string }[] {
  return (options.output ?? []).map(({ format, path: file }) => ({
    format,
    file: path.resolve(workingDirectory, file),
  }));
}

/** @throws UsageError when a report could not be written later. */
export function assertOutputsWritable(options: JudgingOptions, terminal: Terminal): void {
  for (const { file } of outputPaths(options, terminal)) assertWritable(file);
}

/** Writes stdout, then the files, then names the files on stderr. */
export async function report(result: PreviewResult, options: JudgingOptions, terminal: Terminal): Promise<void> {
  await write(terminal.stdout, await render(result, options.format, options, terminal));
  await writeReportFiles(result, options, terminal);
}

/** Writes the files and names them on stderr; without text on stdout the summary goes there too. */
export async function writeReportFiles(
  result: PreviewResult,
  options: JudgingOptions,
  terminal: Terminal,
): Promise<void> {
  const files = outputPaths(options, terminal);
  for (const { format, file } of files) writeWhole(file, await render(result, format, options, undefined));
  if (options.format !== 'text') {
    const { summaryLine } = await import('../reports/summary');
    await write(terminal.stderr, `${summaryLine(result)}\n`);
  }
  for (const { file } of files) await write(terminal.stderr, `Report: ${shownPath(file, terminal.workingDirectory)}\n`);
}
