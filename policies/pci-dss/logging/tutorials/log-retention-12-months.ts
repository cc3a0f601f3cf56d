import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'audit-logs', {});
export const tutorial: Tutorial = {
  meaning:
    'A lifecycle rule with an expiration deletes objects of a bucket at an age; a CloudTrail event data store deletes events after its `retentionPeriod`. The policy fails both where audit logs would be deleted before 365 days. No expiration at all passes, as nothing is deleted then.',
  why: 'The history of audit logs is kept for at least twelve months (10.5.1), since break-ins are often noticed after half a year or more.',
  attack:
    'An acquirer reports cards that were stolen over the whole of last spring. The log bucket deletes at 180 days, so spring is gone. Nobody can show when it began, which cards were touched and whether the hole is closed; the investigators assume the largest damage.',
  wrong: [
    bucket,
    resource('aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', 'audit-logs-lifecycle', {
      bucket: from('audit-logs', 'id'),
      rules: [{ id: 'expire', status: 'Enabled', filter: {}, expiration: { days: 180 } }],
    }),
  ],
  right: [
    bucket,
    resource('aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', 'audit-logs-lifecycle', {
      bucket: from('audit-logs', 'id'),
      rules: [{ id: 'expire', status: 'Enabled', filter: {}, expiration: { days: 3650 } }],
    }),
  ],
  repair: [
    'Do it today: S3 runs the rules daily and each run deletes for good. Estimate the added storage by the size of one month of logs; colder storage classes after day 90 make it cheap.',
    'Set expiration.days to 365 or more (laws often ask for longer) and deploy. The lifecycle configuration is replaced in place.',
    'Check noncurrentVersionExpiration too in versioned buckets: it decides how long overwritten and deleted versions stay.',
    'Verify: `aws s3api get-bucket-lifecycle-configuration --bucket NAME`, and for an event data store `aws cloudtrail get-event-data-store --event-data-store ARN` prints RetentionPeriod.',
  ],
  links: [
    {
      title: 'Managing the lifecycle of objects',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
    },
    {
      title: 'CloudTrail Lake event data stores',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-lake.html',
    },
  ],
};
