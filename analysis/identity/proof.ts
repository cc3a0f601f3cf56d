import { Step } from './path';
import { Scenario } from './scenario';

/** `unknown`: values that are not known before deployment could break the assertion. */
export type Verdict = 'holds' | 'violated' | 'unknown';

/** A way an assertion is broken: the path, statement by statement. */
export interface Violation {
  readonly summary: string;
  /** Never empty: the last step is the one that must not be. */
  readonly path: readonly Step[];
  /** False when values that are not known before deployment decide. */
  readonly certain: boolean;
  /** What stops it today all the same, when a control policy of the organization does. */
  readonly heldBackBy: string | undefined;
}

/** A statement about all accounts, proven or broken. */
export interface AssertionResult {
  readonly id: string;
  readonly title: string;
  /** PCI DSS v4.0.1 requirement ids. */
  readonly requirements: readonly string[];
  readonly verdict: Verdict;
  /** How many cases were decided. */
  readonly checked: number;
  readonly violations: readonly Violation[];
}

/** A role a person can be in, and the way there. */
export interface ReachedRole {
  readonly account: string;
  readonly role: string;
  readonly production: boolean;
  readonly certain: boolean;
  readonly path: readonly Step[];
}

export interface PersonReach {
  readonly person: string;
  readonly production: boolean;
  /** Accounts the person has a user in. */
  readonly users: readonly string[];
  readonly reach: readonly { readonly scenario: Scenario['id']; readonly roles: readonly ReachedRole[] }[];
}

/** The proof for an organization: who reaches what, and which assertions hold. */
export interface IdentityProof {
  readonly formatVersion: 1;
  readonly organization: string;
  readonly accounts: readonly { readonly name: string; readonly production: boolean }[];
  readonly scenarios: readonly { readonly id: Scenario['id']; readonly title: string }[];
  readonly people: readonly PersonReach[];
  readonly assertions: readonly AssertionResult[];
  /** Accepted exceptions for break-glass, and whether they were used. */
  readonly allowances: readonly {
    readonly role: string;
    readonly account: string;
    readonly action: string;
    readonly reason: string;
    readonly used: boolean;
  }[];
  readonly assumptions: readonly string[];
  readonly counts: {
    readonly accounts: number;
    readonly users: number;
    readonly groups: number;
    readonly roles: number;
    readonly decisions: number;
  };
}

/** The verdict that follows from violations. */
export function verdictOf(violations: readonly Violation[]): Verdict {
  if (violations.some(({ certain }) => certain)) return 'violated';
  return violations.length > 0 ? 'unknown' : 'holds';
}
