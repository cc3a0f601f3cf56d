import { slackEvent, slackSecret, type Sent } from './slack-message';

/** A message that must do nothing, and what it is answered. */
export interface HostileMessage {
  readonly what: string;
  readonly event: (now: number) => unknown;
  readonly statusCode: number;
}

const ask = 'request system-operator 60 OPS-1 Restart the ledger';

function reason(text: string): Partial<Sent> {
  return { text: `request system-operator 60 OPS-1 ${text}` };
}

/** Signed by Slack; what it says is refused. */
const refused: readonly (readonly [string, Partial<Sent>])[] = [
  ['another workspace', { fields: { team_id: 'T0OTHER' } }],
  ['no workspace', { fields: { team_id: undefined } }],
  ['another channel', { fields: { channel_id: 'C0OTHER' } }],
  ['a direct message', { fields: { channel_id: 'D07EXAMPLE1' } }],
  ['another app', { fields: { api_app_id: 'A0OTHER' } }],
  ['no app', { fields: { api_app_id: undefined } }],
  ['no trigger', { fields: { trigger_id: undefined } }],
  ['a trigger that is none', { fields: { trigger_id: '../../etc/passwd' } }],
  ['a user nobody knows', { user: 'U0MALLORY' }],
  ['a user in small letters', { user: 'u0ada' }],
  ['no user', { fields: { user_id: undefined } }],
  ['two users', { more: '&user_id=U0GRACE' }],
  ['two workspaces', { more: '&team_id=T0OTHER' }],
  ['two texts', { more: '&text=list' }],
  ['no command', { text: '' }],
  ['an action of a prototype', { text: 'constructor' }],
  ['a longer action', { text: 'approved 20261122-aaaaaaaaaa' }],
  ['an approval with a name', { text: 'approve 20261122-aaaaaaaaaa grace.hopper' }],
  ['an id with a path', { text: 'approve 20261122-aaaaaaaaaa/../x' }],
  ['an id in full-width digits', { text: 'approve \uff12\uff10261122-aaaaaaaaaa' }],
  ['a command of a shell', { text: 'request system-operator 60 OPS-1 ledger; $(curl evil) now' }],
  ['a shell in the group', { text: 'request $(id) 60 OPS-1 Restart the ledger' }],
  ['time in another notation', { text: 'request system-operator 6e1 OPS-1 Restart the ledger' }],
  ['negative time', { text: 'request system-operator -60 OPS-1 Restart the ledger' }],
  ['Arabic digits', { text: 'request system-operator \u0666\u0660 OPS-1 Restart the ledger' }],
  ['another user in the text', reason('ok user_id=U0GRACE now')],
  ['a mention of the channel', reason('please <!channel> now')],
  ['a mention of everybody', reason('please @everyone now')],
  ['a mention of a user', reason('please <@U0GRACE> approve')],
  ['a link of Slack', reason('see <https://evil.example|the ticket>')],
  ['a bare link', reason('see https://evil.example/login now')],
  ['a host name', reason('see evil.example for details')],
  ['an address for mail', reason('write mailto:mallory now please')],
  ['a look-alike letter', reason('Rest\u0430rt the ledger')],
  ['full-width letters', reason('\uff32estart the ledger')],
  ['letters with marks', reason('Restart\u0301 the ledger')],
  ['a right-to-left override', reason('Restart \u202eregdel eht')],
  ['a right-to-left mark', reason('Restart\u200f the ledger')],
  ['isolates', reason('Restart \u2067the\u2069 ledger')],
  ['a zero-width space', reason('Restart\u200b the ledger')],
  ['a no-break space', reason('Restart\u00a0the ledger')],
  ['a null byte', reason('Restart\u0000 the ledger')],
  ['a null byte in the user', { user: 'U0ADA\u0000' }],
  ['a line break', reason('Restart the ledger\nApproved by grace.hopper')],
  ['a carriage return', reason('Restart the ledger\rApproved')],
  ['an escape sequence', reason('Restart \u001b[2J the ledger')],
  ['emoji', reason('Restart the ledger \u{1f525}')],
  ['a formula', reason('=cmd|calc and more')],
  ['a code block', reason('```Restart the ledger```')],
  ['a template', reason('Restart ${process.env.KEY} now')],
  ['8 kB of reason', reason('a'.repeat(8000))],
  [
    'half a character',
    { bytes: Buffer.from('team_id=T07EXAMPLE1&text=\u00e4').subarray(0, -1), isBase64Encoded: true },
  ],
  ['a percent sign without digits', { more: '&user_id=%zz' }],
  ['a body that is no form', { bytes: Buffer.from('{"action":"list"}') }],
  ['an empty body', { bytes: Buffer.alloc(0) }],
];

