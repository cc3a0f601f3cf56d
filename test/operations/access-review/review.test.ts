import { usersOf } from '../../../operations/access-review/credential-report';
import { csvReview } from '../../../operations/access-review/csv-review';
import { htmlReview } from '../../../operations/access-review/html-review';
import type { AccountAccess, ReviewEntry, RoleAccess, UserAccess } from '../../../operations/access-review/model';
import { reviewAccess } from '../../../operations/access-review/review';
import { trustedBy } from '../../../operations/access-review/trusted-by';

const at = new Date('2026-11-22T12:00:00Z');
const daysAgo = (days: number): Date => new Date(at.getTime() - days * 24 * 3600_000);

const user: UserAccess = {
  name: 'ada.lovelace',
  created: daysAgo(400),
  groups: ['all-people'],
  passwordEnabled: true,
  passwordLastUsed: daysAgo(3),
  passwordLastChanged: daysAgo(30),
  mfa: true,
  keys: [],
};
const role: RoleAccess = {
  name: 'job-function-system-operator',
  path: '/',
  created: daysAgo(400),
  lastUsed: daysAgo(3),
  trusted: ['arn:aws:iam::555555555555:root'],
};

function review(users: readonly UserAccess[], roles: readonly RoleAccess[] = []): readonly ReviewEntry[] {
  return reviewAccess([account(users, roles)], at, []).entries;
}

function account(users: readonly UserAccess[], roles: readonly RoleAccess[] = []): AccountAccess {
  return { accountName: 'iam', accountId: '444444444444', users, roles };
}

const key = { lastRotated: daysAgo(10), lastUsed: daysAgo(1) };

it.each<[string, Partial<UserAccess>, readonly string[]]>([
  ['used lately, with MFA', {}, []],
  ['89 days unused', { passwordLastUsed: daysAgo(89) }, []],
  ['90 days unused', { passwordLastUsed: daysAgo(90) }, ['8.2.6']],
  ['new and never used', { created: daysAgo(89), passwordLastUsed: undefined }, []],
  ['old and never used', { created: daysAgo(90), passwordLastUsed: undefined }, ['8.2.6']],
  ['used by key only', { passwordLastUsed: daysAgo(200), keys: [key] }, ['8.6.1']],
  ['without MFA', { mfa: false }, ['8.4.2']],
  ['without MFA, but with no way in', { mfa: false, passwordEnabled: false }, []],
  ['with a key of 90 days', { keys: [{ ...key, lastRotated: daysAgo(90) }] }, ['8.6.1', '8.6.3']],
  ['with a second, old key', { keys: [key, { ...key, lastRotated: daysAgo(91) }] }, ['8.6.1', '8.6.3']],
  ['root, never used', { name: '<root_account>', mfa: false, passwordLastUsed: undefined }, []],
  ['root, used lately', { name: '<root_account>', passwordLastUsed: daysAgo(2) }, ['8.2.2']],
  ['used in the future, by a wrong clock', { passwordLastUsed: daysAgo(-1) }, []],
])('a user %s', (_, change, requirements) => {
  const [entry] = review([{ ...user, ...change }]);
  expect(entry?.flags.map(({ requirement }) => requirement)).toEqual(requirements);
});

it.each<[string, Partial<RoleAccess>, readonly string[]]>([
  ['used lately', {}, []],
  ['unused for 90 days', { lastUsed: daysAgo(90) }, ['7.2.5.1']],
  ['never used since long', { lastUsed: undefined }, ['7.2.5.1']],
  ['new', { lastUsed: undefined, created: daysAgo(1) }, []],
])('a role %s', (_, change, requirements) => {
  const [entry] = review([], [{ ...role, ...change }]);
  expect(entry?.flags.map(({ requirement }) => requirement)).toEqual(requirements);
});

it('leaves out roles AWS makes for its services', () => {
  expect(review([], [{ ...role, path: '/aws-service-role/config.amazonaws.com/' }])).toEqual([]);
});

