import { unknownText } from '../iam/wildcard';
import { policyOf } from '../iam/policy';
import { Edge } from './assume';
import { GroupModel, IdentityModel, RoleModel, UserModel } from './model';
import { roleSession, Session, userSession } from './session';
import { decide, mightBeGranted, Target, World } from './world';

/** What of an account somebody could make their own. */
export interface AccountEntities {
  readonly users: readonly UserModel[];
  readonly groups: readonly GroupModel[];
  readonly roles: readonly RoleModel[];
}

/** An action that makes access, its targets, and who one is afterwards. */
interface Method {
  readonly actions: readonly string[];
  readonly how: string;
  readonly targets: () => readonly { readonly arn: string; readonly become: () => Session }[];
}

const everything = policyOf('permissions they gave themselves', {
  Version: '2012-10-17',
  Statement: [{ Sid: 'Everything', Effect: 'Allow', Action: '*', Resource: '*' }],
});

/** The session with every permission its boundary leaves. */
export function empowered(session: Session): Session {
  if (session.policies.includes(everything)) return session;
  return {
    ...session,
    key: `${session.key} + any policy`,
    label: `${session.label}, with any policy`,
    policies: [...session.policies, everything],
  };
}

function unbounded(session: Session): Session {
  if (session.boundary === undefined) return session;
  return {
    ...session,
    key: `${session.key} - boundary`,
    label: `${session.label}, without boundary`,
    boundary: undefined,
  };
}

/** A principal somebody makes anew; it has no boundary, unless a condition demands one. */
function madeAnew(session: Session, kind: 'user' | 'role'): Session {
  const arn = `arn:aws:iam::${session.account.id}:${kind}/${unknownText}`;
  return {
    ...empowered(unbounded(session)),
    key: `${session.account.id} new ${kind}`,
    label: `a new ${kind} of ${session.account.name}`,
    principal: { kind, account: session.account.id, arn },
  };
}

/** Actions that give people access through IAM Identity Center, in the management account and in the one that administers it. */
const identityCenter = [
  'sso:AttachManagedPolicyToPermissionSet',
  'sso:CreateAccountAssignment',
  'sso:PutInlinePolicyToPermissionSet',
  'identitystore:CreateGroupMembership',
];

/**
 * Ways to make access with IAM's own actions. Published lists of such ways agree on these.
 * https://docs.aws.amazon.com/service-authorization/latest/reference/list_awsidentityandaccessmanagementiam.html
 */
function methods(
  { organizationId, partition, management, policyArns }: IdentityModel,
  session: Session,
  { users, groups, roles }: AccountEntities,
): readonly Method[] {
  const own = session.principal.arn;
  const { kind } = session.principal;
  const capital = kind === 'user' ? 'User' : 'Role';
  const isUser = session.user !== undefined;
  const arnsOf = (sources: readonly string[]): readonly string[] =>
    sources.flatMap((source) => policyArns.get(source) ?? []);
  const self =
    (become: (session: Session) => Session, arns: readonly string[] = [own]) =>
    () =>
      arns.map((arn) => ({ arn, become: () => become(session) }));
  const anew = (entity: 'user' | 'role') => () => [
    {
      arn: `arn:${partition}:iam::${session.account.id}:${entity}/${unknownText}`,
      become: () => madeAnew(session, entity),
    },
  ];
  const otherUsers = (become: (user: UserModel) => Session) => () =>
    users.filter(({ arn }) => arn !== own).map((user) => ({ arn: user.arn, become: () => become(user) }));
  const organization = `arn:${partition}:organizations::${session.account.id}:${unknownText}`;
  return [
    {
      actions: [`iam:Attach${capital}Policy`, `iam:Put${capital}Policy`],
      how: 'gives itself any policy',
      targets: self(empowered),
    },
    {
      actions: ['iam:AttachGroupPolicy', 'iam:PutGroupPolicy'],
      how: 'gives its own group any policy',
      targets: self(
        empowered,
        session.groups.map(({ arn }) => arn),
      ),
    },
    {
      actions: ['iam:CreatePolicyVersion'],
      how: 'rewrites its own policy',
      targets: self(empowered, arnsOf(session.policies.map(({ source }) => source))),
    },
    {
      actions: ['iam:CreatePolicyVersion'],
      how: 'rewrites its own boundary',
      targets: self(unbounded, arnsOf(session.boundary ? [session.boundary.source] : [])),
    },
    {
      actions: [`iam:Delete${capital}PermissionsBoundary`, `iam:Put${capital}PermissionsBoundary`],
      how: 'lifts its own boundary',
      targets: session.boundary ? self(unbounded) : () => [],
    },
    {
      actions: ['iam:UpdateAssumeRolePolicy'],
      how: 'makes itself trusted by',
      targets: () =>
        roles
          .filter(({ arn }) => arn !== own)
          .map((role) => ({ arn: role.arn, become: () => roleSession(role, organizationId) })),
    },
    {
      actions: ['iam:CreateAccessKey', 'iam:CreateLoginProfile', 'iam:UpdateLoginProfile'],
      how: 'makes credentials for',
      targets: otherUsers((user) => userSession(user, user.groups, 'access key', organizationId)),
    },
    {
      actions: ['iam:AddUserToGroup'],
      how: isUser ? 'joins' : 'puts users into',
      targets: () =>
        groups
          .filter(({ arn }) => !session.groups.some((group) => group.arn === arn))
          .map((group) => ({ arn: group.arn, become: () => joined(session, group, organizationId) })),
    },
    { actions: ['iam:CreateUser'], how: 'makes', targets: anew('user') },
    { actions: ['iam:CreateRole'], how: 'makes', targets: anew('role') },
    ...(session.account === management
      ? [
          {
            actions: [
              'organizations:DetachPolicy',
              'organizations:UpdatePolicy',
              'organizations:MoveAccount',
              ...identityCenter,
            ],
            how: 'changes who may do what in every account, as',
            targets: () => [{ arn: organization, become: () => session }],
          },
        ]
      : []),
    ...(session.account.kind === 'iam-production'
      ? [
          {
            actions: identityCenter,
            how: 'as administrator of IAM Identity Center lets anybody into every account, as',
            targets: () => [{ arn: `arn:${partition}:sso:::${unknownText}`, become: () => session }],
          },
        ]
      : []),
  ];
}

function joined(session: Session, group: GroupModel, organizationId: string | undefined): Session {
  if (session.user) return userSession(session.user, [...session.groups, group], 'console with MFA', organizationId);
  return {
    ...session,
    key: `${session.key} + ${group.arn}`,
    label: `a member of group ${group.name} of ${group.account.name}`,
    policies: group.policies,
  };
}

/** Steps by which a session makes itself, or becomes, somebody with other permissions. */
export function privilegePaths(world: World, session: Session, entities: AccountEntities): readonly Edge[] {
  const { account } = session;
  return methods(world.model, session, entities).flatMap(({ actions, how, targets }) =>
    actions.flatMap((action) => {
      if (!mightBeGranted(world, session, action)) return [];
      return targets().flatMap(({ arn, become }): readonly Edge[] => {
        const target: Target = { arn, account };
        const decision = decide(world, session, action, target);
        if (decision.outcome === 'deny') return [];
        const to = become();
        return [
          {
            to,
            step: {
              kind: 'privilege',
              from: session.label,
              to: to.label,
              how,
              action,
              resource: arn,
              statements: decision.statements,
              certain: decision.outcome === 'allow',
            },
          },
        ];
      });
    }),
  );
}
