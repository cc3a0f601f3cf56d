import { createHmac } from 'node:crypto';
import { answerSlack, type HttpAnswer } from '../../../operations/production-access/answer-slack';
import { signatureProblem } from '../../../operations/production-access/slack-signature';
import { hostileMessages } from './hostile-messages';
import { slackEvent, slackSecret, type Sent } from './slack-message';
import { minute, settings, World } from './world';

const secret = '8f742231b10e8888abcd99yyyzzz85a5';

/** The example of Slack's documentation, with its expected signature. */
it('agrees with the example Slack publishes', () => {
  const body =
    'token=xyzz0WbapA4vBCDEFasx0q6G&team_id=T1DC2JH3J&team_domain=testteamnow&channel_id=G8PSS9T3V&channel_name=foobar&user_id=U2CERLKJA&user_name=roadrunner&command=%2Fwebhook-collect&text=&response_url=https%3A%2F%2Fhooks.slack.com%2Fcommands%2FT1DC2JH3J%2F397700885554%2F96rGlfmibIGlgcZRskXaIFfN&trigger_id=398738663015.47445629121.803a0bc887a14d10d2c447fce8b6703c';
  const signature = 'v0=a2114d57b48eac39b9ad189dd8316235a7b4a8d21a10bd27519666489c69b503';
  const message = { timestamp: '1531420618', signature, body: Buffer.from(body) };
  expect(signatureProblem(message, secret, 1531420618_000, 300)).toBeUndefined();
  expect(signatureProblem({ ...message, body: Buffer.from(`${body}&`) }, secret, 1531420618_000, 300)).toBe('forged');
  expect(signatureProblem(message, secret.toUpperCase(), 1531420618_000, 300)).toBe('forged');
  expect(signatureProblem({ ...message, timestamp: '1531420619' }, secret, 1531420618_000, 300)).toBe('forged');
});

function signed(world: World, sent: Partial<Sent> & { readonly text: string }): object {
  return slackEvent({ sentAt: world.now, ...sent });
}

function answer(world: World, event: unknown, key: string | undefined = slackSecret): Promise<HttpAnswer> {
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

it.each(hostileMessages.map(({ what, event, statusCode }) => [what, event, statusCode] as const))(
  '%s does nothing, and nothing of it is repeated',
  async (_, event, statusCode) => {
    const world = new World();
    const reply = await answer(world, event(world.now));
    expect(reply.statusCode).toBe(statusCode);
    expect(reply.body).not.toMatch(/evil|channel>|curl|<@|[^ -~]/);
    if (statusCode === 200) expect(reply.body).toContain('Refused');
    else expect(world.messages.size).toBe(0);
    expect(world.events.size).toBe(0);
    expect(world.announced.join()).not.toMatch(/evil|channel>|curl|<@|[^ -~]/);
  },
);

it('tells a message that Slack delivers again, signed anew or not, and does it once', async () => {
  const world = new World();
  const fields = { trigger_id: '13345224609.738474920.8088930838d88f008e0' };
  const first = signed(world, { text: ask, fields });
  expect((await answer(world, first)).body).toContain('pending');
  const retry = { 'X-Slack-Retry-Num': '1', 'X-Slack-Retry-Reason': 'http_timeout' };
  const again = signed(world, { text: ask, fields, headers: retry });
  expect((await answer(world, again)).body).toContain('here before');
  world.now += 2 * minute;
  const anew = signed(world, { text: ask, fields, headers: retry });
  expect(await answer(world, anew)).toMatchObject({ statusCode: 200, body: expect.stringContaining('here before') });
  // The header is not signed, so it does not make a replay harmless to look at without it.
  expect((await answer(world, first)).statusCode).toBe(401);
  expect(world.events.size).toBe(1);
});

it.each([false, true])('reads the event of a REST API and of an HTTP API (Base64: %p)', async (isBase64Encoded) => {
  const world = new World();
  const event = new Map(Object.entries(signed(world, { text: 'list', isBase64Encoded })));
  expect((await answer(world, Object.fromEntries(event))).body).toContain('Nobody asked');
  const { headers, body } = signed(world, { text: 'list', isBase64Encoded }) as Record<string, unknown>;
  const lower = Object.fromEntries(
    Object.entries(headers as object).map(([name, value]) => [name.toLowerCase(), value]),
  );
  const version2 = {
    version: '2.0',
    requestContext: { http: { method: 'POST' } },
    headers: lower,
    body,
    isBase64Encoded,
  };
  expect((await answer(world, version2)).body).toContain('Nobody asked');
});

it('a long list fits into a message of Slack', async () => {
  const world = new World();
  for (let day = 0; day < 60; day++) {
    const { id } = await world.ask();
    await world.send('ada.lovelace', { action: 'reject', id, reason: 'Not needed any more' });
  }
  const { blocks } = JSON.parse((await answer(world, signed(world, { text: 'list' }))).body) as {
    readonly blocks: readonly [{ readonly text: { readonly text: string } }];
  };
  expect(blocks[0].text.text.length).toBeLessThanOrEqual(3000);
  expect(blocks[0].text.text).toMatch(/and \d+ more: landing-zone access list$/);
});

it('says so while the signing secret is not there', async () => {
  const world = new World();
  const reply = await answerSlack(settings, world.ports, signed(world, { text: ask }), () =>
    Promise.resolve(undefined),
  );
  expect(reply.statusCode).toBe(503);
  expect(world.events.size).toBe(0);
});

it('refuses everything while the signing secret is empty', async () => {
  const world = new World();
  const empty = {
    httpMethod: 'POST',
    headers: {
      'content-type': 'application/x-www-form-urlencoded',
      'x-slack-request-timestamp': String(world.now / 1000),
      'x-slack-signature': '',
    },
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
  const { signingSecretName = '', workspaceId = '', channelId = '', appId = '', userIds } = slack;
  const reply = await answerSlack(
    { ...settings, slack: { signingSecretName, workspaceId, channelId, appId, userIds } },
    world.ports,
    signed(world, { text: ask }),
    () => Promise.resolve(slackSecret),
  );
  expect(reply.body).toContain('Refused');
  expect(world.events.size).toBe(0);
});
