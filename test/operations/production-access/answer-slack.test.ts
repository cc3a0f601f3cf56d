import { createHmac } from 'node:crypto';
import { answerSlack, type HttpAnswer } from '../../../operations/production-access/answer-slack';
import { signatureProblem } from '../../../operations/production-access/slack-signature';
import { minute, settings, World } from './world';

const secret = '8f742231b10e8888abcd99yyyzzz85a5';

/** The example of Slack's documentation, with its expected signature. */
it('agrees with the example Slack publishes', () => {
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
  const message = { timestamp: '1531420618', signature, body };
  expect(signatureProblem(message, secret, 1531420618_000, 300)).toBeUndefined();
  expect(signatureProblem({ ...message, body: `${body}&` }, secret, 1531420618_000, 300)).toBe('forged');
  expect(signatureProblem(message, secret.toUpperCase(), 1531420618_000, 300)).toBe('forged');
  expect(signatureProblem({ ...message, timestamp: '1531420619' }, secret, 1531420618_000, 300)).toBe('forged');
});

interface Sent {
  readonly user?: string;
  readonly text: string;
  readonly team?: string;
  readonly channel?: string;
  readonly sentAt?: number;
}

function signed(
  world: World,
  { user = 'U0ADA', text, team = 'T07EXAMPLE1', channel = 'C07EXAMPLE1', sentAt }: Sent,
): object {
  const body = new URLSearchParams({
    team_id: team,
    channel_id: channel,
    user_id: user,
    user_name: 'grace.hopper',
    text,
  }).toString();
  const timestamp = String(Math.floor((sentAt ?? world.now) / 1000));
  const signature = `v0=${createHmac('sha256', secret).update(`v0:${timestamp}:${body}`).digest('hex')}`;
  return {
    headers: { 'x-slack-request-timestamp': timestamp, 'x-slack-signature': signature },
    body: Buffer.from(body).toString('base64'),
    isBase64Encoded: true,
  };
}

function answer(world: World, event: unknown, key = secret): Promise<HttpAnswer> {
  return answerSlack(settings, world.ports, event, () => Promise.resolve(key));
}

const ask = 'request system-operator 60 OPS-1 Restart the ledger';

it('opens access from Slack, with two people', async () => {
  const world = new World();
  const asked = await answer(world, signed(world, { text: ask }));
  expect(asked.statusCode).toBe(200);
  const [id = ''] = [...world.events.keys()];
  expect(asked.body).toContain(`${id} pending ada.lovelace system-operator`);
  expect((await answer(world, signed(world, { user: 'U0GRACE', text: `approve ${id}` }))).body).toContain('open');
  expect(world.maySwitch('ada.lovelace')).toBe(true);
  expect(world.grant(id)?.approvals).toEqual([{ approver: 'grace.hopper', at: world.now }]);
});

it('takes a message once', async () => {
  const world = new World();
  const message = signed(world, { text: ask });
  expect((await answer(world, message)).statusCode).toBe(200);
  expect((await answer(world, message)).statusCode).toBe(401);
  world.now += 4 * minute;
  expect((await answer(world, message)).statusCode).toBe(401);
  expect(world.events.size).toBe(1);
  expect(world.announced.filter((line) => line.includes('replayed'))).toHaveLength(2);
});

it.each([
  [-5, 200],
  [-6, 401],
  [5, 200],
  [6, 401],
])('a message whose clock is off by %d minutes gets %d', async (minutes, statusCode) => {
  const world = new World();
  const message = signed(world, { text: ask, sentAt: world.now + minutes * minute });
  expect((await answer(world, message)).statusCode).toBe(statusCode);
  expect(world.events.size).toBe(statusCode === 200 ? 1 : 0);
});

it.each([
  ['another workspace', { team: 'T0OTHER', text: ask }],
  ['another channel', { channel: 'C0OTHER', text: ask }],
  ['a user nobody knows', { user: 'U0MALLORY', text: ask }],
  ['a command with a mention', { text: 'request system-operator 60 OPS-1 please <!channel> now' }],
  ['a command that names somebody else', { text: 'request system-operator 60 OPS-1 ok user_id=U0GRACE now' }],
  ['no command', { text: '' }],
  ['an approval of the own request by name', { text: 'approve 20261122-aaaaaaaaaa grace.hopper' }],
])('refuses %s, and repeats nothing of it', async (_, sent) => {
  const world = new World();
  const { statusCode, body } = await answer(world, signed(world, sent));
  expect(statusCode).toBe(200);
  expect(body).toContain('Refused');
  expect(body).not.toContain('<!channel>');
  expect(world.events.size).toBe(0);
});

it.each([
  ['nothing', undefined],
  ['no headers', { body: 'x' }],
  ['no signature', { headers: {}, body: 'text=list' }],
  [
    'a signature of another form',
    { headers: { 'x-slack-request-timestamp': '1', 'x-slack-signature': 'v1=00' }, body: '' },
  ],
])('refuses %s before reading anything', async (_, event) => {
  const world = new World();
  expect((await answer(world, event)).statusCode).toBeGreaterThanOrEqual(400);
  expect(world.messages.size).toBe(0);
});

it('refuses everything while the signing secret is empty', async () => {
  const world = new World();
  const empty = {
    headers: { 'x-slack-request-timestamp': String(world.now / 1000), 'x-slack-signature': '' },
    body: 'text=list',
  };
  empty.headers['x-slack-signature'] = `v0=${createHmac('sha256', '')
    .update(`v0:${world.now / 1000}:text=list`)
    .digest('hex')}`;
  expect((await answer(world, empty, '')).statusCode).toBe(401);
});

it('refuses a sender when two people have the same Slack id', async () => {
  const world = new World();
  const slack = { ...settings.slack, userIds: { 'ada.lovelace': 'U0ADA', 'grace.hopper': 'U0ADA' } };
  const { signingSecretName = '', workspaceId = '', channelId = '', userIds } = slack;
  const reply = await answerSlack(
    { ...settings, slack: { signingSecretName, workspaceId, channelId, userIds } },
    world.ports,
    signed(world, { text: ask }),
    () => Promise.resolve(secret),
  );
  expect(reply.body).toContain('Refused');
  expect(world.events.size).toBe(0);
});
