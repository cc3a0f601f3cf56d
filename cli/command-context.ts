import type { ExitCode } from './exit-codes';
import type { Services } from './services';
import type { Terminal } from './terminal';

/** What a command works with. */
export interface CommandContext {
  readonly terminal: Terminal;
  readonly services: Services;
  /** Ends `--watch` and deployments. */
  readonly signal: AbortSignal;
}

/** Takes the exit code of the command that was called. */
export type End = (code: ExitCode) => void;
