import type { SlackSettings } from '../../components/production-access/access-settings';
import { parseCommand, type Command } from './command';
import { InvalidCommand } from './invalid-command';
import { commandOfWords } from './words';

export interface SlackCommand {
  /** IAM user name of the sender. */
  readonly name: string;
  readonly command: Command;
  /** Stands for this one use of the slash command, however often Slack delivers it. */
  readonly triggerId: string;
}

/**
 * Reads the body of a Slack slash command whose signature was checked. The sender is who Slack says by user id, in the one
 * app, workspace and channel of landing-zone.yaml; names in the message mean nothing.
 * https://docs.slack.dev/interactivity/implementing-slash-commands/
 *
 * @throws InvalidCommand
 */
export function parseSlackCommand(body: Uint8Array, slack: SlackSettings): SlackCommand {
  const form = formOf(body);
  const only = (field: string): string => {
    const values = form.getAll(field);
    return values.length === 1 ? (values[0] ?? '') : '';
  };
  if (only('team_id') !== slack.workspaceId) throw new InvalidCommand(['the message is from another workspace']);
  if (only('api_app_id') !== slack.appId) throw new InvalidCommand(['the message is from another Slack app']);
  if (only('channel_id') !== slack.channelId) throw new InvalidCommand(['use the channel of production access']);
  const triggerId = only('trigger_id');
  if (!/^[0-9A-Za-z.]{1,200}$/.test(triggerId)) throw new InvalidCommand(['the message is no slash command']);
  const userId = only('user_id');
  const known = Object.entries(slack.userIds).filter(([, id]) => id === userId);
  const [sender] = known;
  if (!sender || known.length !== 1 || !/^[UW][A-Z0-9]{2,20}$/.test(userId)) {
    throw new InvalidCommand(['your Slack user is not known to production access']);
  }
  return { name: sender[0], command: parseCommand(commandOfWords(only('text'))), triggerId };
}

function formOf(body: Uint8Array): URLSearchParams {
  try {
    return new URLSearchParams(new TextDecoder('utf-8', { fatal: true }).decode(body));
  } catch {
    throw new InvalidCommand(['the message is not in UTF-8']);
  }
}
