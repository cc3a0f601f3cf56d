import { CommanderError } from 'commander';
import type { CommandContext } from './command-context';
import { commandLine } from './command-line/landing-zone';
import { ExitCode, exitCodes } from './exit-codes';
import { explain } from './explain';
import { write } from './terminal';

export interface Invocation extends CommandContext {
  readonly version: string;
}

/** Runs one command line and gives its exit code. Never rejects: every error is explained on stderr. */
export async function run(args: readonly string[], invocation: Invocation): Promise<ExitCode> {
  let code: ExitCode = exitCodes.clean;
  try {
    const root = commandLine(invocation, invocation.version, (ended) => (code = ended));
    if (args.length === 0) {
      root.outputHelp({ error: true });
      return exitCodes.invalid;
    }
    await root.parseAsync(args, { from: 'user' });
    return code;
  } catch (error) {
    // Commander has printed its own errors; its code is 0 for --help and --version.
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitCodes.clean : exitCodes.invalid;
    const { message, exitCode } = explain(error, args.includes('--verbose'));
    await write(invocation.terminal.stderr, message);
    return exitCode;
  }
}
