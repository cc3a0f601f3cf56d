import type { PolicyStatement } from '../policy-document';
import { keyUse } from '../encryption/key-policy';

export interface ArchiveKeyUse {
  readonly partition: string;
  readonly organizationId: string;
  readonly securityAccountId: string;
  /** Region of the bucket. */
  readonly region: string;
}

/**
 * Use of the log archive's key: log services of the organization encrypt, the security account decrypts through S3 and nobody
 * else reads (PCI DSS 10.3.1).
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html,
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html
 */
export function archiveKeyUse({ partition, organizationId, securityAccountId, region }: ArchiveKeyUse): readonly PolicyStatement[] {
  return [
    {
      Sid: 'LogServicesEncrypt',
      Effect: 'Allow',
      Principal: { Service: ['delivery.logs.amazonaws.com', 'config.amazonaws.com'] },
      Action: keyUse,
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceOrgID': organizationId } },
    },
    {
      Sid: 'SecurityAccountReadsLogs',
      Effect: 'Allow',
      Principal: { AWS: `arn:${partition}:iam::${securityAccountId}:root` },
      Action: ['kms:Decrypt', 'kms:DescribeKey'],
      Resource: '*',
      Condition: { StringEquals: { 'kms:ViaService': `s3.${region}.amazonaws.com` } },
    },
  ];
}
