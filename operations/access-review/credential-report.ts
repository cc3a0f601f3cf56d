import type { AccessKey, UserAccess } from './model';

/** The report is not what IAM documents. */
export class UnreadableCredentialReport extends Error {
  override readonly name = 'UnreadableCredentialReport';
  constructor(rule: string) {
    super(`credential report: ${rule}; get a new one with aws iam generate-credential-report`);
  }
}

const needed = [
  'user',
  'user_creation_time',
  'password_enabled',
  'password_last_used',
  'password_last_changed',
  'mfa_active',
  'access_key_1_active',
  'access_key_1_last_rotated',
  'access_key_1_last_used_date',
  'access_key_2_active',
  'access_key_2_last_rotated',
  'access_key_2_last_used_date',
] as const;
type Column = (typeof needed)[number];

/**
 * Reads IAM's credential report. Its values hold no commas or quotes.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_getting-report.html
 *
 * @param groupsOf Groups of a user; the report does not have them.
 * @throws UnreadableCredentialReport
 */
export function usersOf(report: string, groupsOf: (user: string) => readonly string[]): readonly UserAccess[] {
  const [header = '', ...lines] = report.split(/\r?\n/).filter((line) => line !== '');
  const columns = header.split(',');
  const missing = needed.filter((column) => !columns.includes(column));
  if (missing.length > 0) throw new UnreadableCredentialReport(`there is no column ${missing.join(', ')}`);
  return lines.map((line, index) => {
    const values = line.split(',');
    if (values.length !== columns.length) throw new UnreadableCredentialReport(`line ${index + 2} has another length`);
    const value = (column: Column): string => values[columns.indexOf(column)] ?? '';
    const key = (number: 1 | 2): readonly AccessKey[] =>
      value(`access_key_${number}_active`) === 'true'
        ? [
            {
              lastRotated: date(value(`access_key_${number}_last_rotated`)),
              lastUsed: date(value(`access_key_${number}_last_used_date`)),
            },
          ]
        : [];
    const name = value('user');
    const created = date(value('user_creation_time'));
    if (!created) throw new UnreadableCredentialReport(`line ${index + 2} has no time of creation`);
    return {
      name,
      created,
      groups: groupsOf(name),
      passwordEnabled: value('password_enabled') === 'true',
      passwordLastUsed: date(value('password_last_used')),
      passwordLastChanged: date(value('password_last_changed')),
      mfa: value('mfa_active') === 'true',
      keys: [...key(1), ...key(2)],
    };
  });
}

/** `N/A`, `no_information` and `not_supported` mean that there is no date. */
function date(text: string): Date | undefined {
  const time = /^\d{4}-\d\d-\d\dT/.test(text) ? Date.parse(text) : Number.NaN;
  return Number.isNaN(time) ? undefined : new Date(time);
}
