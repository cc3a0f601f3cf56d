import { designRule, from, has, is, matches, whenSet } from './design';

/** The organization, its units, accounts and guardrails. */
export const organization = designRule('landing-zone-organization', 'The organization is set up as designed', {
  'aws:organizations/organization:Organization': {
    featureSet: is('ALL'), enabledPolicyTypes: has('SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY', 'DECLARATIVE_POLICY_EC2', 'TAG_POLICY', 'BACKUP_POLICY'),
    awsServiceAccessPrincipals: has('access-analyzer.amazonaws.com', 'account.amazonaws.com', 'cloudtrail.amazonaws.com', 'config-multiaccountsetup.amazonaws.com', 'config.amazonaws.com', 'guardduty.amazonaws.com', 'iam.amazonaws.com', 'inspector2.amazonaws.com', 'macie.amazonaws.com', 'malware-protection.guardduty.amazonaws.com', 'securityhub.amazonaws.com', 'tagpolicies.tag.amazonaws.com'),
  },
  'aws:organizations/organizationalUnit:OrganizationalUnit': { parentId: from(/^(r|ou)-/, 'aws:organizations/organization:Organization', 'aws:organizations/organizationalUnit:OrganizationalUnit') },
  'aws:organizations/account:Account': {
    parentId: from(/^(r|ou)-/, 'aws:organizations/organizationalUnit:OrganizationalUnit'), iamUserAccessToBilling: whenSet(is('DENY')), closeOnDeletion: is(false),
    roleName: whenSet(is('OrganizationAccountAccessRole')), email: matches(/^[^@\s]+@[^@\s]+$/, 'an e-mail address'),
  },
  'aws:organizations/policyAttachment:PolicyAttachment': {
    policyId: from(/^p-/, 'aws:organizations/policy:Policy'), targetId: from(/^(r|ou)-|^\d{12}$/, 'aws:organizations/organization:Organization', 'aws:organizations/organizationalUnit:OrganizationalUnit', 'aws:organizations/account:Account'),
  },
  'aws:organizations/policy:Policy': { type: is('SERVICE_CONTROL_POLICY', 'RESOURCE_CONTROL_POLICY', 'DECLARATIVE_POLICY_EC2', 'TAG_POLICY') },
  'aws:iam/organizationsFeatures:OrganizationsFeatures': { enabledFeatures: has('RootCredentialsManagement', 'RootSessions') },
}); // prettier-ignore
