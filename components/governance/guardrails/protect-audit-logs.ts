import type { PolicyStatement } from '../../policy-document';
import { deploymentRoleName, exceptDeploymentRole } from '../deployment-role';

export interface AuditLogStores {
  readonly partition: string;
  readonly trailName: string;
  readonly trailLogGroupName: string;
  /** Names of all log buckets. */
  readonly buckets: readonly string[];
  /** Aliases of the keys that encrypt audit logs. */
  readonly keyAliases: readonly string[];
}

/**
 * Nobody stops, redirects or deletes the audit logs (PCI DSS 10.3.2). Deleting is refused to everybody; settings that change with
 * landing-zone.yaml are left to the deployment role, which nobody else may alter.
 */
export function protectAuditLogs(stores: AuditLogStores): readonly PolicyStatement[] {
  const { partition } = stores;
  const buckets = stores.buckets.map((bucket) => `arn:${partition}:s3:::${bucket}`);
  const objects = buckets.map((bucket) => `${bucket}/*`);
  const trail = `arn:${partition}:cloudtrail:*:*:trail/${stores.trailName}`;
  const logGroup = `arn:${partition}:logs:*:*:log-group:${stores.trailLogGroupName}:*`;
  return [
    {
      Sid: 'TrailNeverStops',
      Effect: 'Deny',
      Action: ['cloudtrail:StopLogging', 'cloudtrail:DeleteTrail'],
      Resource: trail,
    },
    {
      Sid: 'TrailSettingsStay',
      Effect: 'Deny',
      Action: ['cloudtrail:UpdateTrail', 'cloudtrail:PutEventSelectors', 'cloudtrail:PutInsightSelectors'],
      Resource: trail,
      Condition: exceptDeploymentRole(partition),
    },
    {
      Sid: 'LogsAreNeverDeleted',
      Effect: 'Deny',
      Action: [
        's3:DeleteBucket',
        's3:DeleteBucketPolicy',
        's3:DeleteObject',
        's3:DeleteObjectVersion',
        's3:BypassGovernanceRetention',
      ],
      Resource: [...buckets, ...objects],
    },
    {
      Sid: 'LogBucketSettingsStay',
      Effect: 'Deny',
      Action: [
        's3:PutBucketAcl',
        's3:PutBucketLogging',
        's3:PutBucketObjectLockConfiguration',
        's3:PutBucketOwnershipControls',
        's3:PutBucketPolicy',
        's3:PutBucketPublicAccessBlock',
        's3:PutBucketVersioning',
        's3:PutEncryptionConfiguration',
        's3:PutLifecycleConfiguration',
        's3:PutReplicationConfiguration',
      ],
      Resource: buckets,
      Condition: exceptDeploymentRole(partition),
    },
    {
      Sid: 'TrailLogGroupStays',
      Effect: 'Deny',
      Action: ['logs:DeleteLogGroup', 'logs:DeleteLogStream', 'logs:DeleteRetentionPolicy'],
      Resource: logGroup,
    },
    {
      Sid: 'AuditKeysStay',
      Effect: 'Deny',
      Action: ['kms:DisableKey', 'kms:ScheduleKeyDeletion', 'kms:DisableKeyRotation'],
      Resource: '*',
      Condition: { 'ForAnyValue:StringEquals': { 'kms:ResourceAliases': stores.keyAliases } },
    },
    {
      // Without this, the exceptions above would be open to whoever can change a role.
      Sid: 'DeploymentRoleStays',
      Effect: 'Deny',
      Action: [
        'iam:AttachRolePolicy',
        'iam:DeleteRole',
        'iam:DeleteRolePolicy',
        'iam:DetachRolePolicy',
        'iam:PutRolePermissionsBoundary',
        'iam:PutRolePolicy',
        'iam:UpdateAssumeRolePolicy',
        'iam:UpdateRole',
      ],
      Resource: `arn:${partition}:iam::*:role/${deploymentRoleName}`,
      Condition: exceptDeploymentRole(partition),
    },
  ];
}
