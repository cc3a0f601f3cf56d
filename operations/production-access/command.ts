import { InvalidCommand } from './invalid-command';

export interface RequestCommand {
  readonly action: 'request';
  readonly group: string;
  /** Seconds. */
  readonly duration: number;
  readonly reason: string;
  readonly ticket: string;
}

/** What people can say, by whatever way. */
export type Command =
  | RequestCommand
  | { readonly action: 'approve'; readonly id: string }
  | { readonly action: 'reject'; readonly id: string; readonly reason: string }
  | { readonly action: 'revoke'; readonly id: string; readonly reason: string }
  | { readonly action: 'list' };

const groupPattern = /^[A-Za-z0-9+=,.@_-]{1,128}$/;
const idPattern = /^\d{8}-[a-z0-9]{10}$/;
const ticketPattern = /^[A-Z][A-Z0-9]{1,9}-[1-9]\d{0,9}$/;

/**
 * Free text people read later in chat, mail and records: printable ASCII without the characters that mean something to
 * Slack, shells, spreadsheets and HTML. Look-alike letters, right-to-left marks, control characters, mentions and links
 * are refused, not repaired, so that what was approved is what is shown.
 */
const reasonPattern = /^[A-Za-z0-9(][A-Za-z0-9 .,:;/()'+-]{9,199}$/;
/** What chat and mail turn into a link: an address with a scheme or a double slash, and a bare host name such as `evil.example`. */
const linkPattern = /:?\/\/|\b(?:www\.|(?:mailto|tel|sms|data|javascript|file|slack):)|[A-Za-z0-9]\.[A-Za-z]{2}/i;

const fields: Readonly<Record<Command['action'], readonly string[]>> = {
  request: ['action', 'group', 'minutes', 'reason', 'ticket'],
  approve: ['action', 'id'],
  reject: ['action', 'id', 'reason'],
  revoke: ['action', 'id', 'reason'],
  list: ['action'],
};

/**
 * Reads a command from untrusted input. Only known fields of known form pass.
 *
 * @throws InvalidCommand naming every field that is wrong; wrong values are not repeated.
 */
export function parseCommand(input: unknown): Command {
  if (typeof input !== 'object' || input === null || Array.isArray(input)) {
    throw new InvalidCommand(['the command is not an object']);
  }
  const given = new Map<string, unknown>(Object.entries(input));
  const action = given.get('action');
  if (!isAction(action)) {
    throw new InvalidCommand([`action must be one of ${Object.keys(fields).join(', ')}`]);
  }
  const problems: string[] = [];
  const unknown = [...given.keys()].filter((key) => !fields[action].includes(key));
  if (unknown.length > 0) problems.push(`${action} takes ${fields[action].slice(1).join(', ') || 'nothing more'}`);
  const text = (field: string, pattern: RegExp, rule: string): string => {
    const value = given.get(field);
    if (typeof value === 'string' && pattern.test(value)) return value;
    problems.push(`${field} must be ${rule}`);
    return '';
  };
  const reason = (): string => {
    const value = text(
      'reason',
      reasonPattern,
      "10 to 200 plain characters: letters, digits, spaces and . , : ; / ( ) ' + -",
    );
    if (linkPattern.test(value)) problems.push('reason must be without links and host names; name the ticket instead');
    return value;
  };
  const id = (): string => text('id', idPattern, 'the id of a request, such as 20261122-k3f9q2x7ab');
  const command = ((): Command => {
    switch (action) {
      case 'request':
        return {
          action,
          group: text('group', groupPattern, 'the name of a group'),
          duration: minutes(given.get('minutes'), problems) * 60,
          reason: reason(),
          ticket: text('ticket', ticketPattern, 'a ticket such as OPS-1234'),
        };
      case 'approve':
        return { action, id: id() };
      case 'reject':
      case 'revoke':
        return { action, id: id(), reason: reason() };
      case 'list':
        return { action };
    }
  })();
  if (problems.length > 0) throw new InvalidCommand(problems);
  return command;
}

function isAction(action: unknown): action is Command['action'] {
  return typeof action === 'string' && Object.hasOwn(fields, action);
}

function minutes(value: unknown, problems: string[]): number {
  if (typeof value === 'number' && Number.isSafeInteger(value) && value > 0 && value <= 10_000) return value;
  if (typeof value === 'string' && /^[1-9]\d{0,3}$/.test(value)) return Number(value);
  problems.push('minutes must be a whole number');
  return 0;
}
