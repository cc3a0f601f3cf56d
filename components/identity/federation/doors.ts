import type { Account, FederatedIdentity, Organization } from '../../../organization/model';
import {
  approversJob,
  doorRoleName,
  permissionSetName,
  reservedRoleArn,
  roleArn,
  sharedJobs,
} from '../../../organization/names';
import { breakGlassName, securityAuditName, switchingGroups, type SwitchingGroup } from '../switching';

/** One way into an identity account for people of the identity provider, for one job. */
export interface Door {
  /** Job function, `security-audit`, `break-glass` or `approvers`: the key of `identity.groups`. */
  readonly job: string;
  readonly description: string;
  /** What may be switched into from here, and for how long; undefined for approvers, who switch into nothing. */
  readonly switching: Pick<SwitchingGroup, 'name' | 'roleName' | 'targets' | 'membership'> | undefined;
  /** User names that may go on from here; `provider` where the identity provider alone says who it lets in. */
  readonly people: readonly string[] | 'provider';
  /** Group of the identity provider; undefined for SAML, where the provider maps groups to roles itself. */
  readonly group: string | undefined;
}

/** What a door and its permission set are called. */
export function jobOf(roleName: string, groupName: string): string {
  return roleName === securityAuditName || roleName === breakGlassName ? roleName : groupName;
}

function peopleOfDoor(
  organization: Organization,
  { membership }: FederatedIdentity,
  group: SwitchingGroup,
  production: boolean,
): Door['people'] {
  const shared = sharedJobs.some((job) => job === group.roleName);
  if (production) {
    return organization.people
      .filter((person) => person.production && (shared || person.jobFunctions.includes(group.name)))
      .map(({ name }) => name);
  }
  // Who audits, and who is called in an emergency outside production, is said by the group of the provider alone.
  return shared || membership === 'provider' ? 'provider' : group.members.map(({ name }) => name);
}

/**
 * The doors of an identity account: one for each of its switching groups, and in the production IAM account one for those who approve.
 * Doors nobody could go through are left out: those without a group, and standing ones without people.
 */
export function doorsInto(organization: Organization, identityAccount: Account): readonly Door[] {
  const { identity } = organization;
  if (identity.mode === 'iam-users') return [];
  const production = identityAccount.kind === 'iam-production';
  const groupOf = (job: string): string | undefined =>
    identity.groups[job]?.[production ? 'production' : 'nonProduction'];
  const doors = switchingGroups(organization, identityAccount).map((group): Door => {
    const job = jobOf(group.roleName, group.name);
    return {
      job,
      description: group.description,
      switching: group,
      people: peopleOfDoor(organization, identity, group, production),
      group: groupOf(job),
    };
  });
  const approvers = organization.people.filter(({ approver }) => approver).map(({ name }) => name);
  const approving: readonly Door[] =
    production && approvers.length > 0
      ? [
          {
            job: approversJob,
            description: 'Approve production access, and nothing else',
            switching: undefined,
            people: approvers,
            group: groupOf(approversJob),
          },
        ]
      : [];
  return [...doors, ...approving].filter(
    ({ group, people, switching }) =>
      (identity.mode === 'saml' || group !== undefined) &&
      (people === 'provider' || people.length > 0 || switching?.membership === 'time-boxed'),
  );
}

/** ARN of the role behind a door, as conditions name it; with wildcards for what Identity Center makes up. */
export function doorArn(
  { partition, identity }: Pick<Organization, 'partition' | 'identity'>,
  identityAccountId: string,
  job: string,
  production: boolean,
): string {
  return identity.mode === 'identity-center'
    ? reservedRoleArn({ partition }, identityAccountId, permissionSetName(job, production), identity.region)
    : roleArn({ partition }, identityAccountId, doorRoleName(job));
}
