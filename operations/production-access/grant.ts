import type { AccessLimits } from '../../components/production-access/access-settings';

/** Where a command came from, as an assessor sees it in the record. */
export type Source = 'cli' | 'chat-service' | 'slack' | 'schedule' | 'sweeper';

/** All times are milliseconds since 1970, UTC. */
interface Happened {
  readonly at: number;
  readonly by: string;
  readonly source: Source;
}

/** What can be in the record of a request, in the order it is written. Nothing is ever changed or deleted. */
export type AccessEvent =
  | (Happened & {
      readonly type: 'requested';
      readonly group: string;
      readonly emergency: boolean;
      /** Seconds. */
      readonly duration: number;
      readonly reason: string;
      readonly ticket: string;
    })
  /** `expiresAt` stands in the approval that was the last one needed. */
  | (Happened & { readonly type: 'approved'; readonly expiresAt?: number })
  | (Happened & { readonly type: 'rejected'; readonly reason: string })
  /** Everything is in place: schedule, tag, window, membership. */
  | (Happened & { readonly type: 'granted' })
  | (Happened & { readonly type: 'revoked'; readonly reason: string })
  /** Everything is taken away: membership, tag, window, open sessions, schedule. */
  | (Happened & { readonly type: 'closed'; readonly cause: ClosingCause });

export type ClosingCause = 'expired' | 'revoked';

/** A request and what became of it: the sum of its events. */
export interface Grant {
  readonly id: string;
  readonly person: string;
  readonly group: string;
  readonly emergency: boolean;
  readonly duration: number;
  readonly reason: string;
  readonly ticket: string;
  readonly requestedAt: number;
  readonly approvals: readonly { readonly approver: string; readonly at: number }[];
  /** Set by the approval that was the last one needed; fixed from then on. */
  readonly expiresAt: number | undefined;
  readonly granted: boolean;
  readonly rejectedBy: string | undefined;
  readonly revokedBy: string | undefined;
  readonly closedAt: number | undefined;
  /** Time of the newest event. */
  readonly lastAt: number;
  /** How many events there are; the number of the next one. */
  readonly length: number;
}

/**
 * - `pending`: waits for approval
 * - `lapsed`: nobody approved in time
 * - `rejected`
 * - `approved`: decided, being put in place
 * - `open`: in place
 * - `ending`: time is over or revoked, being taken away
 * - `closed`: taken away
 */
export type GrantStatus = 'pending' | 'lapsed' | 'rejected' | 'approved' | 'open' | 'ending' | 'closed';

/** The record of a request cannot be read: an event is missing, or the first one is no request. */
export class BrokenRecord extends Error {
  override readonly name = 'BrokenRecord';
  constructor(id: string, rule: string) {
    super(`record ${id}: ${rule}; compare it with the table's point-in-time backup and with CloudTrail`);
  }
}

/** @throws BrokenRecord when the first event is not the only request. */
export function grantOf(id: string, events: readonly AccessEvent[]): Grant {
  const [first, ...rest] = events;
  if (first?.type !== 'requested') throw new BrokenRecord(id, 'the first event is not a request');
  const requested: Grant = {
    id,
    person: first.by,
    group: first.group,
    emergency: first.emergency,
    duration: first.duration,
    reason: first.reason,
    ticket: first.ticket,
    requestedAt: first.at,
    approvals: [],
    expiresAt: undefined,
    granted: false,
    rejectedBy: undefined,
    revokedBy: undefined,
    closedAt: undefined,
    lastAt: first.at,
    length: 1,
  };
  return rest.reduce(after, requested);
}

/** The grant after one more event. */
export function after(grant: Grant, event: AccessEvent): Grant {
  const next = { ...grant, lastAt: Math.max(grant.lastAt, event.at), length: grant.length + 1 };
  switch (event.type) {
    case 'requested':
      throw new BrokenRecord(grant.id, 'there is a second request');
    case 'approved':
      return {
        ...next,
        approvals: [...grant.approvals, { approver: event.by, at: event.at }],
        expiresAt: grant.expiresAt ?? event.expiresAt,
      };
    case 'rejected':
      return { ...next, rejectedBy: grant.rejectedBy ?? event.by };
    case 'granted':
      return { ...next, granted: true };
    case 'revoked':
      return { ...next, revokedBy: grant.revokedBy ?? event.by };
    case 'closed':
      return { ...next, closedAt: grant.closedAt ?? event.at };
  }
}

/** Where a grant stands at a time. Expiry is a matter of the clock alone: no event is needed for it. */
export function statusOf(grant: Grant, now: number, limits: Pick<AccessLimits, 'requestValidity'>): GrantStatus {
  if (grant.closedAt !== undefined) return 'closed';
  if (grant.rejectedBy !== undefined) return 'rejected';
  if (grant.expiresAt === undefined) {
    return now >= grant.requestedAt + limits.requestValidity * 1000 ? 'lapsed' : 'pending';
  }
  if (grant.revokedBy !== undefined || now >= grant.expiresAt) return 'ending';
  return grant.granted ? 'open' : 'approved';
}

/** True while the person may be a member of the group because of this grant. */
export function isEntitling(grant: Grant, now: number): boolean {
  return (
    grant.expiresAt !== undefined &&
    now < grant.expiresAt &&
    grant.revokedBy === undefined &&
    grant.rejectedBy === undefined &&
    grant.closedAt === undefined
  );
}

/** End of a person's time in a group over all their grants; undefined when they have none. */
export function entitledUntil(
  grants: readonly Grant[],
  person: string,
  group: string,
  now: number,
): number | undefined {
  const ends = grants
    .filter((grant) => grant.person === person && grant.group === group && isEntitling(grant, now))
    .map((grant) => grant.expiresAt ?? 0);
  return ends.length === 0 ? undefined : Math.max(...ends);
}
