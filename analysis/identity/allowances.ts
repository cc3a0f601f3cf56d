import type { AccountKind } from '../../organization/model';

/**
 * What the documented break-glass role may do to the log archive all the same. It is empty by intention of the design:
 * an entry is an accepted risk and stands in docs/identity-proof.md.
 */
export interface Allowance {
  /** Name of the role. */
  readonly role: string;
  readonly kinds: readonly AccountKind[];
  readonly actions: readonly string[];
  readonly reason: string;
}

export const documentedAllowances: readonly Allowance[] = [];
