import { CreateUserCommand } from '@aws-sdk/client-iam';
import { AccessDesk } from '../../operations/production-access/access-desk';
import { AccessKeeper } from '../../operations/production-access/access-keeper';
import type { Ports } from '../../operations/production-access/ports';
import { buildAccount, crowded, iam, processes, windowOf } from './account';
import { grantIn } from './calling';
import { FaultyDouble, type AwsCall, type Fate } from './faulty-double';

const between = new FaultyDouble(new URL(process.env['AWS_ENDPOINT_URL'] ?? 'http://127.0.0.1'));
const group = 'system-operator';
const minute = 60_000;
let days = 0;
let start: (clock: () => number) => Ports;

beforeAll(async () => {
  process.env['AWS_ENDPOINT_URL'] = await between.start();
  start = processes();
  await buildAccount();
  for (let index = 0; index < 20; index++) await iam.send(new CreateUserCommand({ UserName: `person-${index}` }));
}, 120_000);
afterEach(() => {
  between.decide = () => 'pass';
});
afterAll(() => between.stop());

const settings = { ...crowded, groups: crowded.groups.filter(({ name }) => name === group) };

/** A moment in days of its own. */
function moment(): (minutes: number) => Ports {
  const begin = Date.now() + ++days * 4 * 24 * 60 * minute;
  return (minutes) => start(() => begin + minutes * minute);
}

async function opened(at: (minutes: number) => Ports, person: string): Promise<string> {
  const asked = await new AccessDesk(settings, at(0)).carryOut(
    { action: 'request', group, duration: 1800, reason: 'Fault test of it', ticket: 'OPS-4' },
    person,
    'cli',
  );
  const { id } = grantIn(asked);
  await new AccessDesk(settings, at(1)).carryOut({ action: 'approve', id }, 'grace.hopper', 'cli');
  return id;
}

function only(service: string, fate: Fate): (call: AwsCall) => Fate {
  return (call) => (call.service === service ? fate : 'pass');
}

const members = (): Promise<readonly string[]> => start(() => 0).memberships.members(group);

it.each<[string, Fate]>([
  ['answers with errors', 'refuse'],
  ['never answers', 'hang'],
])('a topic that %s does not hold up giving, revoking and sweeping', async (_, fate) => {
  const at = moment();
  const first = await opened(at, 'person-1');
  await opened(at, 'person-2');
  const third = grantIn(
    await new AccessDesk(settings, at(1)).carryOut(
      { action: 'request', group, duration: 900, reason: 'Fault test of it', ticket: 'OPS-4' },
      'person-3',
      'cli',
    ),
  );
  between.decide = only('sns', fate);
  const started = Date.now();
  await new AccessDesk(settings, at(2)).carryOut({ action: 'approve', id: third.id }, 'grace.hopper', 'cli');
  const revoke = { action: 'revoke', id: first, reason: 'The work is done' } as const;
  expect(grantIn(await new AccessDesk(settings, at(3)).carryOut(revoke, 'person-1', 'cli')).status).toBe('closed');
  expect([...(await members())].sort()).toEqual(['person-2', 'person-3']);
  expect((await new AccessKeeper(settings, at(40)).sweep()).closed).toHaveLength(2);
  expect(await members()).toEqual([]);
  // One attempt a process; the functions have two minutes.
  expect(Date.now() - started).toBeLessThan(90_000);
});

it('IAM that asks to slow down every other time delays and loses nothing', async () => {
  const at = moment();
  let calls = 0;
  between.decide = ({ service }) => (service === 'iam' && calls++ % 2 === 0 ? 'throttle' : 'pass');
  const id = await opened(at, 'person-5');
  expect(await members()).toEqual(['person-5']);
  await new AccessKeeper(settings, at(31)).expire(id);
  expect(await members()).toEqual([]);
});

