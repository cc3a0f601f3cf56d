/** A risk somebody accepts until a day: one entry of exceptions.yaml, as written. */
export interface RiskException {
  /** Line of the entry, from 1. */
  readonly line: number;
  /** Name of the policy, without its pack. */
  readonly policy: string;
  /** URN of the resource, or a pattern over URNs when `glob` is true. */
  readonly resource: string;
  readonly glob: boolean;
  /** The requirement that is not met for the time being; one the policy names. */
  readonly requirement: string;
  readonly reason: string;
  /** Who carries the risk. */
  readonly owner: string;
  /** Who agreed; never the owner. */
  readonly approver: string;
  readonly ticket: string;
  /** First day, `YYYY-MM-DD`. */
  readonly created: string;
  /** Last day, `YYYY-MM-DD`. */
  readonly expires: string;
  /** What lowers the risk in the meantime. */
  readonly compensatingControl: string;
}

/** Something wrong with exceptions.yaml, or soon to be. */
export interface ExceptionProblem {
  readonly file: string;
  readonly line: number;
  /** One sentence with the fix. */
  readonly message: string;
}

/** What a policy says of itself, as far as exceptions need it. */
export interface PolicyFacts {
  readonly severity: 'low' | 'medium' | 'high' | 'critical';
  readonly requirements: readonly string[];
}

/** Shortest reason that says something. */
export const shortestReason = 20;
/** Longest life of an exception. */
export const longestMonths = 12;
/** Longest life of an exception from a policy of severity critical. */
export const longestCriticalDays = 90;
/** An exception that ends within so many days is announced. */
export const warningDays = 14;
