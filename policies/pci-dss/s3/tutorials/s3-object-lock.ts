import { from, resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Object Lock stores objects so that nobody can overwrite or delete a version before its time is over. A default retention gives this time to every new object. The policy asks for it on log buckets, except those that only take AWS Config or server access log deliveries, which S3 cannot make into a locked bucket.',
  why: 'Audit logs stay for twelve months (10.5.1) and cannot be changed by anybody (10.3.2), an administrator included. Object Lock is the part of S3 that keeps this promise without trusting people.',
  attack:
    'After a theft the intruder wants the evidence gone and uses the administrator role he has. He shortens the lifecycle rule of the log bucket to one day; by tomorrow the logs have expired and their old versions with them. With a lock neither lifecycle nor role can remove a version before its date.',
  wrong: [resource('aws:s3/bucket:Bucket', 'audit-logs', {})],
  right: [
    resource('aws:s3/bucket:Bucket', 'audit-logs', { objectLockEnabled: true }),
    resource('aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', 'audit-logs-lock', {
      bucket: from('audit-logs', 'id'),
      rule: { defaultRetention: { mode: 'COMPLIANCE', days: 365 } },
    }),
  ],
  repair: [
    'Check what writes to the bucket: deliveries of AWS Config and S3 server access logging stop once it has a default retention. Give them a bucket of their own first.',
    'For a bucket that exists leave objectLockEnabled out (setting it replaces the bucket): add BucketVersioning with status Enabled and the BucketObjectLockConfiguration. S3 accepts both on existing buckets, without interruption.',
    'Estimate the storage: every version stays for the whole time. Try mode GOVERNANCE with few days first; COMPLIANCE cannot be shortened, and Object Lock cannot be removed from a bucket.',
    'Objects written earlier are not locked by the default; lock them with S3 Batch Operations.',
    'Verify: `aws s3api get-object-lock-configuration --bucket NAME`, and `aws s3api get-object-retention --bucket NAME --key KEY` for a new object.',
  ],
  links: [
    {
      title: 'Locking objects with Object Lock',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
    },
    {
      title: 'Configuring S3 Object Lock',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-configure.html',
    },
  ],
};
