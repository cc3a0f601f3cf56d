import type { PolicyStatement } from '../policy-document';
import { logGroupUseStatement } from '../encryption/key-policy';

export interface TrailKeyUse {
  readonly partition: string;
  readonly region: string;
  /** The management account, which owns trail and key. */
  readonly accountId: string;
  readonly trailArn: string;
}

/**
 * Use of the trail's key: CloudTrail for this one trail, and its log group.
 * https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html
 */
export function trailKeyUse({ partition, region, accountId, trailArn }: TrailKeyUse): readonly PolicyStatement[] {
  return [
    {
      Sid: 'CloudTrailEncrypts',
      Effect: 'Allow',
      Principal: { Service: 'cloudtrail.amazonaws.com' },
      Action: ['kms:GenerateDataKey*', 'kms:Decrypt'],
      Resource: '*',
      Condition: {
        StringEquals: { 'aws:SourceArn': trailArn },
        StringLike: {
          'kms:EncryptionContext:aws:cloudtrail:arn': `arn:${partition}:cloudtrail:*:${accountId}:trail/*`,
        },
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
  ];
}
