import type { PolicyStatement } from '../policy-document';
import { logGroupUseStatement } from '../encryption/key-policy';

export interface TrailKeyUse {
  readonly partition: string;
  readonly region: string;
  /** The management account, which owns trail and key. */
  readonly accountId: string;
  readonly trailArn: string;
  readonly securityAccountId: string;
}

/**
 * Use of the trail's key: CloudTrail for this one trail, its log group, and the security account to read the archived files.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
export function trailKeyUse({ partition, region, accountId, trailArn, securityAccountId }: TrailKeyUse): readonly PolicyStatement[] {
  return [
    {
      Sid: 'CloudTrailEncrypts',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:SourceArn': trailArn },
        StringLike: { 'kms:EncryptionContext:aws:cloudtrail:arn': `arn:${partition}:cloudtrail:*:${accountId}:trail/*` },
      },
    },
    {
      Sid: 'CloudTrailDescribesKey',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: 'kms:DescribeKey',
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceArn': trailArn } },
    },
    logGroupUseStatement(partition, region, accountId),
    {
      Sid: 'SecurityAccountReadsTrail',
      Effect: 'Allow',
      Principal: { AWS: `arn:${partition}:iam::${securityAccountId}:root` },
      Action: ['kms:Decrypt', 'kms:DescribeKey'],
      Resource: '*',
      Condition: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
    },
  ];
}
