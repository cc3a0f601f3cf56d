import { ContextValue } from '../iam/context';
import { Policy } from '../iam/policy';
import { Principal } from '../iam/principal';
import { AccountModel, GroupModel, RoleModel, UserModel } from './model';
import { SignIn } from './scenario';

/**
 * Somebody at work: a signed-in user, or a session of a role. `policies` may be more than planned, after somebody gave
 * themselves permissions.
 */
export interface Session {
  /** Equal for sessions that can do the same. */
  readonly key: string;
  readonly label: string;
  readonly account: AccountModel;
  readonly principal: Extract<Principal, { readonly kind: 'user' | 'role' }>;
  readonly policies: readonly Policy[];
  readonly boundary: Policy | undefined;
  /** Condition keys the session brings along. */
  readonly keys: ReadonlyMap<string, ContextValue>;
  readonly role: RoleModel | undefined;
  readonly user: UserModel | undefined;
  /** Groups the user is in. */
  readonly groups: readonly GroupModel[];
}

function identityKeys(
  arn: string,
  account: AccountModel,
  organizationId: string | undefined,
  type: string,
): [string, ContextValue][] {
  return [
    ['aws:principalarn', [arn]],
    ['aws:principalaccount', [account.id]],
    ['aws:principalorgid', organizationId === undefined ? 'unknown' : [organizationId]],
    ['aws:principalorgpaths', 'unknown'],
    ['aws:principaltype', [type]],
    ['aws:principalisawsservice', ['false']],
    ['aws:userid', 'unknown'],
    ['kms:calleraccount', [account.id]],
  ];
}

/**
 * Console sessions always carry the MFA key, requests signed with an access key never do.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 */
function signInKeys(signIn: SignIn): [string, ContextValue][] {
  if (signIn === 'access key') return [];
  const present: [string, ContextValue] = [
    'aws:multifactorauthpresent',
    [signIn === 'console with MFA' ? 'true' : 'false'],
  ];
  return signIn === 'console with MFA' ? [present, ['aws:multifactorauthage', ['1']]] : [present];
}

/** A user who has signed in. */
export function userSession(
  user: UserModel,
  groups: readonly GroupModel[],
  signIn: SignIn,
  organizationId: string | undefined,
): Session {
  return {
    key: `${user.arn} ${signIn} ${groups.map(({ arn, policies }) => `${arn} ${policies.reduce((sum, { statements }) => sum + statements.length, 0)}`).join(' ')}`,
    label: `${user.name} in ${user.account.name}, ${signIn}`,
    account: user.account,
    principal: { kind: 'user', account: user.account.id, arn: user.arn },
    policies: [...user.policies, ...groups.flatMap(({ policies }) => policies)],
    boundary: user.boundary,
    keys: new Map([
      ...user.tags,
      ['aws:username', [user.name]],
      ...identityKeys(user.arn, user.account, organizationId, 'User'),
      ...signInKeys(signIn),
    ]),
    role: undefined,
    user,
    groups,
  };
}

/**
 * A session of a role, whoever opened it. It has no user name, and no MFA: a role's session is not signed in with a
 * device, so chains do not carry MFA on.
 */
export function roleSession(role: RoleModel, organizationId: string | undefined): Session {
  return {
    key: role.arn.includes('\ufffc') ? role.urn : role.arn,
    label: `role ${role.name} of ${role.account.name}`,
    account: role.account,
    principal: { kind: 'role', account: role.account.id, arn: role.arn },
    policies: role.policies,
    boundary: role.boundary,
    keys: new Map([
      ...role.tags,
      ...identityKeys(role.arn, role.account, organizationId, 'AssumedRole'),
      ['aws:multifactorauthpresent', ['false']],
      ['aws:tokenissuetime', 'chosen'],
      ['aws:sourceidentity', 'chosen'],
    ]),
    role,
    user: undefined,
    groups: [],
  };
}
