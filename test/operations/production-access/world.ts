import {
  defaultLimits,
  type AccessSettings,
  type ChatPerson,
} from '../../../components/production-access/access-settings';
import { personAlias } from '../../../components/production-access/person-alias';
import type { SessionCut } from '../../../components/production-access/session-cut-document';
import type { OpenGrant } from '../../../components/production-access/switching-window';
import { AccessDesk, type Answer, type ShownGrant } from '../../../operations/production-access/access-desk';
import { AccessKeeper } from '../../../operations/production-access/access-keeper';
import { parseCommand } from '../../../operations/production-access/command';
import { grantOf, type AccessEvent, type Grant } from '../../../operations/production-access/grant';
import type { ChatIdentity, Ports } from '../../../operations/production-access/ports';

export const minute = 60_000;
export const start = Date.UTC(2026, 10, 22, 12, 0, 0);

export const settings: AccessSettings = {
  people: [
    person('ada.lovelace', { production: true }),
    person('grace.hopper', { production: true, approver: true }),
    person('edsger.dijkstra', { production: true, approver: true }),
    person('katherine.johnson', { approver: true }),
    person('alan.turing', {}),
  ],
  groups: [
    { name: 'system-operator', roleName: 'job-function-system-operator', emergency: false },
    { name: 'all-accounts-break-glass', roleName: 'break-glass', emergency: true },
  ],
  limits: defaultLimits,
  membership: 'groups',
  personKey: 'aws:username',
  targetAccountIds: ['888888888888'],
  topicName: 'example-security-alarms',
  slack: {
    signingSecretName: 'slack',
    workspaceId: 'T07EXAMPLE1',
    channelId: 'C07EXAMPLE1',
    appId: 'A07EXAMPLE1',
    userIds: { 'ada.lovelace': 'U0ADA', 'grace.hopper': 'U0GRACE' },
  },
  chatService: { workspaceId: 'T07EXAMPLE1' },
};

function person(
  name: string,
  flags: { readonly production?: boolean; readonly approver?: boolean },
): AccessSettings['people'][number] {
  const production = flags.production === true;
  return {
    name,
    alias: personAlias(name),
    production,
    approver: flags.approver === true,
    groups: production ? ['system-operator', 'all-accounts-break-glass'] : [],
    ...(production ? { chat: chatPerson(name) } : {}),
  };
}

/** How the AWS chat service knows a person. */
export function chatPerson(name: string): ChatPerson {
  return {
    alias: `c${personAlias(name)}`,
    roleArn: `arn:aws:iam::555555555555:role/production-access/chat/${name}`,
    slackUserId: `U0${(name.split('.')[0] ?? '').toUpperCase()}`,
  };
}

/** The process died. */
export class Crash extends Error {}

/**
 * AWS in memory, with a clock that only moves when it is told to. `crashAfter` makes the process die right after that many
 * effects; effects already done stay done.
 */
export class World {
  now = start;
  readonly events = new Map<string, AccessEvent[]>();
  readonly messages = new Set<string>();
  readonly schedules = new Map<string, number>();
  readonly members = new Map<string, Set<string>>();
  readonly tags = new Map<string, number>();
  readonly windows = new Map<string, { readonly grants: readonly OpenGrant[]; readonly leaseEnd: number }>();
  readonly announced: string[] = [];
  cuts: readonly SessionCut[] = [];
  /** What the AWS chat service says. */
  chatIdentities: readonly ChatIdentity[] = [];
  crashAfter = Number.POSITIVE_INFINITY;
  effects = 0;
  /** Names of ports that fail, such as `memberships.remove`. */
  readonly broken = new Set<string>();
  private ids = 0;

