import type { Organization } from '../../organization/model';
import { approversJob, doorRoleName, oidcProviderName, permissionSetName, sharedJobs } from '../../organization/names';
import type { Context, ContextValue } from '../iam/context';
import { evaluate } from '../iam/evaluate';
import type { Decision } from '../iam/decision';
import type { IdentityModel, PersonModel, RoleModel } from './model';
import type { Scenario } from './scenario';
import { roleSession, type Session } from './session';
import type { Visit } from './visit';
import { contextOf, type World } from './world';

/** What an identity provider says of somebody; the provider signs it, so nobody makes it up. */
export interface Claims {
  /** User name; undefined when the provider does not tell. */
  readonly person: string | undefined;
  readonly mfa: boolean;
  readonly groups: ContextValue;
  readonly subject: ContextValue;
  readonly audience: ContextValue;
}

/** A provider of people: SAML always signs people in, OpenID Connect where landing-zone.yaml says so. */
function signsPeopleIn({ identity }: Organization, provider: string): boolean {
  if (provider.includes(':saml-provider/')) return true;
  return identity.mode === 'oidc' && provider.endsWith(`:oidc-provider/${oidcProviderName(identity.issuer)}`);
}

/** Providers of people a role trusts. */
export function providersOf(organization: Organization, { trust }: RoleModel): readonly string[] {
  return [
    ...new Set(
      trust.statements
        .filter(({ effect }) => effect === 'Allow')
        .flatMap(({ principals }) => principals)
        .filter(({ kind, value }) => kind.toLowerCase() === 'federated' && signsPeopleIn(organization, value))
        .map(({ value }) => value),
    ),
  ];
}

/** Roles of the two identity accounts that people of an identity provider enter with. */
export function isDoor(organization: Organization, role: RoleModel): boolean {
  const { kind } = role.account;
  return (kind === 'iam' || kind === 'iam-production') && providersOf(organization, role).length > 0;
}

function claimed({ person, mfa, groups, subject, audience }: Claims, general: Context): Context {
  return (key) => {
    if (key === 'sts:sourceidentity') return person === undefined ? 'absent' : [person];
    if (key === 'aws:requesttag/mfa') return mfa ? ['true'] : 'absent';
    if (key === 'aws:requesttag/groups') return groups;
    if (key.startsWith('aws:requesttag/') || key === 'aws:sourceidentity') return 'absent';
    if (key === 'saml:sub_type') return ['persistent'];
    if (key.endsWith(':aud')) return audience;
    if (key.endsWith(':sub')) return subject;
    return key.startsWith('aws:') ? general(key) : 'chosen';
  };
}

/** Decides whether somebody of whom a provider says so may enter a role. */
export function enter(world: World, role: RoleModel, provider: string, claims: Claims): Decision {
  const target = { arn: role.arn, account: role.account, policy: role.trust, policyKind: 'explicit' } as const;
  const { management } = world.model;
  return evaluate(
    {
      principal: { kind: 'federated', provider },
      action: actionOf(provider),
      resource: role.arn,
      resourceAccount: role.account.id,
      context: claimed(claims, contextOf(world, { keys: new Map() }, target)),
    },
    {
      resource: role.trust,
      resourcePolicyKind: 'explicit',
      resourceControl: world.guardrails ? role.account.resourceControl : [],
      ...(management ? { managementAccount: management.id } : {}),
    },
  );
}

export function actionOf(provider: string): string {
  return provider.includes(':saml-provider/') ? 'sts:AssumeRoleWithSAML' : 'sts:AssumeRoleWithWebIdentity';
}

/** Doors landing-zone.yaml means for a person: names of roles and of permission sets' roles. */
function ownDoors({ listed, production }: PersonModel): ReadonlySet<string> {
  const jobs = [...(listed?.jobFunctions ?? []), ...(listed?.approver ? [approversJob] : [])];
  const sides = production || listed?.approver ? [false, true] : [false];
  return new Set(
    [...jobs, ...sharedJobs].flatMap((job) => [
      doorRoleName(job),
      ...sides.map((side) => `AWSReservedSSO_${permissionSetName(job, side)}`),
    ]),
  );
}

/** Doors of the model that landing-zone.yaml means for a person; those to production for production people and approvers only. */
export function doorsMeantFor(
  organization: Organization,
  { roles }: IdentityModel,
  person: PersonModel,
): readonly RoleModel[] {
  const own = ownDoors(person);
  return roles.filter(
    (role) =>
      isDoor(organization, role) &&
      own.has(role.name) &&
      !isShared(role) &&
      (person.production || !role.account.production || role.name.endsWith(approversJob)),
  );
}

