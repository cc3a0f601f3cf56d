import type { Account, JobFunction, Organization, Person } from '../../organization/model';
import {
  accountsOfJobFunction,
  activeAccounts,
  jobFunctionGroupName,
  jobFunctionRoleName,
  roleArn,
  trustedIdentityAccount,
} from '../../organization/names';
import type { PolicyStatement } from '../policy-document';
import { freshMfa } from './conditions';

/** Name of the read-only role every account has for assessors and for the access and configuration reviews. */
export const securityAuditName = 'security-audit';
/** Name of the role every account has for emergencies. */
export const breakGlassName = 'break-glass';

/** A group of an IAM account and the roles its members may switch into. */
export interface SwitchingGroup {
  readonly name: string;
  readonly roleName: string;
  readonly description: string;
  /** Accounts that have the role and trust this IAM account. */
  readonly targets: readonly Account[];
  /**
   * `standing`: members are who landing-zone.yaml says. `time-boxed`: empty, an approver adds a person for a time
   * (L5; PCI DSS 7.2.2, 7.2.3).
   */
  readonly membership: 'standing' | 'time-boxed';
  readonly members: readonly Person[];
}

/** Accounts whose roles trust an IAM account; never both, so the two sets do not overlap (L3; PCI DSS 6.5.3). */
export function accountsTrusting(organization: Organization, identityAccount: Account): readonly Account[] {
  return activeAccounts(organization).filter(
    (account) => trustedIdentityAccount(organization, account).name === identityAccount.name,
  );
}

function reaches(organization: Organization, identityAccount: Account, jobFunction: JobFunction): readonly Account[] {
  const trusting = new Set(accountsTrusting(organization, identityAccount).map((account) => account.name));
  return accountsOfJobFunction(organization, jobFunction).filter((account) => trusting.has(account.name));
}

/**
 * People with a user in an IAM account. The production IAM account holds production people only (L3). The other one
 * holds everybody except production people none of whose job functions reaches an account outside production.
 */
export function peopleOf(organization: Organization, identityAccount: Account): readonly Person[] {
  if (identityAccount.kind === 'iam-production') return organization.people.filter((person) => person.production);
  return organization.people.filter(
    (person) =>
      !person.production ||
      organization.jobFunctions.some(
        (jobFunction) =>
          person.jobFunctions.includes(jobFunction.name) &&
          reaches(organization, identityAccount, jobFunction).length > 0,
      ),
  );
}

/**
 * The groups of an IAM account: one per job function that reaches an account from here, then security audit and break
 * glass. Groups that lead to production start empty, as do security audit and break glass everywhere.
 */
export function switchingGroups(organization: Organization, identityAccount: Account): readonly SwitchingGroup[] {
  const people = peopleOf(organization, identityAccount);
  const standing = identityAccount.kind === 'iam';
  const jobFunctions = organization.jobFunctions
    .map((jobFunction): SwitchingGroup => ({
      name: jobFunctionGroupName(jobFunction),
      roleName: jobFunctionRoleName(jobFunction),
      description: jobFunction.description,
      targets: reaches(organization, identityAccount, jobFunction),
      membership: standing ? 'standing' : 'time-boxed',
      members: standing ? people.filter((person) => person.jobFunctions.includes(jobFunction.name)) : [],
    }))
    .filter((group) => group.targets.length > 0);
  const everywhere = {
    targets: accountsTrusting(organization, identityAccount),
    membership: 'time-boxed',
    members: [],
  } as const;
  return [
    ...jobFunctions,
    {
      ...everywhere,
      name: `all-accounts-${securityAuditName}`,
      roleName: securityAuditName,
      description: 'Read everything but data, for assessors and reviews',
    },
    {
      ...everywhere,
      name: `all-accounts-${breakGlassName}`,
      roleName: breakGlassName,
      description: 'Emergencies; every use raises an alarm',
    },
  ];
}

/** IAM's limit for the text of a managed policy, in characters. */
export const maxManagedPolicyLength = 6144;
/** What the statement around the role ARNs takes at most. */
const statementLength = 400;

/**
 * Role ARNs in portions of which each fits one managed policy; a group holds ten policies, enough for 700 accounts.
 *
 * @param conditionLength Characters of a condition next to them.
 */
export function portions(roleArns: readonly string[], conditionLength = 0): readonly (readonly string[])[] {
  const result: string[][] = [[]];
  let length = statementLength + conditionLength;
  for (const arn of roleArns) {
    if (length + arn.length + 3 > maxManagedPolicyLength) {
      result.push([]);
      length = statementLength + conditionLength;
    }
    result[result.length - 1]?.push(arn);
    length += arn.length + 3;
  }
  return result;
}

/**
 * What members of a group may do: switch into exactly the given roles, with fresh MFA, optionally naming themselves as
 * source (L2; PCI DSS 7.2.2, 8.4.2). The roles' trust policies see to the right name.
 *
 * @param condition Proof of MFA and person; default: the MFA of a user.
 */
export function switchingStatement(
  roleArns: readonly string[],
  condition: NonNullable<PolicyStatement['Condition']> = freshMfa,
): PolicyStatement {
  return {
    Sid: 'SwitchIntoRole',
    Effect: 'Allow',
    Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    Resource: roleArns,
    Condition: condition,
  };
}

/**
 * Permission boundary of people's users: manage themselves, and switch into roles people may have, inside the
 * organization only. Patterns instead of accounts, as a boundary is one policy of 6,144 characters for any number of them.
 *
 * @param organizationId `o-…`
 * @param condition Proof of MFA and person; default: the MFA of a user.
 */
export function switchingLimit(
  organization: Pick<Organization, 'partition'>,
  organizationId: string,
  condition: NonNullable<PolicyStatement['Condition']> = freshMfa,
): PolicyStatement {
  const names = [jobFunctionRoleName({ name: '*' }), securityAuditName, breakGlassName];
  return {
    Sid: 'SwitchInsideOrganization',
    Effect: 'Allow',
    Action: ['sts:AssumeRole', 'sts:SetSourceIdentity'],
    Resource: names.map((name) => roleArn(organization, '*', name)),
    Condition: { ...condition, StringEquals: { 'aws:ResourceOrgID': organizationId } },
  };
}
