import { printable } from '../reports/printable';
import { CommandError } from './command-error';
import { ExitCode, exitCodes } from './exit-codes';

/** Errors of other folders that tell the user what to mend; they are known by name, so that nothing is loaded for it. */
const invalidInput: ReadonlySet<string> = new Set([
  'InvalidLandingZone',
  'ProjectInvalid',
  'PackNotLoaded',
  'PackConfigInvalid',
  'StateBackendInvalid',
  'PulumiCliMissing',
  'ListingInvalid',
]);

export interface Explanation {
  /** Ends with a newline. */
  readonly message: string;
  readonly exitCode: ExitCode;
}

/** What to tell people about an error, and the exit code. A stack is shown only for bugs, and only with `--verbose`. */
export function explain(error: unknown, verbose: boolean): Explanation {
  if (error instanceof CommandError)
    return { message: `${printable(error.message).trimEnd()}\n`, exitCode: error.exitCode };
  if (error instanceof Error && invalidInput.has(error.name))
    return { message: `${printable(error.message)}\n`, exitCode: exitCodes.invalid };
  const text = error instanceof Error ? error.message : String(error);
  const stack = error instanceof Error && verbose ? `${printable(error.stack ?? '')}\n` : '';
  return {
    message: `Internal error: ${printable(text.split('\n')[0] ?? '')}${verbose ? '' : ' (--verbose for the stack)'}\n${stack}`,
    exitCode: exitCodes.internal,
  };
}
