import { accountRootArn } from '../../organization/names';
import type { Organization } from '../../organization/model';
import { policyDocument } from '../policy-document';
import { currentUser, freshMfa } from './conditions';

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
