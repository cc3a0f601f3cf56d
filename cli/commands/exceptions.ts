import * as fs from 'node:fs';
import * as path from 'node:path';
import { suggest } from '../../organization/suggestion';
import { dayOf } from '../../policies/exceptions/calendar';
import { exceptionsText } from '../../policies/exceptions/write';
import { judgeExceptions } from '../../policies/exceptions/judge';
import { readExceptions } from '../../policies/exceptions/read';
import type { ExceptionProblem, RiskException } from '../../policies/exceptions/risk-exception';
import { exceptionTable } from '../../reports/controls/exception-table';
import { counted } from '../../reports/counted';
import { printableLine } from '../../reports/printable';
import { UsageError } from '../command-error';
import { readExceptionsFile } from '../exceptions';
import { ExitCode, exitCodes } from '../exit-codes';
import { ownPolicyFacts } from '../policy-catalogue';
import { writeWhole } from '../report-files';
import type { Services } from '../services';
import { shownPath } from '../shown-path';
import { Terminal, write } from '../terminal';

export interface ExceptionsOptions {
  /** Path of the file, as given. */
  readonly exceptions: string;
}

export interface ListOptions extends ExceptionsOptions {
  readonly format: 'text' | 'json';
}

export interface AddOptions extends ExceptionsOptions {
  readonly policy: string;
  readonly resource?: string;
  readonly glob?: string;
  readonly requirement?: string;
  readonly reason: string;
  readonly owner: string;
  readonly approver: string;
  readonly ticket: string;
  readonly created?: string;
  readonly expires: string;
  readonly compensatingControl: string;
}

function problemLines(problems: readonly ExceptionProblem[]): string {
  return problems
    .map(({ file, line, message }) => `${printableLine(`${file}:${line}`)}: ${printableLine(message)}\n`)
    .join('');
}

interface FileState {
  readonly file: string;
  readonly entries: readonly RiskException[];
  readonly inForce: readonly RiskException[];
  readonly problems: readonly ExceptionProblem[];
  readonly expiring: readonly ExceptionProblem[];
}

async function stateOf(text: string, file: string, today: string): Promise<FileState> {
  const read = readExceptions(text, file);
  const judged = judgeExceptions(read.exceptions, file, await ownPolicyFacts(), today);
  const problems = [...read.problems, ...judged.problems].sort((a, b) => a.line - b.line);
  return { file, entries: read.exceptions, inForce: judged.inForce, problems, expiring: judged.expiring };
}

async function readState(options: ExceptionsOptions, terminal: Terminal, services: Services): Promise<FileState> {
  const file = path.resolve(terminal.workingDirectory, options.exceptions);
  const shown = shownPath(file, terminal.workingDirectory);
  return stateOf(readExceptionsFile(file, shown), shown, dayOf(services.now()));
}

function codeOf({ problems }: FileState): ExitCode {
  return problems.length > 0 ? exitCodes.exception : exitCodes.clean;
}

/** Lists the exceptions of the file with their days left; problems go to stderr. */
export async function listExceptions(options: ListOptions, terminal: Terminal, services: Services): Promise<ExitCode> {
  const state = await readState(options, terminal, services);
  const text =
    options.format === 'json'
      ? `${JSON.stringify({ exceptions: state.entries, problems: state.problems, expiring: state.expiring }, undefined, 2)}\n`
      : exceptionTable(state.entries, new Set(state.inForce), dayOf(services.now()));
  await write(terminal.stdout, text);
  await write(terminal.stderr, problemLines(state.problems));
  return codeOf(state);
}

/** Checks the file without a preview; whether an exception is needed shows in a preview only. */
export async function checkExceptions(
  options: ExceptionsOptions,
  terminal: Terminal,
  services: Services,
): Promise<ExitCode> {
  const state = await readState(options, terminal, services);
  await write(terminal.stderr, problemLines([...state.problems, ...state.expiring]));
  const wrong = counted(state.problems.length, 'problem');
  await write(
    terminal.stdout,
    `${printableLine(state.file)}: ${counted(state.inForce.length, 'exception')} in force, ${wrong}, ${state.expiring.length} end soon\n`,
  );
  return codeOf(state);
}

/** Adds an exception to the file, which is made when it is not there. Nothing is written when the entry is not valid. */
export async function addException(options: AddOptions, terminal: Terminal, services: Services): Promise<ExitCode> {
  const file = path.resolve(terminal.workingDirectory, options.exceptions);
  const shown = shownPath(file, terminal.workingDirectory);
  const today = dayOf(services.now());
  const facts = await ownPolicyFacts();
  const known = facts.get(options.policy);
  if (!known)
    throw new UsageError(
      `--policy: there is no policy ${options.policy}. ${suggest(options.policy, [...facts.keys()])}`,
    );
  const before = fs.existsSync(file) ? readExceptionsFile(file, shown) : undefined;
  if (before !== undefined && readExceptions(before, shown).problems.length > 0)
    throw new UsageError(`${shown} has problems already. Mend them first: landing-zone exceptions check.`);
  const content = exceptionsText(before, {
    policy: options.policy,
    ...(options.resource !== undefined && { resource: options.resource }),
    ...(options.glob !== undefined && { glob: options.glob }),
    requirement: options.requirement ?? known.requirements[0] ?? 'none',
    reason: options.reason,
    owner: options.owner,
    approver: options.approver,
    ticket: options.ticket,
    created: options.created ?? today,
    expires: options.expires,
    compensatingControl: options.compensatingControl,
  });
  const after = await stateOf(content, shown, today);
  const old = new Set(
    before === undefined ? [] : (await stateOf(before, shown, today)).problems.map((one) => one.message),
  );
  const problems = after.problems.filter(({ message }) => !old.has(message));
  if (problems.length > 0)
    throw new UsageError(`Nothing was written:\n${problems.map(({ message }) => `  ${message}`).join('\n')}`);
  writeWhole(file, content);
  const added = after.entries[after.entries.length - 1];
  await write(terminal.stdout, `${shown}:${added?.line ?? 1}: ${options.policy} accepted until ${options.expires}\n`);
  return exitCodes.clean;
}