it('while IAM takes nothing, the end is tried again until it is done, and the window names the end', async () => {
  const at = moment();
  const id = await opened(at, 'person-6');
  const window = await windowOf(group);
  expect(window).toMatch(/"Sid":"End1".*"aws:username":"person-6".*"DateGreaterThanEquals"/);
  between.decide = only('iam', 'refuse');
  await expect(new AccessKeeper(settings, at(31)).expire(id)).rejects.toThrow('the sweep tries again');
  await expect(new AccessKeeper(settings, at(35)).sweep()).rejects.toThrow('the sweep tries again');
  between.decide = () => 'pass';
  expect(await members()).toEqual(['person-6']);
  await new AccessKeeper(settings, at(40)).sweep();
  expect(await members()).toEqual([]);
  expect((await at(40).records.find(id))?.closedAt).toBeDefined();
});

it('when the answer of a write is lost, the repeated write is known as the own one', async () => {
  const at = moment();
  const lost = new Set<string>();
  // The first answer of each kind of change of the record, of the schedule and of IAM.
  between.decide = ({ service, action, isChange }) => {
    if (!isChange || service === 'sns' || lost.has(action)) return 'pass';
    lost.add(action);
    return 'lose-answer';
  };
  const id = await opened(at, 'person-7');
  expect(lost.size).toBeGreaterThanOrEqual(4);
  expect(await members()).toEqual(['person-7']);
  const grant = await at(1).records.find(id);
  expect(grant?.approvals).toHaveLength(1);
  lost.clear();
  await new AccessKeeper(settings, at(31)).expire(id);
  expect(await members()).toEqual([]);
});

it('while the record cannot be read, nobody is let in, and members whose time is over are taken out by their tag', async () => {
  const at = moment();
  await opened(at, 'person-8');
  between.decide = only('dynamodb', 'refuse');
  await expect(opened(at, 'person-9')).rejects.toThrow(/\S/);
  await expect(new AccessKeeper(settings, at(20)).sweep()).rejects.toThrow('the sweep tries again');
  expect(await members()).toEqual(['person-8']);
  await expect(new AccessKeeper(settings, at(31)).sweep()).rejects.toThrow('the sweep tries again');
  expect(await members()).toEqual([]);
  between.decide = () => 'pass';
  await new AccessKeeper(settings, at(36)).sweep();
});

it('an approval, a revocation, an expiry and sweeps at the same moment end with nobody inside', async () => {
  for (let round = 0; round < 2; round++) {
    const at = moment();
    const person = `person-${10 + round}`;
    const asked = await new AccessDesk(settings, at(0)).carryOut(
      { action: 'request', group, duration: 1800, reason: 'Race test of it', ticket: 'OPS-5' },
      person,
      'cli',
    );
    const { id } = grantIn(asked);
    const revoke = { action: 'revoke', id, reason: 'Approved by mistake' } as const;
    const again = async (): Promise<void> => {
      for (let attempt = 0; attempt < 20; attempt++) {
        const reply = await new AccessDesk(settings, at(1)).carryOut(revoke, 'katherine.johnson', 'cli');
        if (!('refused' in reply)) return;
      }
    };
    await Promise.allSettled([
      new AccessDesk(settings, at(1)).carryOut({ action: 'approve', id }, 'grace.hopper', 'cli'),
      new AccessDesk(settings, at(1)).carryOut({ action: 'approve', id }, 'edsger.dijkstra', 'cli'),
      again(),
      new AccessKeeper(settings, at(1)).sweep(),
      new AccessKeeper(settings, at(1)).expire(id),
      new AccessKeeper(settings, at(1)).sweep(),
    ]);
    await new AccessKeeper(settings, at(2)).sweep();
    const grant = await at(2).records.find(id);
    expect([round, grant?.revokedBy ?? grant?.rejectedBy]).toEqual([round, 'katherine.johnson']);
    expect(await members()).toEqual([]);
    expect(await windowOf(group)).not.toContain(person);
  }
});

it('a sweep with a clock that is five minutes behind or ahead gives nobody more than that', async () => {
  const at = moment();
  await opened(at, 'person-16');
  await new AccessKeeper(settings, at(31 - 5)).sweep();
  expect(await members()).toEqual(['person-16']);
  await new AccessKeeper(settings, at(31 + 5)).sweep();
  expect(await members()).toEqual([]);
});
