import { admit, doorKey } from '../../../operations/production-access/admission';
import { slackSecret } from './slack-message';

const now = Date.UTC(2026, 10, 22, 12);
const signature = `v0=${'a'.repeat(64)}`;
const timestamp = String(now / 1000);
const headers = { 'X-Slack-Signature': signature, 'X-Slack-Request-Timestamp': timestamp };
const methodArn = 'arn:aws:execute-api:eu-west-1:555555555555:abcdef1234/slack/POST/key';
const event = { type: 'REQUEST', methodArn, headers, pathParameters: { key: doorKey(slackSecret) } };

function effect(input: unknown, secret: string | undefined = slackSecret): string {
  return admit(input, secret, now, 300).policyDocument.Statement[0].Effect;
}

it('lets in who knows the URL, in the form of Slack, for this one method', () => {
  expect(admit(event, slackSecret, now, 300)).toMatchObject({
    principalId: 'slack',
    policyDocument: { Statement: [{ Effect: 'Allow', Resource: methodArn }] },
  });
});

it('the key follows from the secret as the documentation says', () => {
  // printf production-access | openssl dgst -sha256 -hmac 8f742231b10e8888abcd99a0b1c285a5
  expect(doorKey(slackSecret)).toMatch(/^[0-9a-f]{40}$/);
  expect(doorKey(slackSecret)).not.toBe(doorKey(`${slackSecret}0`));
});

it.each([
  ['nothing', undefined],
  ['a list', []],
  ['no key', { ...event, pathParameters: null }],
  ['another key', { ...event, pathParameters: { key: doorKey('f'.repeat(32)) } }],
  ['a shorter key', { ...event, pathParameters: { key: doorKey(slackSecret).slice(1) } }],
  ['the key in capital letters', { ...event, pathParameters: { key: doorKey(slackSecret).toUpperCase() } }],
  ['a key that is a list', { ...event, pathParameters: { key: [doorKey(slackSecret)] } }],
  ['no headers', { ...event, headers: null }],
  ['no signature', { ...event, headers: { ...headers, 'X-Slack-Signature': undefined } }],
  ['a signature of another form', { ...event, headers: { ...headers, 'X-Slack-Signature': 'v0=' } }],
  ['an old time', { ...event, headers: { ...headers, 'X-Slack-Request-Timestamp': String(now / 1000 - 301) } }],
  ['a time to come', { ...event, headers: { ...headers, 'X-Slack-Request-Timestamp': String(now / 1000 + 301) } }],
  ['a time that is none', { ...event, headers: { ...headers, 'X-Slack-Request-Timestamp': 'now' } }],
  ['no method', { ...event, methodArn: undefined }],
])('turns away %s', (_, input) => {
  expect(effect(input)).toBe('Deny');
});

it.each([undefined, '', 'short'])('turns everybody away while the secret is %p', (secret) => {
  const key = doorKey(secret ?? '');
  expect(effect({ ...event, pathParameters: { key } }, secret === undefined ? '' : secret)).toBe('Deny');
  expect(admit({ ...event, pathParameters: { key } }, secret, now, 300).principalId).toBe('nobody');
});
