import type { AccessPerson, AccessSettings } from '../../components/production-access/access-settings';
import type { AccessEvent, Grant, Source } from './grant';
import { isEntitling, statusOf } from './grant';
import type { RequestCommand } from './command';

/** Why something was refused. The code is for programs and records, the message for people. */
export interface Refusal {
  readonly refused: RefusalCode;
  readonly message: string;
}

export type RefusalCode =
  | 'unknown-person'
  | 'not-a-production-person'
  | 'unknown-group'
  | 'not-your-group'
  | 'duration'
  | 'already-asked'
  | 'unknown-request'
  | 'not-an-approver'
  | 'own-request'
  | 'already-approved'
  | 'not-pending'
  | 'group-full'
  | 'clock'
  | 'not-allowed'
  | 'not-running';

export type Decision<Event extends AccessEvent = AccessEvent> = { readonly event: Event } | Refusal;
type EventOf<Type extends AccessEvent['type']> = Extract<AccessEvent, { readonly type: Type }>;

/** Who acts, when, and through what. The name was proven by IAM or by Slack's signature. */
export interface Actor {
  readonly name: string;
  readonly source: Source;
  /** Milliseconds since 1970. */
  readonly now: number;
}

function refuse(refused: RefusalCode, message: string): Refusal {
  return { refused, message };
}

export function isRefusal(decision: Decision): decision is Refusal {
  return 'refused' in decision;
}

function personNamed(settings: AccessSettings, name: string): AccessPerson | undefined {
  return settings.people.find((person) => person.name === name);
}

/** Approvals a request needs: two for emergencies, one otherwise. */
export function approvalsNeeded(grant: Pick<Grant, 'emergency'>): number {
  return grant.emergency ? 2 : 1;
}

/**
 * May this person ask for this (L5; PCI DSS 7.2.2, 7.2.3)? People ask for themselves only, and only for groups of their own
 * job functions. Who has access and needs it for longer asks again, and somebody else approves again.
 *
 * @param grants What the records of the last days say.
 */
export function decideRequest(
  settings: AccessSettings,
  grants: readonly Grant[],
  command: RequestCommand,
  { name, source, now }: Actor,
): Decision<EventOf<'requested'>> {
  const { limits } = settings;
  const person = personNamed(settings, name);
  if (!person) return refuse('unknown-person', `${name} is not in landing-zone.yaml`);
  if (!person.production) {
    return refuse('not-a-production-person', `${name} is not a production person; landing-zone.yaml says who is`);
  }
  const group = settings.groups.find((candidate) => candidate.name === command.group);
  if (!group) {
    return refuse('unknown-group', `there is no group of that name; ${name} may ask for ${list(person.groups)}`);
  }
  if (!person.groups.includes(group.name)) {
    return refuse(
      'not-your-group',
      `${group.name} is not of a job function of ${name}, who may ask for ${list(person.groups)}`,
    );
  }
  const maximum = group.emergency ? limits.emergencyMaximumDuration : limits.maximumDuration;
  if (command.duration < limits.minimumDuration || command.duration > maximum) {
    return refuse('duration', `${group.name} is given for ${limits.minimumDuration / 60} to ${maximum / 60} minutes`);
  }
  const running = grants.find(
    (grant) =>
      grant.person === name &&
      grant.group === group.name &&
      ['pending', 'approved'].includes(statusOf(grant, now, limits)),
  );
  if (running) return refuse('already-asked', `${running.id} is still running; revoke it first, or wait for its end`);
  return {
    event: {
      type: 'requested',
      at: now,
      by: name,
      source,
      group: group.name,
      emergency: group.emergency,
      duration: command.duration,
      reason: command.reason,
      ticket: command.ticket,
    },
  };
}

/**
 * May this person approve this request (L5; PCI DSS 7.2.3, 7.2.5.1)? The approver is never the requester, and two approvals are
 * by two people. The last approval needed fixes the end.
 */
export function decideApproval(
  settings: AccessSettings,
  grants: readonly Grant[],
  grant: Grant,
  { name, source, now }: Actor,
): Decision<EventOf<'approved'>> {
  const { limits } = settings;
  const approver = personNamed(settings, name);
  if (!approver) return refuse('unknown-person', `${name} is not in landing-zone.yaml`);
  if (!approver.approver) {
    return refuse('not-an-approver', `${name} is not an approver; landing-zone.yaml says who is`);
  }
  if (name === grant.person) return refuse('own-request', `${grant.id} is your own request; another approver decides`);
  const status = statusOf(grant, now, limits);
  if (status !== 'pending') return refuse('not-pending', `${grant.id} is ${status}, so there is nothing to approve`);
  // Who is no approver any more does not count; nobody counts twice.
  const earlier = grant.approvals.filter(
    ({ approver: other }) => other !== grant.person && personNamed(settings, other)?.approver === true,
  );
  if (earlier.some((approval) => approval.approver === name)) {
    return refuse('already-approved', `you approved ${grant.id}; a second person has to approve too`);
  }
  if (now < grant.lastAt - limits.clockTolerance * 1000) {
    return refuse('clock', `${grant.id} was asked for in the future; the clock of the function is wrong`);
  }
  const requester = personNamed(settings, grant.person);
  if (!requester?.production || !requester.groups.includes(grant.group)) {
    return refuse('not-your-group', `${grant.person} may no longer have ${grant.group}`);
  }
  const open = new Set(
    grants.filter((other) => other.group === grant.group && isEntitling(other, now)).map((other) => other.person),
  );
  if (open.size >= limits.openGrantsPerGroup) {
    return refuse('group-full', `${open.size} people have ${grant.group} now; wait until one of them is done`);
  }
  const isLast = new Set([...earlier.map((approval) => approval.approver), name]).size >= approvalsNeeded(grant);
  return {
    event: {
      type: 'approved',
      at: now,
      by: name,
      source,
      ...(isLast ? { expiresAt: now + grant.duration * 1000 } : {}),
    },
  };
}

/** An approver turns a request down, or the requester takes it back. */
export function decideRejection(
  settings: AccessSettings,
  grant: Grant,
  reason: string,
  { name, source, now }: Actor,
): Decision<EventOf<'rejected'>> {
  const status = statusOf(grant, now, settings.limits);
  if (status !== 'pending') return refuse('not-pending', `${grant.id} is ${status}`);
  if (!mayEnd(settings, grant, name)) return refuse('not-allowed', `only ${grant.person} and approvers may do that`);
  return { event: { type: 'rejected', at: now, by: name, source, reason } };
}

/** Any approver may end access early, and so may the person who has it. */
export function decideRevocation(
  settings: AccessSettings,
  grant: Grant,
  reason: string,
  { name, source, now }: Actor,
): Decision<EventOf<'revoked' | 'rejected'>> {
  const status = statusOf(grant, now, settings.limits);
  if (status === 'pending') return decideRejection(settings, grant, reason, { name, source, now });
  if (status !== 'open' && status !== 'approved') return refuse('not-running', `${grant.id} is ${status}`);
  if (!mayEnd(settings, grant, name)) return refuse('not-allowed', `only ${grant.person} and approvers may do that`);
  return { event: { type: 'revoked', at: now, by: name, source, reason } };
}

function mayEnd(settings: AccessSettings, grant: Grant, name: string): boolean {
  return name === grant.person || personNamed(settings, name)?.approver === true;
}

function list(names: readonly string[]): string {
  return names.length === 0 ? 'nothing' : names.join(', ');
}