describe('the credential report', () => {
  const header =
    'user,arn,user_creation_time,password_enabled,password_last_used,password_last_changed,password_next_rotation,mfa_active,access_key_1_active,access_key_1_last_rotated,access_key_1_last_used_date,access_key_1_last_used_region,access_key_1_last_used_service,access_key_2_active,access_key_2_last_rotated,access_key_2_last_used_date,access_key_2_last_used_region,access_key_2_last_used_service,cert_1_active,cert_1_last_rotated,cert_2_active,cert_2_last_rotated';
  const line =
    'ada.lovelace,arn:aws:iam::444444444444:user/ada.lovelace,2026-01-02T03:04:05+00:00,true,no_information,2026-10-01T00:00:00+00:00,N/A,true,true,2026-11-01T00:00:00+00:00,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';
  const root =
    '<root_account>,arn:aws:iam::444444444444:root,2025-01-01T00:00:00+00:00,not_supported,2026-11-20T10:00:00+00:00,not_supported,not_supported,false,false,N/A,N/A,N/A,N/A,false,N/A,N/A,N/A,N/A,false,N/A,false,N/A';

  it('is read as IAM writes it', () => {
    const users = usersOf(`${header}\n${root}\n${line}\n`, (name) => (name === 'ada.lovelace' ? ['all-people'] : []));
    expect(users).toMatchObject([
      {
        name: '<root_account>',
        passwordEnabled: false,
        passwordLastUsed: new Date('2026-11-20T10:00:00Z'),
        mfa: false,
      },
      {
        name: 'ada.lovelace',
        groups: ['all-people'],
        passwordEnabled: true,
        passwordLastUsed: undefined,
        keys: [{ lastRotated: new Date('2026-11-01T00:00:00Z'), lastUsed: undefined }],
      },
    ]);
  });

  it.each([
    ['empty', ''],
    ['without a column', `${header.replace('mfa_active,', '')}\n`],
    ['with a short line', `${header}\nada.lovelace,arn\n`],
    ['without a time of creation', `${header}\n${line.replace('2026-01-02T03:04:05+00:00', 'N/A')}\n`],
  ])('is refused when it is %s', (_, report) => {
    expect(() => usersOf(report, () => [])).toThrow('aws iam generate-credential-report');
  });
});

it.each([
  ['{"Statement":{"Effect":"Allow","Principal":"*"}}', ['*']],
  [
    '{"Statement":[{"Effect":"Allow","Principal":{"AWS":["b","a"],"Service":"s"}},{"Effect":"Deny","Principal":"*"}]}',
    ['a', 'b', 's'],
  ],
  ['{}', []],
  ['not JSON', ['unreadable']],
])('reads who %s trusts', (document, trusted) => {
  expect(trustedBy(document)).toEqual(trusted);
});

describe('what is exported', () => {
  const hostile = { ...user, name: '=cmd|calc', groups: ['<script>alert(1)</script>', 'a,b"c'] };
  const whole = reviewAccess([account([hostile], [role])], at, ['production: <b>AccessDenied</b>']);

  it('has a line for each entry, and fields to decide', () => {
    const lines = csvReview(whole).split('\r\n');
    expect(lines).toHaveLength(5);
    expect(lines[0]).toContain('still needed (yes/no),reviewer,date,remark');
    expect(lines[2]).toContain('job-function-system-operator');
    expect(lines[3]).toContain('NOT REVIEWED: production');
  });

  it('is no formula and no script', () => {
    const csv = csvReview(whole);
    expect(csv).toContain(",'=cmd|calc,");
    expect(csv).toContain('a,b""c');
    const html = htmlReview(whole);
    expect(html).not.toContain('<script>');
    expect(html).not.toContain('<b>AccessDenied');
    expect(html).toContain('&lt;script&gt;');
  });

  it('can be signed', () => {
    const html = htmlReview(whole);
    for (const field of ['Reviewed by', 'Acknowledged by management', 'Date', 'Still needed'])
      expect(html).toContain(field);
  });
});
