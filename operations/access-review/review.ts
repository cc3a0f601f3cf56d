import type { AccessReview, AccountAccess, ReviewEntry, ReviewFlag, RoleAccess, UserAccess } from './model';

/** Accounts unused for this long are removed or disabled (PCI DSS 8.2.6). */
export const unusedAfterDays = 90;

const dayLength = 24 * 3600 * 1000;

/**
 * Lists every user and role with what a reviewer must look at: unused for 90 days (8.2.6), no MFA (8.4.2), access keys of people
 * (8.6.1) and their age (8.6.3), use of root (8.2.2). The whole list is what 7.2.4 wants confirmed every six months.
 */
export function reviewAccess(accounts: readonly AccountAccess[], at: Date, failures: readonly string[]): AccessReview {
  const entries = accounts.flatMap((account) => [
    ...account.users.map((user) => userEntry(account, user, at)),
    ...account.roles.filter((role) => !isServiceLinked(role)).map((role) => roleEntry(account, role, at)),
  ]);
  const order = (entry: ReviewEntry): string => `${entry.account}\0${entry.kind === 'user' ? 0 : 1}\0${entry.name}`;
  return { at, failures, entries: entries.sort((one, other) => (order(one) < order(other) ? -1 : 1)) };
}

/** AWS makes these and only the service can use them. */
function isServiceLinked(role: RoleAccess): boolean {
  return role.path.startsWith('/aws-service-role/');
}

function userEntry(account: AccountAccess, user: UserAccess, at: Date): ReviewEntry {
  const isRoot = user.name === '<root_account>';
  const lastUsed = latest([user.passwordLastUsed, ...user.keys.map((key) => key.lastUsed)]);
  const idleDays = days(lastUsed ?? user.created, at);
  const ages = user.keys.map((key) => days(key.lastRotated ?? user.created, at));
  const keyAgeDays = ages.length === 0 ? undefined : Math.max(...ages);
  const canEnter = user.passwordEnabled || user.keys.length > 0;
  const flags: ReviewFlag[] = [];
  if (isRoot) {
    if (lastUsed !== undefined && idleDays < unusedAfterDays) flags.push(flag('root was used', '8.2.2'));
  } else {
    if (idleDays >= unusedAfterDays) flags.push(flag(`unused for ${idleDays} days`, '8.2.6'));
    if (canEnter && !user.mfa) flags.push(flag('no MFA device', '8.4.2'));
  }
  if (user.keys.length > 0) flags.push(flag('has access keys', '8.6.1'));
  if (keyAgeDays !== undefined && keyAgeDays >= unusedAfterDays) {
    flags.push(flag(`access key is ${keyAgeDays} days old`, '8.6.3'));
  }
  return {
    account: account.accountName,
    kind: 'user',
    name: user.name,
    access: user.groups,
    mfa: user.mfa,
    lastUsed,
    idleDays,
    keyAgeDays,
    flags,
  };
}

function roleEntry(account: AccountAccess, role: RoleAccess, at: Date): ReviewEntry {
  const idleDays = days(role.lastUsed ?? role.created, at);
  return {
    account: account.accountName,
    kind: 'role',
    name: role.name,
    access: role.trusted,
    mfa: undefined,
    lastUsed: role.lastUsed,
    idleDays,
    keyAgeDays: undefined,
    flags: idleDays >= unusedAfterDays ? [flag(`unused for ${idleDays} days`, '7.2.5.1')] : [],
  };
}

function flag(text: string, requirement: string): ReviewFlag {
  return { text, requirement };
}

function latest(dates: readonly (Date | undefined)[]): Date | undefined {
  const times = dates.flatMap((date) => (date === undefined ? [] : [date.getTime()]));
  return times.length === 0 ? undefined : new Date(Math.max(...times));
}

/** Whole days, never below zero: a clock that is off makes nothing look unused. */
function days(from: Date, to: Date): number {
  return Math.max(0, Math.floor((to.getTime() - from.getTime()) / dayLength));
}
