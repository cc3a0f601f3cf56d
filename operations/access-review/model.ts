/** What an account says about who can get in. Dates are UTC; undefined means never. */
export interface AccountAccess {
  readonly accountName: string;
  readonly accountId: string;
  readonly users: readonly UserAccess[];
  readonly roles: readonly RoleAccess[];
}

export interface UserAccess {
  /** `<root_account>` for root. */
  readonly name: string;
  readonly created: Date;
  readonly groups: readonly string[];
  readonly passwordEnabled: boolean;
  readonly passwordLastUsed: Date | undefined;
  readonly passwordLastChanged: Date | undefined;
  readonly mfa: boolean;
  readonly keys: readonly AccessKey[];
}

export interface AccessKey {
  readonly lastRotated: Date | undefined;
  readonly lastUsed: Date | undefined;
}

export interface RoleAccess {
  readonly name: string;
  readonly path: string;
  readonly created: Date;
  /** AWS keeps this for 400 days. */
  readonly lastUsed: Date | undefined;
  /** Who the trust policy lets in: accounts, services, providers. */
  readonly trusted: readonly string[];
}

/** One line a reviewer confirms or has removed. */
export interface ReviewEntry {
  readonly account: string;
  readonly kind: 'user' | 'role';
  readonly name: string;
  /** Groups of a user; who a role trusts. */
  readonly access: readonly string[];
  readonly mfa: boolean | undefined;
  readonly lastUsed: Date | undefined;
  /** Days since then, or since creation when never used. */
  readonly idleDays: number;
  /** Age of the oldest active access key in days. */
  readonly keyAgeDays: number | undefined;
  readonly flags: readonly ReviewFlag[];
}

export interface ReviewFlag {
  readonly text: string;
  /** PCI DSS v4.0.1. */
  readonly requirement: string;
}

export interface AccessReview {
  readonly at: Date;
  readonly entries: readonly ReviewEntry[];
  /** Accounts that could not be read, with the reason; a review with any is incomplete. */
  readonly failures: readonly string[];
}
