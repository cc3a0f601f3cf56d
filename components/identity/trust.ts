import { accountRootArn } from '../../organization/names';
import type { Organization } from '../../organization/model';
import { policyDocument } from '../policy-document';
import { currentUser, freshMfa } from './conditions';
import { doorArn } from './federation/doors';
import { personKey } from './person-key';

/** Who switches into a role, and for what. */
export interface Switch {
  /** Twelve-digit id of the identity account people come from. */
  readonly identityAccountId: string;
  /** True when that is the production IAM account. */
  readonly production: boolean;
  /** Job function, `security-audit` or `break-glass`. */
  readonly job: string;
}

/** Trust policy of a role people switch into, in the mode of the landing zone (L2, L3, L4). */
export function switchTrust(
  organization: Pick<Organization, 'partition' | 'identity'>,
  { identityAccountId, production, job }: Switch,
): string {
  if (organization.identity.mode === 'iam-users') return personTrust(organization, identityAccountId);
  return doorTrust(
    organization,
    identityAccountId,
    doorArn(organization, identityAccountId, job, production),
    personKey(organization.identity.mode),
  );
}

/**
 * Trust policy of a role that people of an identity provider switch into (L2, L3, L4; PCI DSS 8.2.1, 10.2.1.2): only from the
 * role they entered the identity account with for the same job, and only under their own name. That role is opened with MFA proven by the
 * provider and its sessions end after an hour, so no sign-in is older than that.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 *
 * The account stands as principal, and the role in a condition, as the role may not be there yet, or be another one of the same name later.
 *
 * @param door ARN of that role; may hold wildcards.
 * @param person Condition key that holds the name of the person.
 */
export function doorTrust(
  organization: Pick<Organization, 'partition'>,
  identityAccountId: string,
  door: string,
  person: string,
): string {
  const shared = { Effect: 'Allow', Principal: { AWS: accountRootArn(organization, identityAccountId) } } as const;
  const name = `\${${person}}`;
  const throughDoor = { ArnLike: { 'aws:PrincipalArn': door } };
  return policyDocument([
    {
      Sid: 'SwitchFromDoorUnderOwnName',
      ...shared,
      Action: 'sts:AssumeRole',
      Condition: {
        ...throughDoor,
        StringEquals: { 'sts:RoleSessionName': name },
        StringEqualsIfExists: { 'sts:SourceIdentity': name },
      },
    },
    {
      Sid: 'SourceIdentityIsOwnName',
      ...shared,
      Action: 'sts:SetSourceIdentity',
      Condition: { ...throughDoor, StringEquals: { 'sts:SourceIdentity': name } },
    },
  ]);
}

/**
 * Trust policy of a role people switch into (L2, L3; PCI DSS 8.4.2, 8.4.3, 10.2.1.2).
 *
 * Only users of one IAM account may switch, with MFA not older than an hour, and only with their user name as session
 * name, so every line of CloudTrail names a person. Setting a source identity is allowed for the own user name only and
 * is not demanded: the console's *Switch role* does not send one, while its session name is always the user's.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#ck_rolesessionname
 *
 * @param identityAccountId Twelve-digit id of the IAM account that is trusted.
 */
export function personTrust(organization: Pick<Organization, 'partition'>, identityAccountId: string): string {
  const people = { AWS: accountRootArn(organization, identityAccountId) };
  return policyDocument([
    {
      Sid: 'SwitchWithFreshMfaUnderOwnName',
      Effect: 'Allow',
      Principal: people,
      Action: 'sts:AssumeRole',
      Condition: {
        ...freshMfa,
        StringEquals: { 'sts:RoleSessionName': currentUser },
        StringEqualsIfExists: { 'sts:SourceIdentity': currentUser },
      },
    },
    {
      Sid: 'SourceIdentityIsOwnName',
      Effect: 'Allow',
      Principal: people,
      Action: 'sts:SetSourceIdentity',
      Condition: { ...freshMfa, StringEquals: { 'sts:SourceIdentity': currentUser } },
    },
  ]);
}

/** Trust policy of a role one AWS service works under. */
export function serviceTrust(service: string): string {
  return policyDocument([
    { Sid: 'Service', Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' },
  ]);
}
