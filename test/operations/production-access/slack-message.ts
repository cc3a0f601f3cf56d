import { createHmac } from 'node:crypto';

export const slackSecret = '8f742231b10e8888abcd99a0b1c285a5';
export const slackIds = { workspaceId: 'T07EXAMPLE1', channelId: 'C07EXAMPLE1', appId: 'A07EXAMPLE1' } as const;

export interface Sent {
  /** Slack user id. Default: ada.lovelace. */
  readonly user?: string;
  readonly text: string;
  /** Fields that differ; undefined leaves a field out. */
  readonly fields?: Readonly<Record<string, string | undefined>>;
  /** Text after the signed fields, signed too. */
  readonly more?: string;
  /** Bytes in place of the form, signed. */
  readonly bytes?: Uint8Array;
  /** Milliseconds since 1970. */
  readonly sentAt: number;
  readonly key?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly multiValueHeaders?: Readonly<Record<string, readonly string[]>>;
  readonly isBase64Encoded?: boolean;
}

let triggers = 0;

function formOf({ user = 'U0ADA', text, fields = {}, more = '' }: Sent): string {
  const form = new URLSearchParams();
  const all: Readonly<Record<string, string | undefined>> = {
    token: 'xyzz0WbapA4vBCDEFasx0q6G',
    team_id: slackIds.workspaceId,
    team_domain: 'example',
    channel_id: slackIds.channelId,
    channel_name: 'production-access',
    user_id: user,
    // Whoever sends it says that they are the approver; names mean nothing.
    user_name: 'grace.hopper',
    command: '/production-access',
    text,
    api_app_id: slackIds.appId,
    is_enterprise_install: 'false',
    response_url: 'https://hooks.slack.com/commands/T07EXAMPLE1/1/x',
    trigger_id: `1.2.${(triggers++).toString(16)}-${process.pid}`.replace('-', 'a'),
    ...fields,
  };
  for (const [name, value] of Object.entries(all)) if (value !== undefined) form.append(name, value);
  return `${form.toString()}${more}`;
}

/** A slash command as a REST API with proxy integration passes it on, signed as Slack does. */
export function slackEvent(sent: Sent): Readonly<Record<string, unknown>> {
  const body = sent.bytes === undefined ? Buffer.from(formOf(sent), 'utf8') : Buffer.from(sent.bytes);
  const timestamp = String(Math.floor(sent.sentAt / 1000));
  const signature = createHmac('sha256', sent.key ?? slackSecret)
    .update(`v0:${timestamp}:`)
    .update(body)
    .digest('hex');
  const headers = Object.fromEntries(
    Object.entries({
      'Content-Type': 'application/x-www-form-urlencoded',
      'User-Agent': 'Slackbot 1.0 (+https://api.slack.com/robots)',
      'X-Slack-Request-Timestamp': timestamp,
      'X-Slack-Signature': `v0=${signature}`,
      ...sent.headers,
    }).filter(([, value]) => value !== undefined),
  );
  const isBase64Encoded = sent.isBase64Encoded === true;
  return {
    resource: '/{key}',
    path: '/0123456789',
    httpMethod: 'POST',
    headers,
    multiValueHeaders: {
      ...Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value]])),
      ...sent.multiValueHeaders,
    },
    queryStringParameters: null,
    pathParameters: { key: '0123456789' },
    requestContext: { httpMethod: 'POST', resourcePath: '/{key}', stage: 'slack' },
    body: isBase64Encoded ? body.toString('base64') : body.toString('utf8'),
    isBase64Encoded,
  };
}
