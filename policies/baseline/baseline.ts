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
  /** False for an entry that was written or widened by hand in a file whose other entries the program has written. */
  readonly sealed: boolean;
}

export interface Baseline {
  /** Owner and last day of entries that name none of their own. */
  readonly owner: string;
  readonly due: string;
  /** The day it was written, `YYYY-MM-DD`. */
  readonly created: string;
  readonly findings: readonly KnownFinding[];
  /** True when no entry is sealed: the file was written by hand, or its seals were taken out. */
  readonly unsealed: boolean;
}

/** A baseline that cannot be read. All problems are in the message, with file, line and fix. */
export class BaselineInvalid extends Error {
  override readonly name = 'BaselineInvalid';
  constructor(problems: readonly string[]) {
    super(problems.join('\n'));
  }
}