/** Doors the provider alone opens, for an audit or an emergency outside production: nobody is in their groups until somebody puts them there. */
function isShared({ account, name }: RoleModel): boolean {
  return (
    account.kind === 'iam' &&
    sharedJobs.some((job) => name === doorRoleName(job) || name === `AWSReservedSSO_${permissionSetName(job, false)}`)
  );
}

/** Group claims: where the landing zone lists people itself, the provider may say anything; else it says what landing-zone.yaml means. */
function groupsOf({ identity }: Organization, { listed }: PersonModel): ContextValue {
  if (identity.mode !== 'oidc' || identity.membership === 'listed') return 'chosen';
  const groups = [...(listed?.jobFunctions ?? []), ...sharedJobs, ...(listed?.approver ? [approversJob] : [])].flatMap(
    (job) =>
      [identity.groups[job]?.nonProduction, identity.groups[job]?.production].filter((group) => group !== undefined),
  );
  return [`:${groups.join(':')}:`];
}

function doorSession(
  role: RoleModel,
  { organizationId, nameTags }: IdentityModel,
  person: PersonModel,
  byTags: boolean,
): Session {
  const session = roleSession(role, organizationId);
  const proven = (byTags ? nameTags : ['aws:sourceidentity']).map((key): [string, ContextValue] => [
    key,
    [person.name],
  ]);
  return {
    ...session,
    // An open window takes statements away, which makes it another session.
    key: `${session.key} as ${person.name} ${role.policies.reduce((sum, { statements }) => sum + statements.length, 0)}`,
    label: `${person.name} in ${role.account.name}, as ${role.name}`,
    keys: new Map<string, ContextValue>([
      ...[...session.keys].map(([key, value]): [string, ContextValue] =>
        key === 'aws:sourceidentity' ? [key, 'absent'] : [key, value],
      ),
      ...proven,
    ]),
  };
}

/**
 * Where a person starts from when an identity provider signs them in: every role whose trust policy lets them in with what the
 * provider says of them. Roles outside the identity accounts count as a step that must not be.
 *
 * What the provider does itself is not in any plan. Where landing-zone.yaml lists the people, the provider may put anybody into any group and
 * role, and the proof must hold all the same. Where the provider owns the people, it puts each into the groups of their job.
 */
export function signIns(
  world: World,
  organization: Organization,
  person: PersonModel,
  scenario: Scenario,
  open: (role: RoleModel) => RoleModel,
): readonly Visit[] {
  const { model } = world;
  const { identity } = organization;
  const mfa = scenario.signIns.includes('console with MFA');
  const own = ownDoors(person);
  const anywhere = identity.mode === 'iam-users' || identity.membership === 'listed';
  return model.roles.flatMap((role) =>
    providersOf(organization, role).flatMap((provider): readonly Visit[] => {
      const door = isDoor(organization, role);
      if (door && !anywhere && !own.has(role.name)) return [];
      if (door && isShared(role) && !scenario.approved) return [];
      const assigned = role.urn.includes('aws:ssoadmin/');
      // Identity Center demands MFA by a setting of its own, which no plan has; it is told as an assumption.
      if (assigned && door && !mfa) return [];
      const claims = {
        person: person.name,
        mfa,
        groups: groupsOf(organization, person),
        subject: [person.name],
        audience: 'chosen',
      } as const;
      const decision = enter(world, role, provider, claims);
      if (decision.outcome === 'deny') return [];
      const session = doorSession(scenario.approved ? open(role) : role, model, person, assigned);
      const certain = decision.outcome === 'allow';
      return [
        {
          session,
          certain,
          path: [
            {
              kind: door ? 'sign-in' : 'assume',
              from: `${person.name}, signed in by ${provider.slice(provider.lastIndexOf('/') + 1)}`,
              to: session.label,
              how: 'enters with',
              action: actionOf(provider),
              resource: role.arn,
              statements: decision.statements,
              certain,
            },
          ],
        },
      ];
    }),
  );
}

/** True for a session somebody is in by signing in alone, at a door meant for it. */
export function hasOnlySignedIn({ path }: Visit): boolean {
  return path.every(({ kind }) => kind === 'sign-in');
}
