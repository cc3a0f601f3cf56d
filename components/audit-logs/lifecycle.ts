import type * as aws from '@pulumi/aws';
import type { Logs } from '../../organization/model';

/**
 * Lifecycle of a log bucket (L11; PCI DSS 10.5.1): Standard-IA, then Glacier Flexible Retrieval, then deletion. Old
 * versions, which only an overwrite makes, stay as long as the logs themselves. Objects of any size move, so that a small
 * log file is no exception to the rule.
 */
export function logLifecycle(logs: Logs): aws.types.input.s3.BucketLifecycleConfigurationRule[] {
  return [
    {
      id: 'archive-and-expire',
      status: 'Enabled',
      filter: { prefix: '' },
      transitions: [
        { days: logs.infrequentAccessAfterDays, storageClass: 'STANDARD_IA' },
        { days: logs.glacierAfterDays, storageClass: 'GLACIER' },
      ],
      expiration: { days: logs.expireAfterDays },
      noncurrentVersionTransitions: [
        { noncurrentDays: logs.infrequentAccessAfterDays, storageClass: 'STANDARD_IA' },
        { noncurrentDays: logs.glacierAfterDays, storageClass: 'GLACIER' },
      ],
      noncurrentVersionExpiration: { noncurrentDays: logs.expireAfterDays },
    },
    {
      id: 'abort-incomplete-uploads',
      status: 'Enabled',
      filter: { prefix: '' },
      abortIncompleteMultipartUpload: { daysAfterInitiation: 7 },
    },
  ];
}
