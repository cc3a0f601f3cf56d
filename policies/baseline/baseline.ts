/** A finding that was there when the baseline was written. */
export interface KnownFinding {
  /** Line of the entry, from 1; 0 before it is written. */
  readonly line: number;
  readonly policy: string;
  /** URN of the resource. */
  readonly resource: string;
  /** How many findings the policy has on the resource; more of them are new. */
  readonly count: number;
  /** Who has it mended. */
  readonly owner: string;
  /** Last day the finding does not fail, `YYYY-MM-DD`. */
  readonly due: string;
}

export interface Baseline {
  /** The day it was written, `YYYY-MM-DD`. */
  readonly created: string;
  readonly findings: readonly KnownFinding[];
}

/** A baseline that cannot be read. All problems are in the message, with file, line and fix. */
export class BaselineInvalid extends Error {
  override readonly name = 'BaselineInvalid';
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