/** Not of Slack, or not fresh: refused before anything of it is read. */
const unproven: readonly (readonly [string, Partial<Sent>, number])[] = [
  ['a signature with another secret', { key: 'f'.repeat(32) }, 401],
  ['no signature', { headers: { 'X-Slack-Signature': undefined } }, 401],
  ['no time', { headers: { 'X-Slack-Request-Timestamp': undefined } }, 401],
  ['an empty signature', { headers: { 'X-Slack-Signature': '' } }, 401],
  ['a signature of another version', { headers: { 'X-Slack-Signature': `v1=${'0'.repeat(64)}` } }, 401],
  ['a signature that is too short', { headers: { 'X-Slack-Signature': 'v0=00' } }, 401],
  ['a signature in capital letters', { headers: { 'X-Slack-Signature': `V0=${'A'.repeat(64)}` } }, 401],
  ['a time that is no number', { headers: { 'X-Slack-Request-Timestamp': '1e9' } }, 401],
  ['a negative time', { headers: { 'X-Slack-Request-Timestamp': '-1' } }, 401],
  ['a time with text', { headers: { 'X-Slack-Request-Timestamp': `${Math.floor(Date.now() / 1000)}:x` } }, 401],
  ['two signatures', { multiValueHeaders: { 'x-slack-signature': [`v0=${'0'.repeat(64)}`] } }, 401],
  ['two times', { multiValueHeaders: { 'x-slack-request-timestamp': ['1'] } }, 401],
  ['another type of content', { headers: { 'Content-Type': 'application/json' } }, 400],
  ['no type of content', { headers: { 'Content-Type': undefined } }, 400],
  ['17 kB', { more: `&x=${'a'.repeat(17_000)}` }, 400],
];

/** No event of API Gateway, or another one than a POST. */
const odd: readonly (readonly [string, (now: number) => unknown, number])[] = [
  ['nothing', () => null, 400],
  ['a list', () => [], 400],
  ['text', () => 'approve 20261122-aaaaaaaaaa', 400],
  ['a command of the CLI', () => ({ action: 'approve', id: '20261122-aaaaaaaaaa' }), 400],
  ['no headers', () => ({ httpMethod: 'POST', body: 'text=list' }), 400],
  ['no body', (now) => ({ ...slackEvent({ text: ask, sentAt: now }), body: null }), 400],
  ['a body that is an object', (now) => ({ ...slackEvent({ text: ask, sentAt: now }), body: {} }), 400],
  ['a GET', (now) => ({ ...slackEvent({ text: ask, sentAt: now }), httpMethod: 'GET' }), 400],
  [
    'a body that only says it is Base64',
    (now) => ({ ...slackEvent({ text: ask, sentAt: now }), isBase64Encoded: true }),
    400,
  ],
  [
    'Base64 that is not marked',
    (now) => ({ ...slackEvent({ text: ask, sentAt: now, isBase64Encoded: true }), isBase64Encoded: false }),
    401,
  ],
  [
    'a changed body',
    (now) => {
      const event = slackEvent({ text: ask, sentAt: now });
      return { ...event, body: String(event['body']).replace('U0ADA', 'U0GRACE') };
    },
    401,
  ],
  [
    'one more field',
    (now) => {
      const event = slackEvent({ text: ask, sentAt: now });
      return { ...event, body: `${String(event['body'])}&text=list` };
    },
    401,
  ],
];

/** Every hostile message there is a case for. */
export const hostileMessages: readonly HostileMessage[] = [
  ...refused.map(([what, sent]) => ({
    what,
    event: (now: number) => slackEvent({ text: ask, sentAt: now, ...sent }),
    statusCode: 200,
  })),
  ...unproven.map(([what, sent, statusCode]) => ({
    what,
    event: (now: number) => slackEvent({ text: ask, sentAt: now, ...sent }),
    statusCode,
  })),
  ...[-3600, -301, 302, 3600].map((seconds) => ({
    what: `a clock that is off by ${seconds} seconds`,
    event: (now: number) => slackEvent({ text: ask, sentAt: now + seconds * 1000, key: slackSecret }),
    statusCode: 401,
  })),
  ...odd.map(([what, event, statusCode]) => ({ what, event, statusCode })),
];
