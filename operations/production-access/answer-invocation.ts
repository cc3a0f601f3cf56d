import type { AccessPerson, AccessSettings } from '../../components/production-access/access-settings';
import { AccessDesk, type Answer } from './access-desk';
import { parseCommand } from './command';
import type { Source } from './grant';
import { InvalidCommand } from './invalid-command';
import type { ChatIdentity, Ports } from './ports';
import { commandOfWords } from './words';

/** What callers get: an answer of the desk, or what was wrong with the input. */
export type Reply = Answer | { readonly refused: 'invalid' | 'chat-identity'; readonly message: string };

/**
 * Answers a direct call of the function. IAM lets a person call their own aliases only, so the alias says who it is and by which way;
 * whatever names stand in the input mean nothing. A call through the AWS chat service counts only while this service itself says that the
 * person's role belongs to the person's Slack user and to nobody else.
 */
export async function answerInvocation(
  settings: AccessSettings,
  ports: Ports,
  alias: string | undefined,
  input: unknown,
): Promise<Reply> {
  const caller = callerOf(settings, alias);
  if (!caller) {
    return { refused: 'unknown-person', message: 'call your own alias of the function; this one belongs to nobody' };
  }
  const { person, source } = caller;
  if (source === 'chat-service') {
    const problem = await chatProblem(person, settings, ports);
    if (problem !== undefined) {
      await ports.announcements.warn('Production access refused', `${person.name} in chat: ${problem}`);
      return { refused: 'chat-identity', message: problem };
    }
  }
  try {
    const command = parseCommand(typeof input === 'string' ? commandOfWords(input) : input);
    return await new AccessDesk(settings, ports).carryOut(command, person.name, source);
  } catch (error) {
    if (!(error instanceof InvalidCommand)) throw error;
    await ports.announcements.warn('Production access refused', `${person.name}: the input is no command`);
    return { refused: 'invalid', message: error.message };
  }
}

function callerOf(
  { people }: AccessSettings,
  alias: string | undefined,
): { readonly person: AccessPerson; readonly source: Source } | undefined {
  for (const person of people) {
    if (person.alias === alias) return { person, source: 'cli' };
    if (person.chat !== undefined && person.chat.alias === alias) return { person, source: 'chat-service' };
  }
  return undefined;
}

/**
 * Channel members choose their role themselves, in the console of the chat service. So the service is asked who chose the person's role: a
 * second Slack user with it, another one than landing-zone.yaml names, or another workspace, and the call is refused.
 */
async function chatProblem(
  { chat }: AccessPerson,
  { chatService }: AccessSettings,
  ports: Ports,
): Promise<string | undefined> {
  if (chat === undefined || chatService === undefined) return 'the chat service is not set up';
  let identities: readonly ChatIdentity[];
  try {
    identities = await ports.chatIdentities.all();
  } catch {
    return 'the chat service does not say who has which role; use the CLI';
  }
  const holders = identities.filter(({ roleArn }) => roleArn.toLowerCase() === chat.roleArn.toLowerCase());
  const [holder] = holders;
  if (!holder) return 'no Slack user has your role in the chat service';
  if (holders.some(({ slackUserId }) => slackUserId !== chat.slackUserId)) {
    return 'another Slack user has your role in the chat service; an administrator has to unmap it';
  }
  if (holders.some(({ workspaceId }) => workspaceId !== chatService.workspaceId)) {
    return 'your role in the chat service belongs to another workspace';
  }
  return undefined;
}
