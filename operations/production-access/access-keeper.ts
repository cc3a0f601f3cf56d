import type { AccessGroup, AccessSettings } from '../../components/production-access/access-settings';
import type { OpenGrant } from '../../components/production-access/switching-window';
import type { SessionCut } from '../../components/production-access/session-cut-document';
import { after, entitledUntil, isEntitling, statusOf, type AccessEvent, type Grant, type Source } from './grant';
import type { Ports } from './ports';

/** Something could not be taken away yet. The sweep tries again until it can. */
export class NotTakenAway extends Error {
  override readonly name = 'NotTakenAway';
  constructor(place: string, causes: readonly unknown[]) {
    super(
      `${place}: ${causes.map((cause) => (cause instanceof Error ? cause.message : String(cause))).join('; ')}; the sweep tries again`,
    );
  }
}

/** What a sweep found and did. */
export interface SweepReport {
  readonly removed: readonly { readonly person: string; readonly group: string }[];
  readonly closed: readonly string[];
  readonly completed: readonly string[];
}

/** A grant that is approved and not in place after this long was interrupted, milliseconds. */
const interruptedAfter = 2 * 60_000;

/**
 * Puts access in place and takes it away (L5; PCI DSS 7.2.2, 7.2.5.1, 8.2.5). Every step may be repeated, and the sweep repeats
 * whatever a crash left undone.
 */
export class AccessKeeper {
  constructor(
    private readonly settings: AccessSettings,
    private readonly ports: Ports,
  ) {}

  /** Schedule, tag, window, membership: in this order, so that a crash leaves nothing without an end. */
  async putInPlace(grant: Grant, source: Source): Promise<Grant> {
    const { schedules, memberships, records, clock, announcements } = this.ports;
    const { expiresAt, person, group } = grant;
    if (expiresAt === undefined) return grant;
    await schedules.ensure(grant.id, expiresAt);
    const until = entitledUntil(await records.recent(clock()), person, group, clock());
    if (until === undefined) return this.current(grant, source);
    await memberships.tag(person, group, until);
    await this.renewWindow(this.group(group));
    if (!isEntitling((await records.find(grant.id)) ?? grant, clock())) return this.current(grant, source);
    await memberships.add(person, group);
    const event: AccessEvent = { type: 'granted', at: clock(), by: 'production-access', source };
    if (!(await records.append(grant.id, grant.length, event))) return this.current(grant, source);
    const granted = after(grant, event);
    await announcements.announce(granted, event);
    return granted;
  }

  /** The record changed meanwhile: what it says now counts. */
  private async current(grant: Grant, source: Source): Promise<Grant> {
    const now = (await this.ports.records.find(grant.id)) ?? grant;
    return statusOf(now, this.ports.clock(), this.settings.limits) === 'ending' ? this.withdraw(now, source) : now;
  }

  /**
   * Takes a grant away. Every step is tried even when another fails; only when all succeeded is the record closed.
   *
   * @throws NotTakenAway
   */
  async withdraw(grant: Grant, source: Source): Promise<Grant> {
    const { schedules, memberships, records, sessions, clock, announcements } = this.ports;
    const { person, group } = grant;
    const now = clock();
    const grants = await records.recent(now);
    const until = entitledUntil(grants, person, group, now);
    const steps: (() => Promise<void>)[] = [
      ...(until === undefined
        ? [() => memberships.remove(person, group), () => memberships.untag(person, group)]
        : [() => memberships.tag(person, group, until)]),
      () => this.renewWindow(this.group(group)),
      ...(until === undefined ? [() => sessions.cut(this.cuts(grants, now))] : []),
      () => schedules.remove(grant.id),
    ];
    const failures: unknown[] = [];
    for (const step of steps) {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    }
    if (failures.length > 0) throw new NotTakenAway(grant.id, failures);
    const cause = grant.revokedBy === undefined ? 'expired' : 'revoked';
    const event: AccessEvent = { type: 'closed', at: now, by: 'production-access', source, cause };
    if (!(await records.append(grant.id, grant.length, event))) return (await records.find(grant.id)) ?? grant;
    const closed = after(grant, event);
    await announcements.announce(closed, event);
    return closed;
  }

  /** Called by the schedule of a grant. Early, late and repeated calls are harmless. */
  async expire(id: string): Promise<void> {
    const grant = await this.ports.records.find(id);
    if (!grant) {
      await this.ports.announcements.warn('Expiry of an unknown request', id);
      return;
    }
    if (statusOf(grant, this.ports.clock(), this.settings.limits) === 'ending') await this.withdraw(grant, 'schedule');
  }

