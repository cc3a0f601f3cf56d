import type { Finding, MarkedValue, Severity } from '../../preview/result';

/** One property that is not as recorded; undefined where it was or is absent. Secrets are marks, never values. */
export interface PropertyDrift {
  /** `ingress[0].cidrBlocks[0]`, `tags.owner`. */
  readonly path: string;
  /** As the last deployment left it. */
  readonly recorded: MarkedValue | undefined;
  /** As AWS has it now. */
  readonly actual: MarkedValue | undefined;
}

/** A resource that is not as the last deployment left it. */
export interface ResourceDrift {
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  /** Id in AWS. */
  readonly id: string;
  readonly kind: 'changed' | 'deleted';
  /** Empty for a deleted resource. */
  readonly properties: readonly PropertyDrift[];
  /** Policies that hold for what was deployed and fail for what is there now. Those an exception accepts are marked so. */
  readonly breaks: readonly Finding[];
  /** Of the worst policy it breaks; low when it breaks none. */
  readonly severity: Severity;
  /** PCI DSS v4.0.1 requirements it breaks; where it breaks none, those that resources of its type serve. */
  readonly requirements: readonly string[];
  /** Tag `owner` of the resource; empty where it has none. */
  readonly owner: string;
  /** Who answers for the requirements, by the catalogue of controls. */
  readonly responsible: readonly string[];
  /** True when it breaks policies and an exception accepts each of them. */
  readonly accepted: boolean;
}

/** What the landing zone owns and nobody has deployed with it. */
export type UnmanagedKind = 'trail' | 'user' | 'public-bucket' | 'open-security-group';

export interface UnmanagedResource {
  readonly kind: UnmanagedKind;
  readonly region: string;
  /** Name or id. */
  readonly id: string;
  /** Why it matters, one sentence. */
  readonly why: string;
  readonly severity: Severity;
  /** PCI DSS v4.0.1 requirement ids. */
  readonly requirements: readonly string[];
}

/**
 * `unread`: the account or part of it could not be read, so nothing is known. `not-deployed`: it has no stack yet. Neither is
 * clean.
 */
export type AccountStatus = 'in-sync' | 'drifted' | 'unread' | 'not-deployed';

export interface AccountDrift {
  readonly account: string;
  readonly status: AccountStatus;
  /** Why it could not be read: `authentication`, `throttled`, ... Empty otherwise. */
  readonly reason: string;
  readonly messages: readonly string[];
  /** Resources that were compared. */
  readonly resources: number;
  readonly drifts: readonly ResourceDrift[];
  /** Policies that only several drifts break together. */
  readonly brokenTogether: readonly Finding[];
  readonly unmanaged: readonly UnmanagedResource[];
  /** False when nobody looked for unmanaged resources, or not everywhere. */
  readonly inventoryComplete: boolean;
  readonly milliseconds: number;
}

export interface DriftTotals {
  readonly accounts: number;
  readonly unread: number;
  readonly resources: number;
  readonly changed: number;
  readonly deleted: number;
  /** Drifts that exceptions accept in full; part of `changed` and `deleted`. */
  readonly accepted: number;
  /** Drifts that break a policy. */
  readonly breaking: number;
  readonly unmanaged: number;
  readonly bySeverity: { readonly [severity in Severity]: number };
}

/** What AWS has against what was deployed, in all accounts. */
export interface DriftResult {
  /** Version of this format; changes only when a reader would break. */
  readonly formatVersion: 1;
  /** Start, ISO 8601 in UTC. */
  readonly startedAt: string;
  readonly organization: string;
  readonly accounts: readonly AccountDrift[];
  readonly totals: DriftTotals;
  /** False when unmanaged resources were not asked for (`--no-inventory`). */
  readonly inventoryWanted: boolean;
}

export function driftTotals(accounts: readonly AccountDrift[]): DriftTotals {
  const drifts = accounts.flatMap((account) => account.drifts);
  const unmanaged = accounts.flatMap((account) => account.unmanaged);
  const count = (matches: (drift: ResourceDrift) => boolean): number => drifts.filter(matches).length;
  const bySeverity: Record<Severity, number> = { low: 0, medium: 0, high: 0, critical: 0 };
  for (const { severity } of [...drifts, ...unmanaged]) bySeverity[severity] += 1;
  return {
    accounts: accounts.length,
    unread: accounts.filter(({ status }) => status === 'unread' || status === 'not-deployed').length,
    resources: accounts.reduce((sum, { resources }) => sum + resources, 0),
    changed: count(({ kind }) => kind === 'changed'),
    deleted: count(({ kind }) => kind === 'deleted'),
    accepted: count(({ accepted }) => accepted),
    breaking: count(({ breaks }) => breaks.length > 0),
    unmanaged: unmanaged.length,
    bySeverity,
  };
}
