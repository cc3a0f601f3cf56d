import type { SlackSettings } from '../../components/production-access/access-settings';
import { parseCommand, type Command } from './command';
import { InvalidCommand } from './invalid-command';

export interface SlackCommand {
  /** IAM user name of the sender. */
  readonly name: string;
  readonly command: Command;
}

/**
 * Reads the body of a Slack slash command whose signature was checked: `request <group> <minutes> <ticket> <reason>`,
 * `approve <id>`, `reject <id> <reason>`, `revoke <id> <reason>`, `list`. The sender is who Slack says by user id, in the one
 * workspace and channel of landing-zone.yaml; names in the message mean nothing.
 * https://docs.slack.dev/interactivity/implementing-slash-commands/
 *
 * @throws InvalidCommand
 */
export function parseSlackCommand(body: string, slack: SlackSettings): SlackCommand {
  const form = new URLSearchParams(body);
  const only = (field: string): string => {
    const values = form.getAll(field);
    return values.length === 1 ? (values[0] ?? '') : '';
  };
  if (only('team_id') !== slack.workspaceId) throw new InvalidCommand(['the message is from another workspace']);
  if (only('channel_id') !== slack.channelId) throw new InvalidCommand(['use the channel of production access']);
  const userId = only('user_id');
  const known = Object.entries(slack.userIds).filter(([, id]) => id === userId);
  const [sender] = known;
  if (!sender || known.length !== 1 || !/^[UW][A-Z0-9]{2,20}$/.test(userId)) {
    throw new InvalidCommand(['your Slack user is not known to production access']);
  }
  return { name: sender[0], command: parseCommand(fromWords(only('text'))) };
}

function fromWords(text: string): Readonly<Record<string, string>> {
  const [action = '', first = '', second = '', third = '', ...rest] = text.split(' ');
  switch (action) {
    case 'request':
      return { action, group: first, minutes: second, ticket: third, reason: rest.join(' ') };
    case 'approve':
      return { action, id: [first, second, third, ...rest].join(' ').trimEnd() };
    case 'reject':
    case 'revoke':
      return { action, id: first, reason: [second, third, ...rest].join(' ').trimEnd() };
    default:
      return { action };
  }
}
