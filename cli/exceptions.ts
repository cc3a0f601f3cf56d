import * as fs from 'node:fs';
import * as path from 'node:path';
import { dayOf } from '../policies/exceptions/calendar';
import type { PolicyFacts } from '../policies/exceptions/risk-exception';
import type { PreviewResult } from '../preview/result';
import { UsageError } from './command-error';
import { shownPath } from './shown-path';

/** Name of the file of exceptions where none is named. */
const exceptionsFileName = 'exceptions.yaml';

/** Which exceptions a run applies. */
export interface ExceptionsInput {
  /** Absolute path; undefined with `--no-exceptions`. */
  readonly file: string | undefined;
  /** True when the user named it, so that it must be there. */
  readonly named: boolean;
  /** True when every active account is planned: an exception nobody needs is then known to be needless. */
  readonly whole: boolean;
}

/** The input meant by the options `--exceptions` and `--no-exceptions`. */
export function exceptionsInput(
  option: string | false | undefined,
  beside: string,
  whole: boolean,
  workingDirectory: string,
): ExceptionsInput {
  if (option === false) return { file: undefined, named: false, whole };
  const file = option === undefined ? path.join(beside, exceptionsFileName) : path.resolve(workingDirectory, option);
  return { file, named: option !== undefined, whole };
}

/** The file, for the packs of a deployment, which apply it by themselves; undefined when there is none to apply. */
export function existingExceptions({ file, named }: ExceptionsInput): string | undefined {
  return file !== undefined && (named || fs.existsSync(file)) ? file : undefined;
}

/**
 * The text of the file.
 * @throws UsageError when it cannot be read
 */
export function readExceptionsFile(file: string, shown: string): string {
  try {
    return fs.readFileSync(file, 'utf8');
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException;
    const why = code === 'ENOENT' ? 'does not exist' : code === 'EISDIR' ? 'is a directory' : 'cannot be read';
    throw new UsageError(`${shown} ${why}. Name a file of exceptions, or write one with landing-zone exceptions add.`);
  }
}

/** Applies the exceptions of the file, if there is one. The modules are loaded only then. */
export async function withExceptions(
  result: PreviewResult,
  { file, named, whole }: ExceptionsInput,
  workingDirectory: string,
  now: Date,
): Promise<PreviewResult> {
  if (file === undefined || (!named && !fs.existsSync(file))) return result;
  const shown = shownPath(file, workingDirectory);
  const text = readExceptionsFile(file, shown);
  const { readExceptions } = await import('../policies/exceptions/read');
  const { judgeExceptions } = await import('../policies/exceptions/judge');
  const { applyExceptions, policyFacts } = await import('../policies/exceptions/apply');
  const { ownPolicyFacts } = await import('./policy-catalogue');
  const read = readExceptions(text, shown);
  const today = dayOf(now);
  const own = read.exceptions.length > 0 ? await ownPolicyFacts() : new Map<string, PolicyFacts>();
  const facts = policyFacts(own, result);
  const judged = judgeExceptions(read.exceptions, shown, facts, today);
  const problems = [...read.problems, ...judged.problems];
  return applyExceptions(result, { ...judged, problems }, { file: shown, today, whole });
}
