/** A change or sign-in that people are told about: a filter on the organization trail's log group and its alarm. */
export interface ChangeAlarm {
  /** Name of the metric and, with a prefix, of the alarm. */
  readonly name: string;
  /** Recommendation of the CIS AWS Foundations Benchmark v1.4.0/v3.0.0, section Monitoring; absent for our own. */
  readonly cis: string | undefined;
  /** Security Hub control that checks it; absent where Security Hub has none. */
  readonly securityHub: string | undefined;
  readonly description: string;
  /** CloudWatch Logs filter pattern. */
  readonly pattern: string;
  /** PCI DSS v4.0.1 requirements the alarm serves. */
  readonly requirements: readonly string[];
}

function anyEvent(names: readonly string[], source?: string): string {
  const events = names.map((name) => `($.eventName=${name})`).join(' || ');
  return source === undefined ? `{${events}}` : `{($.eventSource=${source}) && (${events})}`;
}

/**
 * The alarms of the CIS list, then our own: for controls that fail (10.7.2), for emergencies (12.10.5) and for who signs people in (8.2.4).
 *
 * The patterns are those Security Hub's controls CloudWatch.1 to CloudWatch.14 ask for:
 * https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html. 4.15 has no control; its pattern is
 * that of the benchmark.
 */
export const changeAlarms: readonly ChangeAlarm[] = [
  {
    name: 'unauthorized-api-calls',
    cis: '4.1',
    securityHub: 'CloudWatch.2',
    description: 'API calls were refused for lack of permission.',
    pattern: '{($.errorCode="*UnauthorizedOperation") || ($.errorCode="AccessDenied*")}',
    requirements: ['10.2.1.4', '10.4.1.1'],
  },
  {
    name: 'console-sign-in-without-mfa',
    cis: '4.2',
    securityHub: 'CloudWatch.3',
    description: 'Somebody signed in to the console without multi-factor authentication.',
    pattern:
      '{ ($.eventName = "ConsoleLogin") && ($.additionalEventData.MFAUsed != "Yes") && ($.userIdentity.type = "IAMUser") && ($.responseElements.ConsoleLogin = "Success") }',
    requirements: ['8.4.2', '10.4.1.1'],
  },
  {
    name: 'root-user-usage',
    cis: '4.3',
    securityHub: 'CloudWatch.1',
    description: 'The root user of an account was used.',
    pattern: '{$.userIdentity.type="Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType !="AwsServiceEvent"}',
    requirements: ['8.2.2', '10.2.1.2'],
  },
  {
    name: 'iam-policy-changes',
    cis: '4.4',
    securityHub: 'CloudWatch.4',
    description: 'An IAM policy was created, changed, attached or detached.',
    pattern: anyEvent(
      [
        'DeleteGroupPolicy',
        'DeleteRolePolicy',
        'DeleteUserPolicy',
        'PutGroupPolicy',
        'PutRolePolicy',
        'PutUserPolicy',
        'CreatePolicy',
        'DeletePolicy',
        'CreatePolicyVersion',
        'DeletePolicyVersion',
        'AttachRolePolicy',
        'DetachRolePolicy',
        'AttachUserPolicy',
        'DetachUserPolicy',
        'AttachGroupPolicy',
        'DetachGroupPolicy',
      ],
      'iam.amazonaws.com',
    ),
    requirements: ['7.2.4', '10.2.1.5', '11.5.2'],
  },
  {
    name: 'cloudtrail-changes',
    cis: '4.5',
    securityHub: 'CloudWatch.5',
    description: 'A trail was created, changed, stopped or deleted.',
    pattern: anyEvent(['CreateTrail', 'UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging']),
    requirements: ['10.2.1.6', '10.7.2', '11.5.2'],
  },
  {
    name: 'console-sign-in-failures',
    cis: '4.6',
    securityHub: 'CloudWatch.6',
    description: 'A sign-in to the console failed.',
    pattern: '{($.eventName=ConsoleLogin) && ($.errorMessage="Failed authentication")}',
    requirements: ['8.3.4', '10.2.1.4'],
  },
  {
    name: 'kms-key-disabled-or-deleted',
    cis: '4.7',
    securityHub: 'CloudWatch.7',
    description: 'A customer managed key was disabled or scheduled for deletion.',
    pattern: anyEvent(['DisableKey', 'ScheduleKeyDeletion'], 'kms.amazonaws.com'),
    requirements: ['3.7.5', '11.5.2'],
  },
  {
    name: 's3-bucket-policy-changes',
    cis: '4.8',
    securityHub: 'CloudWatch.8',
    description: 'Access, replication or lifecycle of a bucket was changed.',
    pattern: anyEvent(
      [
        'PutBucketAcl',
        'PutBucketPolicy',
        'PutBucketCors',
        'PutBucketLifecycle',
        'PutBucketReplication',
        'DeleteBucketPolicy',
        'DeleteBucketCors',
        'DeleteBucketLifecycle',
        'DeleteBucketReplication',
      ],
      's3.amazonaws.com',
    ),
    requirements: ['10.3.4', '11.5.2'],
  },
  {
    name: 'config-changes',
    cis: '4.9',
    securityHub: 'CloudWatch.9',
    description: 'AWS Config was stopped or its delivery changed.',
    pattern: anyEvent(
      ['StopConfigurationRecorder', 'DeleteDeliveryChannel', 'PutDeliveryChannel', 'PutConfigurationRecorder'],
      'config.amazonaws.com',
    ),
    requirements: ['10.7.2', '11.5.2'],
  },
  {
    name: 'security-group-changes',
    cis: '4.10',
    securityHub: 'CloudWatch.10',
    description: 'A security group was created, changed or deleted.',
    pattern: anyEvent([
      'AuthorizeSecurityGroupIngress',
      'AuthorizeSecurityGroupEgress',
      'RevokeSecurityGroupIngress',
      'RevokeSecurityGroupEgress',
      'CreateSecurityGroup',
      'DeleteSecurityGroup',
    ]),
    requirements: ['1.2.2', '11.5.2'],
  },
  {
    name: 'network-acl-changes',
    cis: '4.11',
    securityHub: 'CloudWatch.11',
    description: 'A network access control list was created, changed or deleted.',
    pattern: anyEvent([
      'CreateNetworkAcl',
      'CreateNetworkAclEntry',
      'DeleteNetworkAcl',
      'DeleteNetworkAclEntry',
      'ReplaceNetworkAclEntry',
      'ReplaceNetworkAclAssociation',
    ]),
    requirements: ['1.2.2', '11.5.2'],
  },
  {
    name: 'network-gateway-changes',
    cis: '4.12',
    securityHub: 'CloudWatch.12',
    description: 'A network gateway was created, attached, detached or deleted.',
    pattern: anyEvent([
      'CreateCustomerGateway',
      'DeleteCustomerGateway',
      'AttachInternetGateway',
      'CreateInternetGateway',
      'DeleteInternetGateway',
      'DetachInternetGateway',
    ]),
    requirements: ['1.2.2', '11.5.2'],
  },
  {
    name: 'route-table-changes',
    cis: '4.13',
    securityHub: 'CloudWatch.13',
    description: 'A route table or route was created, changed or deleted.',
    pattern: anyEvent(
      [
        'CreateRoute',
        'CreateRouteTable',
        'ReplaceRoute',
        'ReplaceRouteTableAssociation',
        'DeleteRouteTable',
        'DeleteRoute',
        'DisassociateRouteTable',
      ],
      'ec2.amazonaws.com',
    ),
    requirements: ['1.2.2', '11.5.2'],
  },
  {
    name: 'vpc-changes',
    cis: '4.14',
    securityHub: 'CloudWatch.14',
    description: 'A VPC or a peering connection was created, changed or deleted.',
    pattern: anyEvent([
      'CreateVpc',
      'DeleteVpc',
      'ModifyVpcAttribute',
      'AcceptVpcPeeringConnection',
      'CreateVpcPeeringConnection',
      'DeleteVpcPeeringConnection',
      'RejectVpcPeeringConnection',
      'AttachClassicLinkVpc',
      'DetachClassicLinkVpc',
      'DisableVpcClassicLink',
      'EnableVpcClassicLink',
    ]),
    requirements: ['1.2.2', '11.5.2'],
  },
  {
    name: 'organization-changes',
    cis: '4.15',
    securityHub: undefined,
    description: 'The organization, its accounts or its guardrails were changed.',
    pattern: anyEvent(
      [
        'AcceptHandshake',
        'AttachPolicy',
        'CreateAccount',
        'CreateOrganizationalUnit',
        'CreatePolicy',
        'DeclineHandshake',
        'DeleteOrganization',
        'DeleteOrganizationalUnit',
        'DeletePolicy',
        'DetachPolicy',
        'DisablePolicyType',
        'EnablePolicyType',
        'InviteAccountToOrganization',
        'LeaveOrganization',
        'MoveAccount',
        'RemoveAccountFromOrganization',
        'UpdatePolicy',
        'UpdateOrganizationalUnit',
      ],
      'organizations.amazonaws.com',
    ),
    requirements: ['11.5.2', '12.5.2'],
  },
  {
    name: 'detection-stopped',
    cis: undefined,
    securityHub: undefined,
    description: 'GuardDuty, Security Hub, Inspector or Macie was turned off or an account was taken out of it.',
    pattern: anyEvent([
      'DeleteDetector',
      'UpdateDetector',
      'StopMonitoringMembers',
      'DisassociateMembers',
      'DisassociateMember',
      'DisassociateFromAdministratorAccount',
      'DisableSecurityHub',
      'BatchDisableStandards',
      'DisableMacie',
      'DisableDelegatedAdminAccount',
    ]),
    requirements: ['10.7.2', '11.5.1'],
  },
  {
    name: 'password-policy-changes',
    cis: undefined,
    securityHub: undefined,
    description: 'The password policy of an account was changed or deleted.',
    pattern: anyEvent(['UpdateAccountPasswordPolicy', 'DeleteAccountPasswordPolicy'], 'iam.amazonaws.com'),
    requirements: ['8.3.6', '11.5.2'],
  },
  {
    name: 'break-glass-use',
    cis: undefined,
    securityHub: undefined,
    description: 'Somebody entered a break-glass role, tried to, or did something under one.',
    // The role itself, and the role or permission set people of an identity provider come through: all have the word in their names.
    pattern:
      '{ ($.requestParameters.roleArn = "*break-glass*") || ($.userIdentity.sessionContext.sessionIssuer.userName = "*break-glass*") }',
    requirements: ['7.2.2', '10.2.1.2', '10.4.1.1', '12.10.5'],
  },
  {
    name: 'identity-provider-changes',
    cis: undefined,
    securityHub: undefined,
    description: 'An identity provider or an assignment of IAM Identity Center was made, changed or deleted.',
    pattern: anyEvent([
      'CreateSAMLProvider',
      'UpdateSAMLProvider',
      'DeleteSAMLProvider',
      'CreateOpenIDConnectProvider',
      'DeleteOpenIDConnectProvider',
      'AddClientIDToOpenIDConnectProvider',
      'UpdateOpenIDConnectProviderThumbprint',
      'CreateAccountAssignment',
      'DeleteAccountAssignment',
      'ProvisionPermissionSet',
      'AttachManagedPolicyToPermissionSet',
      'PutInlinePolicyToPermissionSet',
      'DeletePermissionsBoundaryFromPermissionSet',
      'CreateInstanceAccessControlAttributeConfiguration',
      'UpdateInstanceAccessControlAttributeConfiguration',
    ]),
    requirements: ['8.2.4', '10.2.1.5', '11.5.2'],
  },
];
