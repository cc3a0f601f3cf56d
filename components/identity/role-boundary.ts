import type { Organization } from '../../organization/model';
import type { PolicyStatement } from '../policy-document';

/** Services no role with the boundary can change anything in: identities, role chaining, the organization, the account. */
const outOfReach: readonly string[] = [
  'iam:*',
  'sts:*',
  'organizations:*',
  'account:*',
  'sso:*',
  'sso-directory:*',
  'identitystore:*',
];

/** Read access to those services, and the two IAM actions without which other services cannot be used. */
const readOfOutOfReach: readonly string[] = [
  'account:Get*',
  'account:List*',
  'iam:CreateServiceLinkedRole',
  'iam:GenerateCredentialReport',
  'iam:GenerateServiceLastAccessedDetails',
  'iam:Get*',
  'iam:List*',
  'iam:PassRole',
  'iam:Simulate*',
  'organizations:Describe*',
  'organizations:List*',
  'sts:DecodeAuthorizationMessage',
  'sts:GetCallerIdentity',
];

/** Audit logs and the services that watch: stopping, deleting, redirecting or shortening them (PCI DSS 10.3.2, 10.7.2). */
const logAndDetectionTampering: readonly string[] = [
  'access-analyzer:Delete*',
  'cloudtrail:Delete*',
  'cloudtrail:PutEventSelectors',
  'cloudtrail:StopLogging',
  'cloudtrail:UpdateTrail',
  'config:Delete*',
  'config:PutConfigurationRecorder',
  'config:PutDeliveryChannel',
  'config:StopConfigurationRecorder',
  'ec2:DeleteFlowLogs',
  'guardduty:Archive*',
  'guardduty:Create*Filter',
  'guardduty:Delete*',
  'guardduty:Disassociate*',
  'guardduty:StopMonitoringMembers',
  'guardduty:Update*',
  'inspector2:Delete*',
  'inspector2:Disable*',
  'inspector2:Disassociate*',
  'inspector2:Update*',
  'logs:DeleteLogGroup',
  'logs:DeleteLogStream',
  'logs:DeleteRetentionPolicy',
  'logs:DisassociateKmsKey',
  'macie2:Disable*',
  'route53resolver:DeleteResolverQueryLogConfig',
  'route53resolver:DisassociateResolverQueryLogConfig',
  'securityhub:Delete*',
  'securityhub:Disable*',
  'securityhub:Disassociate*',
  'securityhub:UpdateStandardsControl',
];

/** Account-wide settings of the baseline (PCI DSS 1.2.8, 2.2.1). */
const accountSettings: readonly string[] = [
  'ec2:DisableEbsEncryptionByDefault',
  'ec2:DisableImageBlockPublicAccess',
  'ec2:DisableSnapshotBlockPublicAccess',
  'ec2:EnableSerialConsoleAccess',
  'ec2:ModifyInstanceMetadataDefaults',
  'ec2:ModifyVpcBlockPublicAccess*',
  'ec2:ResetEbsDefaultKmsKeyId',
  'elasticmapreduce:PutBlockPublicAccessConfiguration',
  's3:PutAccountPublicAccessBlock',
  'ssm:ResetServiceSetting',
  'ssm:UpdateServiceSetting',
];

/**
 * Time-boxed production access: whoever rewrites its functions, calls them in another's name or works under their roles gives
 * themselves access; whoever edits the record hides it (L5; PCI DSS 7.2.3, 7.2.5, 10.3.2).
 */
const productionAccessTampering: readonly string[] = [
  'dynamodb:BatchWriteItem',
  'dynamodb:Delete*',
  'dynamodb:PartiQL*',
  'dynamodb:Put*',
  'dynamodb:Update*',
  'events:Delete*',
  'events:Disable*',
  'events:Put*',
  'events:Remove*',
  'iam:PassRole',
  'lambda:Add*',
  'lambda:Create*',
  'lambda:Delete*',
  'lambda:Invoke*',
  'lambda:Publish*',
  'lambda:Put*',
  'lambda:Remove*',
  'lambda:Update*',
  'scheduler:Create*',
  'scheduler:Delete*',
  'scheduler:Update*',
];

/**
 * Permission boundary of every role the landing zone creates: however wide its policies become, the role cannot change
 * identities or switch on into another role, cannot touch the organization, cannot stop or thin out logging and
 * detection, cannot undo the account's baseline or touch time-boxed access, and cannot delete or loosen anything in the log
 * archive or its keys (PCI DSS 7.2.1, 7.2.2, 10.3.2).
 * A boundary grants nothing by itself.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/access_policies_boundaries.html
 *
 * @param archiveArn ARN of the log archive's bucket.
 */
export function roleBoundaryStatements(
  organization: Pick<Organization, 'name' | 'partition'>,
  archiveArn: string,
): readonly PolicyStatement[] {
  const auditAliases = ['audit-logs', 'organization-trail'].map((key) => `alias/${organization.name}-${key}`);
  return [
    { Sid: 'OuterLimit', Effect: 'Allow', NotAction: outOfReach, Resource: '*' },
    { Sid: 'ReadIdentities', Effect: 'Allow', Action: readOfOutOfReach, Resource: '*' },
    { Sid: 'KeepLogsAndDetection', Effect: 'Deny', Action: logAndDetectionTampering, Resource: '*' },
    { Sid: 'KeepAccountSettings', Effect: 'Deny', Action: accountSettings, Resource: '*' },
    {
      Sid: 'ArchiveStays',
      Effect: 'Deny',
      Action: [
        's3:BypassGovernanceRetention',
        's3:Delete*',
        's3:PutBucket*',
        's3:PutEncryptionConfiguration',
        's3:PutLifecycleConfiguration',
        's3:PutObjectAcl',
        's3:PutObjectLegalHold',
        's3:PutObjectRetention',
        's3:PutReplicationConfiguration',
      ],
      Resource: [archiveArn, `${archiveArn}/*`],
    },
    {
      Sid: 'AuditKeysStay',
      Effect: 'Deny',
      Action: ['kms:DisableKey', 'kms:DisableKeyRotation', 'kms:PutKeyPolicy', 'kms:ScheduleKeyDeletion'],
      Resource: '*',
      Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': auditAliases } },
    },
    {
      // The statement above, and the control policies, know the keys by their aliases.
      Sid: 'AuditKeyAliasesStay',
      Effect: 'Deny',
      Action: ['kms:DeleteAlias', 'kms:UpdateAlias'],
      Resource: auditAliases.map((alias) => `arn:${organization.partition}:kms:*:*:${alias}`),
    },
    {
      // Other log groups may be given a retention; SNS does so for its delivery logs.
      Sid: 'LogGroupsOfTheLandingZoneStay',
      Effect: 'Deny',
      Action: [
        'logs:DeleteMetricFilter',
        'logs:DeleteSubscriptionFilter',
        'logs:PutMetricFilter',
        'logs:PutRetentionPolicy',
      ],
      Resource: `arn:${organization.partition}:logs:*:*:log-group:/${organization.name}/*`,
    },
    {
      Sid: 'ProductionAccessStays',
      Effect: 'Deny',
      Action: productionAccessTampering,
      Resource: `arn:${organization.partition}:*:*:*:*production-access*`,
    },
    {
      Sid: 'SessionSettingsStay',
      Effect: 'Deny',
      Action: [
        'ssm:DeleteDocument',
        'ssm:ModifyDocumentPermission',
        'ssm:UpdateDocument',
        'ssm:UpdateDocumentDefaultVersion',
      ],
      Resource: `arn:${organization.partition}:ssm:*:*:document/SSM-SessionManagerRunShell`,
    },
  ];
}
