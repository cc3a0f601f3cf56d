/**
 * Role with which the landing zone is deployed into a member account. AWS Organizations creates it with the account, and only
 * the management account may assume it.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_accounts_access-cross-account-role.html
 */
export const deploymentRoleName = 'OrganizationAccountAccessRole';

/** Condition that leaves the deployment role alone, for guardrails over settings the landing zone itself manages. */
export function exceptDeploymentRole(partition: string): Readonly<Record<string, Readonly<Record<string, string>>>> {
  return { ArnNotLike: { 'aws:PrincipalArn': `arn:${partition}:iam::*:role/${deploymentRoleName}` } };
}
