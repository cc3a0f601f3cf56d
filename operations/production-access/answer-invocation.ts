import type { AccessSettings } from '../../components/production-access/access-settings';
import { AccessDesk, type Answer } from './access-desk';
import { parseCommand } from './command';
import { InvalidCommand } from './invalid-command';
import type { Ports } from './ports';

/** What callers get: an answer of the desk, or what was wrong with the input. */
export type Reply = Answer | { readonly refused: 'invalid'; readonly message: string };

/**
 * Answers a direct call of the function. IAM lets a person call their own alias only, so the alias says who it is; whatever
 * names stand in the input mean nothing.
 */
export async function answerInvocation(
  settings: AccessSettings,
  ports: Ports,
  alias: string | undefined,
  input: unknown,
): Promise<Reply> {
  const person = settings.people.find((candidate) => candidate.alias === alias);
  if (!person) {
    return { refused: 'unknown-person', message: 'call your own alias of the function; this one belongs to nobody' };
  }
  try {
    return await new AccessDesk(settings, ports).carryOut(parseCommand(input), person.name, 'cli-or-chat-service');
  } catch (error) {
    if (!(error instanceof InvalidCommand)) throw error;
    await ports.announcements.warn('Production access refused', `${person.name}: the input is no command`);
    return { refused: 'invalid', message: error.message };
  }
}
