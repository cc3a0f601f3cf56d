import { keyUse } from '../encryption/key-policy';
import type { PolicyStatement } from '../policy-document';

/**
 * Log services of the organization encrypt under the log archive's key (PCI DSS 10.3.1).
 * https://docs.aws.amazon.com/AmazonCloudWatch/latest/logs/AWS-logs-infrastructure-S3.html,
 * https://docs.aws.amazon.com/config/latest/developerguide/s3-kms-key-policy.html
 */
export function archiveKeyUse(organizationId: string): readonly PolicyStatement[] {
  return [
    {
      Sid: 'LogServicesEncrypt',
      Effect: 'Allow',
      Principal: { Service: ['delivery.logs.amazonaws.com', 'config.amazonaws.com'] },
      Action: keyUse,
      Resource: '*',
      Condition: { StringEquals: { 'aws:SourceOrgID': organizationId } },
    },
  ];
}
