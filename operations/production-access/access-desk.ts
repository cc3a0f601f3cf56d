import type { AccessSettings } from '../../components/production-access/access-settings';
import type { Command } from './command';
import {
  approvalsNeeded,
  decideApproval,
  decideRejection,
  decideRequest,
  decideRevocation,
  isRefusal,
  type Actor,
  type Decision,
  type Refusal,
} from './decisions';
import {
  after,
  grantOf,
  isEntitling,
  statusOf,
  type AccessEvent,
  type Grant,
  type GrantStatus,
  type Source,
} from './grant';
import { AccessKeeper } from './access-keeper';
import type { Ports } from './ports';

/** A grant as people see it. */
export interface ShownGrant {
  readonly id: string;
  readonly person: string;
  readonly group: string;
  readonly status: GrantStatus;
  readonly minutes: number;
  readonly reason: string;
  readonly ticket: string;
  readonly approvers: readonly string[];
  readonly approvalsNeeded: number;
  /** ISO 8601, UTC. */
  readonly requestedAt: string;
  readonly expiresAt?: string;
}

export type Answer = { readonly grants: readonly ShownGrant[] } | Refusal;

/** Others were faster every time; nothing was written. */
export class TooMuchTraffic extends Error {
  override readonly name = 'TooMuchTraffic';
  constructor(id: string) {
    super(`${id} is changed by others all the time; try again`);
  }
}

/** How often a decision is taken anew when somebody else wrote to the record in between. */
const attempts = 5;

/**
 * Carries out what people ask for (L5; PCI DSS 7.2.2, 7.2.3, 7.2.5.1, 10.2.1.5). The order of steps is what makes a crash harmless:
 * the record first, then the schedule that takes access away, then the tag and the window, and membership last.
 */
export class AccessDesk {
  private readonly keeper: AccessKeeper;

  constructor(
    private readonly settings: AccessSettings,
    private readonly ports: Ports,
  ) {
    this.keeper = new AccessKeeper(settings, ports);
  }

  /** @param name Proven name of the person who acts. */
  async carryOut(command: Command, name: string, source: Source): Promise<Answer> {
    const actor: Actor = { name, source, now: this.ports.clock() };
    const answer = await this.answer(command, actor);
    if ('refused' in answer) {
      await this.ports.announcements.warn('Production access refused', `${name}: ${command.action}: ${answer.message}`);
    }
    return answer;
  }

  private async answer(command: Command, actor: Actor): Promise<Answer> {
    switch (command.action) {
      case 'request':
        return this.request(command, actor);
      case 'approve':
        return this.decide(command.id, actor, (grant, grants) => decideApproval(this.settings, grants, grant, actor));
      case 'reject':
        return this.decide(command.id, actor, (grant) => decideRejection(this.settings, grant, command.reason, actor));
      case 'revoke':
        return this.revoke(command, actor);
      case 'list':
        return this.list(actor);
    }
  }

  private async request(command: Command & { readonly action: 'request' }, actor: Actor): Promise<Answer> {
    const decision = decideRequest(this.settings, await this.ports.records.recent(actor.now), command, actor);
    if (isRefusal(decision)) return decision;
    const id = requestId(actor.now, this.ports.randomId());
    if (!(await this.ports.records.append(id, 0, decision.event))) throw new TooMuchTraffic(id);
    const grant = grantOf(id, [decision.event]);
    await this.ports.announcements.announce(grant, decision.event);
    return this.shown([grant], actor.now);
  }

  /**
   * With a grant end all others the person has of the same group, or an extension would keep them inside. The named one comes last, so
   * that after a crash the command can be given again.
   */
  private async revoke(command: Command & { readonly action: 'revoke' }, actor: Actor): Promise<Answer> {
    const rule = (grant: Grant): Decision => decideRevocation(this.settings, grant, command.reason, actor);
    const named = await this.ports.records.find(command.id);
    if (named && isEntitling(named, actor.now)) {
      for (const grant of await this.ports.records.recent(actor.now)) {
        const isSame = grant.person === named.person && grant.group === named.group;
        if (isSame && grant.id !== named.id && isEntitling(grant, actor.now)) await this.decide(grant.id, actor, rule);
      }
    }
    return this.decide(command.id, actor, rule);
  }

  private async decide(
    id: string,
    actor: Actor,
    rule: (grant: Grant, grants: readonly Grant[]) => Decision,
  ): Promise<Answer> {
    for (let attempt = 0; attempt < attempts; attempt++) {
      const grant = await this.ports.records.find(id);
      if (!grant) return { refused: 'unknown-request', message: 'there is no request of that id' };
      const decision = rule(grant, await this.ports.records.recent(actor.now));
      if (isRefusal(decision)) return decision;
      if (!(await this.ports.records.append(id, grant.length, decision.event))) continue;
      return this.shown([await this.follow(after(grant, decision.event), decision.event)], this.ports.clock());
    }
    throw new TooMuchTraffic(id);
  }

  /** What has to be done once a decision is in the record. */
  private async follow(grant: Grant, event: AccessEvent): Promise<Grant> {
    await this.ports.announcements.announce(grant, event);
    if (event.type === 'revoked') return this.keeper.withdraw(grant, event.source);
    if (event.type === 'approved' && grant.expiresAt !== undefined) return this.keeper.putInPlace(grant, event.source);
    return grant;
  }

  private async list(actor: Actor): Promise<Answer> {
    if (!this.settings.people.some(({ name }) => name === actor.name)) {
      return { refused: 'unknown-person', message: `${actor.name} is not in landing-zone.yaml` };
    }
    const grants = await this.ports.records.recent(actor.now);
    return this.shown(
      [...grants].sort((one, other) => other.requestedAt - one.requestedAt),
      actor.now,
    );
  }

  private shown(grants: readonly Grant[], now: number): Answer {
    return {
      grants: grants.map((grant) => ({
        id: grant.id,
        person: grant.person,
        group: grant.group,
        status: statusOf(grant, now, this.settings.limits),
        minutes: grant.duration / 60,
        reason: grant.reason,
        ticket: grant.ticket,
        approvers: grant.approvals.map(({ approver }) => approver),
        approvalsNeeded: approvalsNeeded(grant),
        requestedAt: new Date(grant.requestedAt).toISOString(),
        ...(grant.expiresAt === undefined ? {} : { expiresAt: new Date(grant.expiresAt).toISOString() }),
      })),
    };
  }
}

/** `20261122-k3f9q2x7ab`: the day is the partition of the record. */
export function requestId(now: number, random: string): string {
  return `${new Date(now).toISOString().slice(0, 10).replaceAll('-', '')}-${random}`;
}
