import * as fs from 'node:fs';
import * as path from 'node:path';
import { dayOf } from '../policies/exceptions/calendar';
import type { PreviewResult } from '../preview/result';
import { UsageError } from './command-error';
import { shownPath } from './shown-path';

/**
 * The result with the findings of the baseline accepted until they are due. The modules are loaded only then.
 * @throws UsageError when the file cannot be read or is not valid
 */
export async function withBaseline(
  result: PreviewResult,
  file: string | undefined,
  workingDirectory: string,
  now: Date,
): Promise<PreviewResult> {
  if (file === undefined) return result;
  const full = path.resolve(workingDirectory, file);
  const shown = shownPath(full, workingDirectory);
  let content: string;
  try {
    content = fs.readFileSync(full, 'utf8');
  } catch {
    throw new UsageError(`--baseline: ${shown} cannot be read. Write one with landing-zone baseline.`);
  }
  const { readBaseline } = await import('../policies/baseline/read');
  const { BaselineInvalid } = await import('../policies/baseline/baseline');
  const { applyBaseline } = await import('../policies/baseline/apply');
  try {
    return applyBaseline(result, readBaseline(content, shown), shown, dayOf(now));
  } catch (error) {
    if (error instanceof BaselineInvalid) throw new UsageError(error.message);
    throw error;
  }
}
