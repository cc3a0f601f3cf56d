import { accountOfArn } from '../iam/arn';
import { matchesResource } from '../iam/arn';
import { coversAction } from '../iam/statement';
import { patternOf } from '../iam/wildcard';
import { IdentityModel, RoleModel } from './model';
import { Session } from './session';

/** Roles by who is named in their trust policies, so that no session is held against every role of the organization. */
export interface RoleIndex {
  /** Roles that could trust a principal of the account. */
  readonly trusting: (accountId: string) => readonly RoleModel[];
}

export function indexRoles({ roles }: Pick<IdentityModel, 'roles'>): RoleIndex {
  const byAccount = new Map<string, RoleModel[]>();
  const open: RoleModel[] = [];
  const add = (account: string, role: RoleModel): void => {
    const list = byAccount.get(account);
    if (list) list.push(role);
    else byAccount.set(account, [role]);
  };
  for (const role of roles) {
    const named = trustedAccounts(role);
    if (named === 'everyone') open.push(role);
    else for (const account of named) add(account, role);
  }
  return { trusting: (account) => [...(byAccount.get(account) ?? []), ...open] };
}

function trustedAccounts({ trust }: RoleModel): ReadonlySet<string> | 'everyone' {
  if (!trust.known) return 'everyone';
  const accounts = new Set<string>();
  for (const { effect, principals, notPrincipals } of trust.statements) {
    if (effect !== 'Allow') continue;
    if (notPrincipals.length > 0) return 'everyone';
    for (const { kind, value } of principals) {
      if (kind.toLowerCase() !== 'aws') continue;
      if (value === '*') return 'everyone';
      accounts.add(/^\d+$/.test(value) ? value : accountOfArn(value));
    }
  }
  return accounts;
}

/**
 * A quick, safe filter before a role is evaluated: false when the session's identity policies do not speak of the role
 * and the role is not of the session's own account, where a trust policy alone can be enough.
 */
export function assumableFilter(session: Session): (role: RoleModel) => boolean {
  const names = new Set<string>();
  const patterns: string[] = [];
  let all = session.policies.some(({ known }) => !known);
  for (const policy of session.policies) {
    for (const statement of policy.statements) {
      if (statement.effect !== 'Allow' || !coversAction(statement, 'sts:assumerole')) continue;
      if (statement.notResources.length > 0) all = true;
      for (const resource of statement.resources) {
        if (resource === '*' || resource.includes('${')) all = true;
        else if (/[*?]/.test(resource)) patterns.push(patternOf(resource));
        else names.add(resource);
      }
    }
  }
  return ({ arn, account }) =>
    all ||
    account.id === session.account.id ||
    arn.includes('\ufffc') ||
    names.has(arn) ||
    patterns.some((pattern) => matchesResource(pattern, arn) !== 'no');
}
