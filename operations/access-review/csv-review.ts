import type { AccessReview, ReviewEntry } from './model';

const columns = [
  'account',
  'kind',
  'name',
  'access',
  'mfa',
  'last used',
  'idle days',
  'oldest key days',
  'to look at',
  'still needed (yes/no)',
  'reviewer',
  'date',
  'remark',
] as const;

/** One line for each user and role, with empty columns for the reviewer's decision (PCI DSS 7.2.4, 7.2.5.1). */
export function csvReview(review: AccessReview): string {
  const lines = review.entries.map((entry) => [...facts(entry), '', '', '', ''].map(cell).join(','));
  const incomplete = review.failures.map((failure) => cell(`NOT REVIEWED: ${failure}`));
  return [columns.join(','), ...lines, ...incomplete, ''].join('\r\n');
}

/** The facts of an entry as text, in the order of the columns. */
export function facts(entry: ReviewEntry): readonly string[] {
  return [
    entry.account,
    entry.kind,
    entry.name,
    entry.access.join(' '),
    entry.mfa === undefined ? '' : entry.mfa ? 'yes' : 'no',
    entry.lastUsed?.toISOString().slice(0, 10) ?? 'never',
    String(entry.idleDays),
    entry.keyAgeDays === undefined ? '' : String(entry.keyAgeDays),
    entry.flags.map(({ text, requirement }) => `${text} (${requirement})`).join('; '),
  ];
}

/** Quoted, and without the characters that make a spreadsheet take text for a formula. */
function cell(text: string): string {
  const harmless = /^\s*[=+\-@\t\r\uff1d\uff0b\uff0d\uff20]/.test(text) ? `'${text}` : text;
  return /[",\r\n;]/.test(harmless) ? `"${harmless.replaceAll('"', '""')}"` : harmless;
}