  /**
   * Removes every member without an open grant or with an end that is past or missing, finishes what was interrupted, and
   * renews the switching windows of groups with open grants.
   *
   * @throws NotTakenAway after everything was tried.
   */
  async sweep(): Promise<SweepReport> {
    const failures: unknown[] = [];
    const removed: { readonly person: string; readonly group: string }[] = [];
    const closed: string[] = [];
    const completed: string[] = [];
    const attempt = async (step: () => Promise<void>): Promise<void> => {
      try {
        await step();
      } catch (error) {
        failures.push(error);
      }
    };
    let grants: readonly Grant[] = [];
    await attempt(async () => {
      grants = await this.ports.records.recent(this.ports.clock());
    });
    const recordsAreKnown = failures.length === 0;
    for (const group of this.settings.groups) {
      await attempt(async () => {
        for (const person of await this.ports.memberships.members(group.name)) {
          await attempt(async () => {
            if (await this.isEntitled(person, group.name, recordsAreKnown)) return;
            await this.evict(person, group.name, grants);
            removed.push({ person, group: group.name });
          });
        }
      });
    }
    for (const grant of grants) {
      const status = statusOf(grant, this.ports.clock(), this.settings.limits);
      const interrupted = status === 'approved' && this.ports.clock() - grant.lastAt > interruptedAfter;
      if (status === 'ending') {
        await attempt(async () => {
          await this.withdraw(grant, 'sweeper');
          closed.push(grant.id);
        });
      }
      if (interrupted) {
        await attempt(async () => {
          await this.putInPlace(grant, 'sweeper');
          completed.push(grant.id);
        });
      }
    }
    if (recordsAreKnown) {
      for (const group of this.settings.groups) await attempt(() => this.renewWindow(group));
      // Two functions that cut at the same moment may overwrite each other; this puts it right.
      await attempt(async () => {
        const now = this.ports.clock();
        const cuts = this.cuts(await this.ports.records.recent(now), now);
        if (cuts.length > 0) await this.ports.sessions.cut(cuts);
      });
    }
    if (failures.length > 0) throw new NotTakenAway('sweep', failures);
    return { removed, closed, completed };
  }

  /** Reads record and tag once more right before judging, as a grant may have been put in place since the sweep began. */
  private async isEntitled(person: string, group: string, recordsAreKnown: boolean): Promise<boolean> {
    const { memberships, records, clock } = this.ports;
    if (!this.mayHave(person, group)) return false;
    const end = await memberships.expiry(person, group);
    if (end === undefined || end <= clock()) return false;
    // Without the record the tag decides: nobody is thrown out because the table cannot be read, and the tag ends too.
    if (!recordsAreKnown) return true;
    return entitledUntil(await records.recent(clock()), person, group, clock()) !== undefined;
  }

  /** What landing-zone.yaml says now: a job function taken away ends access that was given before. */
  private mayHave(person: string, group: string): boolean {
    return this.settings.people.some(({ name, groups }) => name === person && groups.includes(group));
  }

  private async evict(person: string, group: string, grants: readonly Grant[]): Promise<void> {
    const { memberships, records, clock, announcements } = this.ports;
    await memberships.remove(person, group);
    await memberships.untag(person, group);
    await announcements.warn(
      'Production access taken away by the sweep',
      `${person} was in ${group} without an open grant or without an end`,
    );
    // A grant whose tag is gone was tampered with: the record says that it ended here.
    for (const grant of grants) {
      if (grant.person !== person || grant.group !== group || !isEntitling(grant, clock())) continue;
      const event: AccessEvent = {
        type: 'revoked',
        at: clock(),
        by: 'production-access',
        source: 'sweeper',
        reason: this.mayHave(person, group)
          ? 'the end of the membership was missing or past'
          : 'the person may no longer have the group',
      };
      if (await records.append(grant.id, grant.length, event)) await this.withdraw(after(grant, event), 'sweeper');
    }
  }

  /** Writes the window from the record, and again when the record changed meanwhile, so that the last writer is right. */
  private async renewWindow(group: AccessGroup): Promise<void> {
    const { records, windows, clock } = this.ports;
    let written: string | undefined;
    for (let attempt = 0; attempt < 3; attempt++) {
      const grants = openGrants(await records.recent(clock()), group.name, clock());
      const wanted = JSON.stringify(grants);
      if (wanted === written) return;
      written = wanted;
      await windows.set(
        group.name,
        group.roleName,
        grants.slice(0, this.settings.limits.openGrantsPerGroup),
        clock() + this.settings.limits.windowLease * 1000,
      );
    }
  }

  /** Everybody whose time ended less than a role session ago; sessions they open under a later grant are younger than the cut. */
  private cuts(grants: readonly Grant[], now: number): readonly SessionCut[] {
    const { limits } = this.settings;
    // Two sweeps more than a session, so that a cut outlives every session it is meant for.
    const oldest = now - (limits.roleSession + 2 * limits.sweepInterval) * 1000;
    return grants.flatMap((grant) => {
      const before = grant.closedAt ?? (statusOf(grant, now, limits) === 'ending' ? now : undefined);
      if (before === undefined || before < oldest) return [];
      // Who was given more time keeps the sessions; they are cut when that is over.
      const goesOn = grants.some(
        (other) => other.id !== grant.id && isSameAccess(other, grant) && isRunning(other, before),
      );
      return goesOn ? [] : [{ person: grant.person, before }];
    });
  }

  private group(name: string): AccessGroup {
    // A group that was taken out of landing-zone.yaml can still have grants that end.
    return this.settings.groups.find((group) => group.name === name) ?? { name, roleName: '*', emergency: false };
  }
}

function isSameAccess(one: Grant, other: Grant): boolean {
  return one.person === other.person && one.group === other.group;
}

/** True for a grant that was given before `time` and was not over then. */
function isRunning(grant: Grant, time: number): boolean {
  const { expiresAt, approvals, revokedBy, closedAt } = grant;
  return (
    expiresAt !== undefined &&
    expiresAt > time &&
    approvals.every(({ at }) => at <= time) &&
    revokedBy === undefined &&
    (closedAt === undefined || closedAt > time)
  );
}

function openGrants(grants: readonly Grant[], group: string, now: number): readonly OpenGrant[] {
  const ends = new Map<string, number>();
  for (const grant of grants) {
    if (grant.group !== group || !isEntitling(grant, now) || grant.expiresAt === undefined) continue;
    ends.set(grant.person, Math.max(grant.expiresAt, ends.get(grant.person) ?? 0));
  }
  return [...ends].map(([person, expiresAt]) => ({ person, expiresAt }));
}
