/** A filter on any of the calls, of one service where it says so. */
const calls = (names: readonly string[], source?: string): string => {
  const any = names.map((name) => `($.eventName=${name})`).join('||');
  return source === undefined ? `{${any}}` : `{($.eventSource=${source})&&(${any})}`;
};

/**
 * What metric filters over CloudTrail events look for, by the alarm they are for, without blanks and quotes. The patterns are those of
 * Security Hub's CloudWatch controls: https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html.
 */
export const callFilters: Readonly<Record<string, string>> = {
  'cloudtrail-changes': calls(['CreateTrail', 'UpdateTrail', 'DeleteTrail', 'StartLogging', 'StopLogging']),
  'config-changes': calls(['StopConfigurationRecorder', 'DeleteDeliveryChannel', 'PutDeliveryChannel', 'PutConfigurationRecorder'], 'config.amazonaws.com'),
  'console-sign-in-failures': '{($.eventName=ConsoleLogin)&&($.errorMessage=Failedauthentication)}',
  'console-sign-in-without-mfa': '{($.eventName=ConsoleLogin)&&($.additionalEventData.MFAUsed!=Yes)&&($.userIdentity.type=IAMUser)&&($.responseElements.ConsoleLogin=Success)}',
  'detection-stopped': calls(['DeleteDetector', 'UpdateDetector', 'StopMonitoringMembers', 'DisassociateMembers', 'DisassociateMember', 'DisassociateFromAdministratorAccount', 'DisableSecurityHub', 'BatchDisableStandards', 'DisableMacie', 'DisableDelegatedAdminAccount']),
  'iam-policy-changes': calls(['DeleteGroupPolicy', 'DeleteRolePolicy', 'DeleteUserPolicy', 'PutGroupPolicy', 'PutRolePolicy', 'PutUserPolicy', 'CreatePolicy', 'DeletePolicy', 'CreatePolicyVersion', 'DeletePolicyVersion', 'AttachRolePolicy', 'DetachRolePolicy', 'AttachUserPolicy', 'DetachUserPolicy', 'AttachGroupPolicy', 'DetachGroupPolicy'], 'iam.amazonaws.com'),
  'kms-key-disabled-or-deleted': calls(['DisableKey', 'ScheduleKeyDeletion'], 'kms.amazonaws.com'),
  'network-acl-changes': calls(['CreateNetworkAcl', 'CreateNetworkAclEntry', 'DeleteNetworkAcl', 'DeleteNetworkAclEntry', 'ReplaceNetworkAclEntry', 'ReplaceNetworkAclAssociation']),
  'network-gateway-changes': calls(['CreateCustomerGateway', 'DeleteCustomerGateway', 'AttachInternetGateway', 'CreateInternetGateway', 'DeleteInternetGateway', 'DetachInternetGateway']),
  'organization-changes': calls(['AcceptHandshake', 'AttachPolicy', 'CreateAccount', 'CreateOrganizationalUnit', 'CreatePolicy', 'DeclineHandshake', 'DeleteOrganization', 'DeleteOrganizationalUnit', 'DeletePolicy', 'DetachPolicy', 'DisablePolicyType', 'EnablePolicyType', 'InviteAccountToOrganization', 'LeaveOrganization', 'MoveAccount', 'RemoveAccountFromOrganization', 'UpdatePolicy', 'UpdateOrganizationalUnit'], 'organizations.amazonaws.com'),
  'password-policy-changes': calls(['UpdateAccountPasswordPolicy', 'DeleteAccountPasswordPolicy'], 'iam.amazonaws.com'),
  'root-user-usage': '{$.userIdentity.type=Root&&$.userIdentity.invokedByNOTEXISTS&&$.eventType!=AwsServiceEvent}',
  'route-table-changes': calls(['CreateRoute', 'CreateRouteTable', 'ReplaceRoute', 'ReplaceRouteTableAssociation', 'DeleteRouteTable', 'DeleteRoute', 'DisassociateRouteTable'], 'ec2.amazonaws.com'),
  's3-bucket-policy-changes': calls(['PutBucketAcl', 'PutBucketPolicy', 'PutBucketCors', 'PutBucketLifecycle', 'PutBucketReplication', 'DeleteBucketPolicy', 'DeleteBucketCors', 'DeleteBucketLifecycle', 'DeleteBucketReplication'], 's3.amazonaws.com'),
  'security-group-changes': calls(['AuthorizeSecurityGroupIngress', 'AuthorizeSecurityGroupEgress', 'RevokeSecurityGroupIngress', 'RevokeSecurityGroupEgress', 'CreateSecurityGroup', 'DeleteSecurityGroup']),
  'unauthorized-api-calls': '{($.errorCode=*UnauthorizedOperation)||($.errorCode=AccessDenied*)}',
  'vpc-changes': calls(['CreateVpc', 'DeleteVpc', 'ModifyVpcAttribute', 'AcceptVpcPeeringConnection', 'CreateVpcPeeringConnection', 'DeleteVpcPeeringConnection', 'RejectVpcPeeringConnection', 'AttachClassicLinkVpc', 'DetachClassicLinkVpc', 'DisableVpcClassicLink', 'EnableVpcClassicLink']),
  'break-glass-use': '{($.requestParameters.roleArn=*break-glass*)||($.userIdentity.sessionContext.sessionIssuer.userName=*break-glass*)}',
  'identity-provider-changes': calls(['CreateSAMLProvider', 'UpdateSAMLProvider', 'DeleteSAMLProvider', 'CreateOpenIDConnectProvider', 'DeleteOpenIDConnectProvider', 'AddClientIDToOpenIDConnectProvider', 'UpdateOpenIDConnectProviderThumbprint', 'CreateAccountAssignment', 'DeleteAccountAssignment', 'ProvisionPermissionSet', 'AttachManagedPolicyToPermissionSet', 'PutInlinePolicyToPermissionSet', 'DeletePermissionsBoundaryFromPermissionSet', 'CreateInstanceAccessControlAttributeConfiguration', 'UpdateInstanceAccessControlAttributeConfiguration']),
}; // prettier-ignore
