import type { PolicyStatement } from '../../policy-document';

/** No account leaves the organization. https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html */
export function denyLeaveOrganization(): readonly PolicyStatement[] {
  return [{ Sid: 'NobodyLeaves', Effect: 'Deny', Action: 'organizations:LeaveOrganization', Resource: '*' }];
}
