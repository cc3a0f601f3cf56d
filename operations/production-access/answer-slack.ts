import type { AccessSettings } from '../../components/production-access/access-settings';
import { AccessDesk, type ShownGrant } from './access-desk';
import { InvalidCommand } from './invalid-command';
import type { Ports } from './ports';
import { parseSlackCommand } from './slack-command';
import { slackRequest } from './slack-request';
import { signatureProblem } from './slack-signature';

/** An answer for API Gateway. */
export interface HttpAnswer {
  readonly statusCode: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string;
}

/** Longest text of a Slack block (https://docs.slack.dev/reference/block-kit/blocks/section-block/). */
const maximumText = 3000;

/**
 * Answers a Slack slash command that came through API Gateway. Nothing of the message is read before its signature, its age and its
 * novelty are proven; a message Slack delivers once more is told so and does nothing.
 *
 * @param readSecret Reads a secret; its text, or undefined while it has none.
 */
export async function answerSlack(
  settings: AccessSettings,
  ports: Ports,
  event: unknown,
  readSecret: (name: string) => Promise<string | undefined>,
): Promise<HttpAnswer> {
  const { slack, limits } = settings;
  const message = slackRequest(event);
  if (!slack || !message) return answer(400, 'Not a Slack message.');
  const secret = await readSecret(slack.signingSecretName);
  if (secret === undefined) return answer(503, 'The signing secret of the Slack app is not there yet.');
  const refused = async (problem: string): Promise<HttpAnswer> => {
    await ports.announcements.warn('Production access refused', `a Slack message was ${problem}`);
    return answer(401, `The message is ${problem}.`);
  };
  const problem = signatureProblem(message, secret, ports.clock(), limits.clockTolerance);
  if (problem !== undefined) return refused(problem);
  const sentAt = Number(message.timestamp) * 1000;
  // The signature covers time and body, so it stands for this one message.
  if (!(await ports.records.firstSeen(message.signature ?? '', sentAt))) {
    return message.isRetry ? answer(200, alreadyHere) : refused('replayed');
  }
  try {
    const { name, command, triggerId } = parseSlackCommand(message.body, slack);
    // Slack signs a second delivery anew; the trigger stays the same.
    if (!(await ports.records.firstSeen(`trigger-${triggerId}`, sentAt))) return answer(200, alreadyHere);
    const reply = await new AccessDesk(settings, ports).carryOut(command, name, 'slack');
    return answer(200, 'refused' in reply ? `Refused: ${reply.message}` : lines(reply.grants));
  } catch (error) {
    if (!(error instanceof InvalidCommand)) throw error;
    return answer(200, `Refused: ${error.message}`);
  }
}

const alreadyHere = 'This message was here before; nothing is done twice.';

/** The newest first, as many as a Slack message holds. */
function lines(grants: readonly ShownGrant[]): string {
  if (grants.length === 0) return 'Nobody asked for production access lately.';
  const shown: string[] = [];
  let length = 0;
  for (const { id, status, person, group, expiresAt } of grants) {
    const line = `${id} ${status} ${person} ${group} ${expiresAt ?? ''}`.trimEnd();
    length += line.length + 1;
    if (length > maximumText - 100) {
      shown.push(`and ${grants.length - shown.length} more: landing-zone access list`);
      break;
    }
    shown.push(line);
  }
  return shown.join('\n');
}

function answer(statusCode: number, text: string): HttpAnswer {
  // `ephemeral`: only the sender sees it; plain text: nothing in it is a link or a mention.
  const plain = { type: 'plain_text', text: text.slice(0, maximumText), emoji: false };
  const body = { response_type: 'ephemeral', blocks: [{ type: 'section', text: plain }] };
  return { statusCode, headers: { 'content-type': 'application/json' }, body: JSON.stringify(body) };
}
