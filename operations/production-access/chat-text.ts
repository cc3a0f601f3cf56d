import type { AccessEvent, Grant } from './grant';

/** What an event reads like in chat and mail. Only text that passed the strict forms of a command stands in it. */
export function eventText(grant: Grant, event: AccessEvent): { readonly subject: string; readonly text: string } {
  const what = `${grant.person} for ${grant.group} (${grant.id}, ${grant.ticket})`;
  const end = grant.expiresAt === undefined ? '' : ` until ${new Date(grant.expiresAt).toISOString()}`;
  switch (event.type) {
    case 'requested':
      return {
        subject: grant.emergency ? 'EMERGENCY access requested' : 'Production access requested',
        text: `${what}, ${grant.duration / 60} minutes. Reason: ${grant.reason}. Approve: landing-zone access approve ${grant.id}`,
      };
    case 'approved':
      return { subject: 'Production access approved', text: `${what}, by ${event.by}${end}` };
    case 'rejected':
      return { subject: 'Production access rejected', text: `${what}, by ${event.by}: ${event.reason}` };
    case 'granted':
      return {
        subject: grant.emergency ? 'EMERGENCY access is open' : 'Production access is open',
        text: `${what}${end}`,
      };
    case 'revoked':
      return { subject: 'Production access revoked', text: `${what}, by ${event.by}: ${event.reason}` };
    case 'closed':
      return { subject: 'Production access is closed', text: `${what}: ${event.cause}` };
  }
}