  readonly ports: Ports = {
    records: {
      append: (id, sequence, event) =>
        this.effect('records.append', () => {
          const known = this.events.get(id) ?? [];
          if (known.length !== sequence) return known.length < sequence ? this.fail('gap') : false;
          this.events.set(id, [...known, event]);
          return true;
        }),
      find: (id) => this.read('records.find', () => this.grant(id)),
      recent: () => this.read('records.recent', () => this.grants()),
      firstSeen: (id) =>
        this.effect('records.firstSeen', () => {
          if (this.messages.has(id)) return false;
          this.messages.add(id);
          return true;
        }),
    },
    schedules: {
      ensure: (id, expiresAt) => this.effect('schedules.ensure', () => void this.schedules.set(id, expiresAt)),
      remove: (id) => this.effect('schedules.remove', () => void this.schedules.delete(id)),
    },
    memberships: {
      members: (group) => this.read('memberships.members', () => [...(this.members.get(group) ?? [])]),
      add: (name, group) =>
        this.effect(
          'memberships.add',
          () => void this.members.set(group, new Set([...(this.members.get(group) ?? []), name])),
        ),
      remove: (name, group) => this.effect('memberships.remove', () => void this.members.get(group)?.delete(name)),
      expiry: (name, group) => this.read('memberships.expiry', () => this.tags.get(`${name}/${group}`)),
      tag: (name, group, end) => this.effect('memberships.tag', () => void this.tags.set(`${name}/${group}`, end)),
      untag: (name, group) => this.effect('memberships.untag', () => void this.tags.delete(`${name}/${group}`)),
    },
    windows: {
      set: (group, _role, grants, leaseEnd) =>
        this.effect('windows.set', () => void this.windows.set(group, { grants, leaseEnd })),
    },
    sessions: { cut: (cuts) => this.effect('sessions.cut', () => void (this.cuts = cuts)) },
    announcements: {
      announce: (grant, event) =>
        this.effect('announcements.announce', () => void this.announced.push(`${event.type} ${grant.id}`)),
      warn: (subject, text) => this.effect('announcements.warn', () => void this.announced.push(`${subject}: ${text}`)),
    },
    chatIdentities: { all: () => this.read('chatIdentities.all', () => this.chatIdentities) },
    clock: () => this.now,
    randomId: () => `id${String(this.ids++).padStart(8, '0')}`,
  };

  private fail(message: string): never {
    throw new Error(message);
  }

  private async read<Result>(name: string, call: () => Result): Promise<Result> {
    await Promise.resolve();
    if (this.effects >= this.crashAfter) throw new Crash(name);
    if (this.broken.has(name)) throw new Error(`${name} is broken`);
    return call();
  }

  private async effect<Result>(name: string, call: () => Result): Promise<Result> {
    const result = await this.read(name, call);
    this.effects++;
    if (this.effects >= this.crashAfter) throw new Crash(name);
    return result;
  }

  grant(id: string): Grant | undefined {
    const events = this.events.get(id);
    return events && grantOf(id, events);
  }

  grants(): readonly Grant[] {
    return [...this.events].map(([id, events]) => grantOf(id, events));
  }

  /** Sends a command as a person. */
  send(name: string, input: object): Promise<Answer> {
    return new AccessDesk(settings, this.ports).carryOut(parseCommand(input), name, 'cli');
  }

  async ask(name = 'ada.lovelace', group = 'system-operator', minutes = 60): Promise<ShownGrant> {
    const [grant] = granted(
      await this.send(name, { action: 'request', group, minutes, reason: 'Restart the ledger', ticket: 'OPS-1' }),
    );
    if (!grant) throw new Error('nothing was granted');
    return grant;
  }

  approve(name: string, id: string): Promise<Answer> {
    return this.send(name, { action: 'approve', id });
  }

  keeper(): AccessKeeper {
    return new AccessKeeper(settings, this.ports);
  }

  isMember(name: string, group = 'system-operator'): boolean {
    return this.members.get(group)?.has(name) === true;
  }

  /** What IAM would decide: a member, and no statement of the group's window denies. */
  maySwitch(name: string, group = 'system-operator'): boolean {
    const window = this.windows.get(group);
    if (!this.isMember(name, group) || !window || this.now >= window.leaseEnd) return false;
    return window.grants.some(({ person: holder, expiresAt }) => holder === name && this.now < expiresAt);
  }

  /** Moves the clock, firing schedules that are due, as EventBridge Scheduler does. */
  async pass(milliseconds: number): Promise<void> {
    this.now += milliseconds;
    for (const [id, at] of [...this.schedules]) {
      if (at > this.now) continue;
      this.schedules.delete(id);
      await this.keeper().expire(id);
    }
  }

  /** The process starts anew. */
  restart(): void {
    this.crashAfter = Number.POSITIVE_INFINITY;
  }
}

export function granted(answer: Answer): readonly ShownGrant[] {
  if ('refused' in answer) throw new Error(answer.message);
  return answer.grants;
}
