/**
 * AWS services that work across the organization, as service principals for trusted access.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_integrate_services_list.html
 */
export const trustedServices: readonly string[] = [
  'access-analyzer.amazonaws.com',
  'account.amazonaws.com',
  'cloudtrail.amazonaws.com',
  'config-multiaccountsetup.amazonaws.com',
  'config.amazonaws.com',
  'guardduty.amazonaws.com',
  'iam.amazonaws.com',
  'inspector2.amazonaws.com',
  'macie.amazonaws.com',
  'malware-protection.guardduty.amazonaws.com',
  'securityhub.amazonaws.com',
  'tagpolicies.tag.amazonaws.com',
];

/** IAM Identity Center, where people sign in with it; the production IAM account administers it. */
export const identityCenterService = 'sso.amazonaws.com';

/**
 * Kinds of organization policies that are switched on.
 * https://docs.aws.amazon.com/organizations/latest/APIReference/API_EnablePolicyType.html
 */
export const policyTypes: readonly string[] = [
  'SERVICE_CONTROL_POLICY',
  'RESOURCE_CONTROL_POLICY',
  'DECLARATIVE_POLICY_EC2',
  'TAG_POLICY',
  'BACKUP_POLICY',
];

/**
 * Services whose organization-wide resources the security account manages and which have no administrator resource of their own;
 * GuardDuty, Security Hub, Inspector and Macie have one (see detection/detection-administrators.ts).
 */
export const delegatedServices: readonly string[] = [
  'access-analyzer.amazonaws.com',
  'config.amazonaws.com',
  'config-multiaccountsetup.amazonaws.com',
];
