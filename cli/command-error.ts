import type { ExitCode } from './exit-codes';
import { exitCodes } from './exit-codes';

/** Ends a command with a message for people and an exit code; never a stack. */
export class CommandError extends Error {
  override readonly name: string = 'CommandError';
  constructor(
    message: string,
    readonly exitCode: ExitCode,
  ) {
    super(message);
  }
}

/** The user asked for something that cannot be: an option, a file or a name. The message names the fix. */
export class UsageError extends CommandError {
  override readonly name = 'UsageError';
  constructor(message: string) {
    super(message, exitCodes.invalid);
  }
}
