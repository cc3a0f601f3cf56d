/**
 * A command as people type it in chat: `request <group> <minutes> <ticket> <reason>`, `approve <id>`, `reject <id> <reason>`,
 * `revoke <id> <reason>`, `list`. What does not fit is left for the strict forms of a command to refuse.
 */
export function commandOfWords(text: string): Readonly<Record<string, string>> {
  const [action = '', first = '', second = '', third = '', ...rest] = text.trim().split(/ +/);
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
