import type { OpenGrant } from '../../components/production-access/switching-window';
import type { SessionCut } from '../../components/production-access/session-cut-document';
import type { AccessEvent, Grant } from './grant';

/** The append-only records. Reads see every write that was acknowledged before. */
export interface AccessRecords {
  /**
   * Writes event number `sequence` of a request, if nobody has.
   *
   * @returns false when that number is taken: somebody else was faster.
   */
  append(id: string, sequence: number, event: AccessEvent): Promise<boolean>;
  find(id: string): Promise<Grant | undefined>;
  /** Every request that can still matter at `now`, and some older ones. */
  recent(now: number): Promise<readonly Grant[]>;
  /**
   * @param sentAt Time that is signed with the message, milliseconds.
   * @returns false when this message was seen before.
   */
  firstSeen(messageId: string, sentAt: number): Promise<boolean>;
}

/** One-shot schedules that take a grant away at its end. */
export interface ExpirySchedules {
  /** Idempotent. */
  ensure(id: string, expiresAt: number): Promise<void>;
  /** Idempotent; also when there is none. */
  remove(id: string): Promise<void>;
}

/** Members of the time-boxed groups and the tags with their ends. */
export interface Memberships {
  members(group: string): Promise<readonly string[]>;
  add(person: string, group: string): Promise<void>;
  /** Idempotent; also when the person is no member, or no longer there. */
  remove(person: string, group: string): Promise<void>;
  /** Milliseconds since 1970; undefined when the tag is missing or is no time. */
  expiry(person: string, group: string): Promise<number | undefined>;
  tag(person: string, group: string, expiresAt: number): Promise<void>;
  untag(person: string, group: string): Promise<void>;
}

/** The policies that deny switching outside open grants. */
export interface SwitchingWindows {
  /** Writes the policy when it differs from what it should be. */
  set(group: string, roleName: string, grants: readonly OpenGrant[], leaseEnd: number): Promise<void>;
}

/** Ends role sessions already open in the target accounts. */
export interface OpenSessions {
  cut(cuts: readonly SessionCut[]): Promise<void>;
}

/** A Slack user and the role they chose in the AWS chat service. */
export interface ChatIdentity {
  readonly slackUserId: string;
  readonly workspaceId: string;
  readonly roleArn: string;
}

/** What the AWS chat service knows of people. */
export interface ChatIdentities {
  /** Every identity of the account, over all channels. */
  all(): Promise<readonly ChatIdentity[]>;
}

/** Tells people; best effort, never stops a step. */
export interface Announcements {
  announce(grant: Grant, event: AccessEvent): Promise<void>;
  /** Something that needs a look: an orphaned membership, a refused attempt. */
  warn(subject: string, text: string): Promise<void>;
}

export interface Ports {
  readonly records: AccessRecords;
  readonly schedules: ExpirySchedules;
  readonly memberships: Memberships;
  readonly windows: SwitchingWindows;
  readonly sessions: OpenSessions;
  readonly announcements: Announcements;
  readonly chatIdentities: ChatIdentities;
  /** Milliseconds since 1970. */
  readonly clock: () => number;
  /** Ten random characters of `a-z0-9`. */
  readonly randomId: () => string;
}
