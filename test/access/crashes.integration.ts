import { CreateUserCommand } from '@aws-sdk/client-iam';
import { AccessDesk } from '../../operations/production-access/access-desk';
import { AccessKeeper } from '../../operations/production-access/access-keeper';
import type { Command } from '../../operations/production-access/command';
import type { Ports } from '../../operations/production-access/ports';
import { buildAccount, crowded, iam, processes, windowOf } from './account';
import { grantIn } from './calling';
import { FaultyDouble } from './faulty-double';

const between = new FaultyDouble(new URL(process.env['AWS_ENDPOINT_URL'] ?? 'http://127.0.0.1'));
const minute = 60_000;
const sweepMinutes = crowded.limits.sweepInterval / 60;
let cases = 0;
let start: (clock: () => number) => Ports;

beforeAll(async () => {
  process.env['AWS_ENDPOINT_URL'] = await between.start();
  start = processes();
  await buildAccount();
}, 120_000);
afterAll(() => between.stop());

/** People, functions and a clock; each case has days of its own, so that no record is seen by another case. */
class Stage {
  readonly person = `crash-${++cases}`;
  private readonly begin = Date.now() + cases * 4 * 24 * 60 * minute;
  private readonly settings;

  constructor(readonly group: string) {
    const groups = crowded.groups.filter(({ name }) => name === group);
    const person = { name: this.person, alias: this.person, production: true, approver: false, groups: [group] };
    this.settings = { ...crowded, groups, people: [...crowded.people, person] };
  }

  private portsAt(minutes: number): Ports {
    return start(() => this.begin + minutes * minute);
  }

  async do(minutes: number, name: string, command: Command): Promise<string> {
    const desk = new AccessDesk(this.settings, this.portsAt(minutes));
    return grantIn(await desk.carryOut(command, name, 'cli')).id;
  }

  ask(minutes: number): Promise<string> {
    const { group } = this;
    return this.do(minutes, this.person, {
      action: 'request',
      group,
      duration: 1800,
      reason: 'Crash test of it',
      ticket: 'OPS-3',
    });
  }

  keeper(minutes: number): AccessKeeper {
    return new AccessKeeper(this.settings, this.portsAt(minutes));
  }

  async isInside(): Promise<boolean> {
    const { memberships } = this.portsAt(0);
    const isMember = (await memberships.members(this.group)).includes(this.person);
    const hasTag = (await memberships.expiry(this.person, this.group)) !== undefined;
    return isMember || hasTag || (await windowOf(this.group)).includes(this.person);
  }
}

interface Story {
  readonly group: string;
  /** Minute after which nobody may be inside any more. */
  readonly end: number;
  readonly tell: (stage: Stage) => Promise<unknown>;
}

const stories: Readonly<Record<string, Story>> = {
  'opens and expires': {
    group: 'system-operator',
    end: 31,
    tell: async (stage) => {
      const id = await stage.ask(0);
      await stage.do(1, 'grace.hopper', { action: 'approve', id });
      await stage.keeper(31).expire(id);
    },
  },
  'is an emergency and expires': {
    group: 'all-accounts-break-glass',
    end: 32,
    tell: async (stage) => {
      const id = await stage.ask(0);
      await stage.do(1, 'grace.hopper', { action: 'approve', id });
      await stage.do(2, 'katherine.johnson', { action: 'approve', id });
      await stage.keeper(32).expire(id);
    },
  },
  'is extended, and revoked': {
    group: 'security-auditor',
    end: 51,
    tell: async (stage) => {
      const first = await stage.ask(0);
      await stage.do(1, 'grace.hopper', { action: 'approve', id: first });
      const second = await stage.ask(20);
      await stage.do(21, 'katherine.johnson', { action: 'approve', id: second });
      await stage.do(25, 'grace.hopper', { action: 'revoke', id: second, reason: 'The work is done' });
    },
  },
  'is tampered with, and swept': {
    group: 'all-accounts-security-audit',
    end: 31,
    tell: async (stage) => {
      const id = await stage.ask(0);
      await stage.do(1, 'grace.hopper', { action: 'approve', id });
      await start(() => 0).memberships.untag(stage.person, stage.group);
      await stage.keeper(5).sweep();
    },
  },
};

/** Changes of AWS a story makes. */
async function changesOf(story: Story): Promise<number> {
  const stage = new Stage(story.group);
  await iam.send(new CreateUserCommand({ UserName: stage.person }));
  const before = between.calls.filter(({ isChange }) => isChange).length;
  await story.tell(stage);
  return between.calls.filter(({ isChange }) => isChange).length - before;
}

/** Nothing gets through once `after` changes were made, as if the process had died; and again for the next process. */
function dyingAfter(after: number): () => number {
  let changes = 0;
  between.decide = ({ isChange }) => {
    if (changes >= after) return 'refuse';
    if (isChange) changes++;
    return 'pass';
  };
  return () => changes;
}

it.each(Object.entries(stories))(
  'a crash after any single change of AWS leaves nobody inside past the end and one sweep: access %s',
  async (_, story) => {
    const changes = await changesOf(story);
    expect(changes).toBeGreaterThanOrEqual(8);
    const tooLong: number[] = [];
    for (let after = 1; after <= changes; after++) {
      const stage = new Stage(story.group);
      await iam.send(new CreateUserCommand({ UserName: stage.person }));
      dyingAfter(after);
      // What dies after its last change may end well.
      await story.tell(stage).catch(() => undefined);
      between.decide = () => 'pass';
      await stage.keeper(2 * sweepMinutes).sweep();
      await stage.keeper(story.end + sweepMinutes).sweep();
      if (await stage.isInside()) tooLong.push(after);
    }
    expect({ changes, tooLong }).toEqual({ changes, tooLong: [] });
  },
);
