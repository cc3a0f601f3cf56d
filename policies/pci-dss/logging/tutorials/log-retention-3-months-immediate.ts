import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'audit-logs', {});
export const tutorial: Tutorial = {
  meaning:
    'Lifecycle rules may move old objects to cheaper storage classes. From GLACIER and DEEP_ARCHIVE an object must be restored before it can be read, which takes minutes to two days; GLACIER_IR and STANDARD_IA are read at once. The policy fails rules that move logs to the slow classes before day 90.',
  why: 'At least the last three months of audit logs are available for analysis at once (10.5.1). An incident is analysed in hours, and each hour the intruder may still be inside.',
  attack:
    'An alarm on a Friday points to a login four weeks ago. The logs moved to GLACIER at day 30, so every search first waits for a restore of some hours, and then the next day of logs is needed. The intruder uses the weekend that the restore gives him.',
  wrong: [
    bucket,
    resource('aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', 'audit-logs-lifecycle', {
      bucket: from('audit-logs', 'id'),
      rules: [{ id: 'archive', status: 'Enabled', filter: {}, transitions: [{ days: 30, storageClass: 'GLACIER' }] }],
    }),
  ],
  right: [
    bucket,
    resource('aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', 'audit-logs-lifecycle', {
      bucket: from('audit-logs', 'id'),
      rules: [{ id: 'archive', status: 'Enabled', filter: {}, transitions: [{ days: 90, storageClass: 'GLACIER' }] }],
    }),
  ],
  repair: [
    'Nobody is hurt; the cost is that of 60 more days in STANDARD or, from day 30, in STANDARD_IA or GLACIER_IR.',
    'Set transitions.days to 90 or more and deploy. Objects that have moved already stay where they are.',
    'Bring the missing weeks back: restore the objects (`aws s3api restore-object`, or S3 Batch Operations for many) and copy them over themselves with storage class STANDARD_IA.',
    'Verify: `aws s3api get-bucket-lifecycle-configuration --bucket NAME`, and `aws s3api head-object` on a log of day 60 prints no GLACIER storage class.',
  ],
  links: [
    {
      title: 'Understanding S3 storage classes',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html',
    },
    {
      title: 'Transitioning objects using lifecycle',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-transition-general-considerations.html',
    },
  ],
};
