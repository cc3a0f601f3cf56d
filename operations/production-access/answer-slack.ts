import type { AccessSettings } from '../../components/production-access/access-settings';
import { AccessDesk, type ShownGrant } from './access-desk';
import { InvalidCommand } from './invalid-command';
import type { Ports } from './ports';
import { parseSlackCommand } from './slack-command';
import { signatureProblem, type SignedMessage } from './slack-signature';

/** An answer for API Gateway. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Longest body that is read; a slash command is far shorter. */
const maximumBody = 16_384;

/**
 * Answers a Slack slash command that came through an HTTP API (payload format 2.0). Nothing of the message is read before
 * its signature, its age and its novelty are proven.
 * https://docs.aws.amazon.com/apigateway/latest/developerguide/http-api-develop-integrations-lambda.html
 */
export async function answerSlack(
  settings: AccessSettings,
  ports: Ports,
  event: unknown,
  readSecret: (name: string) => Promise<string>,
): Promise<HttpAnswer> {
  const { slack, limits } = settings;
  const message = signedMessage(event);
  if (!slack || !message || message.body.length > maximumBody) return answer(400, 'Not a Slack message.');
  const problem = signatureProblem(
    message,
    await readSecret(slack.signingSecretName),
    ports.clock(),
    limits.clockTolerance,
  );
  if (problem !== undefined) {
    await ports.announcements.warn('Production access refused', `a Slack message was ${problem}`);
    return answer(401, `The message is ${problem}.`);
  }
  // The signature covers time and body, so it stands for this one message.
  if (!(await ports.records.firstSeen(message.signature ?? '', Number(message.timestamp) * 1000))) {
    await ports.announcements.warn('Production access refused', 'a Slack message was replayed');
    return answer(401, 'The message was seen before.');
  }
  try {
    const { name, command } = parseSlackCommand(message.body, slack);
    const reply = await new AccessDesk(settings, ports).carryOut(command, name, 'slack');
    return answer(200, 'refused' in reply ? `Refused: ${reply.message}` : lines(reply.grants));
  } catch (error) {
    if (!(error instanceof InvalidCommand)) throw error;
    return answer(200, `Refused: ${error.message}`);
  }
}

function lines(grants: readonly ShownGrant[]): string {
  if (grants.length === 0) return 'Nobody asked for production access lately.';
  return grants
    .map((grant) => `${grant.id} ${grant.status} ${grant.person} ${grant.group} ${grant.expiresAt ?? ''}`.trimEnd())
    .join('\n');
}

function answer(statusCode: number, text: string): HttpAnswer {
  // `ephemeral`: only the sender sees it; plain text: nothing in it is a link or a mention.
  const body = { response_type: 'ephemeral', blocks: [{ type: 'section', text: { type: 'plain_text', text } }] };
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}

function signedMessage(event: unknown): SignedMessage | undefined {
  if (typeof event !== 'object' || event === null || !('headers' in event) || !('body' in event)) return undefined;
  const { headers, body } = event;
  if (typeof headers !== 'object' || headers === null || typeof body !== 'string') return undefined;
  const encoded = 'isBase64Encoded' in event && event.isBase64Encoded === true;
  const header = (name: string): string | undefined => {
    const found: unknown = new Map<string, unknown>(Object.entries(headers)).get(name);
    return typeof found === 'string' ? found : undefined;
  };
  return {
    timestamp: header('x-slack-request-timestamp'),
    signature: header('x-slack-signature'),
    body: encoded ? Buffer.from(body, 'base64').toString('utf8') : body,
  };
}
