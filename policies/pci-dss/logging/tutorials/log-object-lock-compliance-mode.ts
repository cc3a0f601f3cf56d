import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'audit-logs', { objectLockEnabled: true });
export const tutorial: Tutorial = {
  meaning:
    'Object Lock has two modes. In GOVERNANCE a caller with s3:BypassGovernanceRetention may still delete a locked version; in COMPLIANCE nobody can, not even the root user, until the time is over. Where a log bucket locks objects, the policy asks for COMPLIANCE and 365 days or more.',
  why: 'No individual can alter the audit log (10.3.2), and it is there for a year (10.5.1). A lock that an administrator may lift leaves the decision with just the person the log is about.',
  attack:
    'The logs are locked in governance mode for a year, and everybody trusts that. A stolen administrator role has `s3:*`, which includes the bypass right. The intruder deletes the versions of one night with a single extra header, and the lock never was one.',
  wrong: [
    bucket,
    resource('aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', 'audit-logs-lock', {
      bucket: from('audit-logs', 'id'),
      rule: { defaultRetention: { mode: 'GOVERNANCE', days: 30 } },
    }),
  ],
  right: [
    bucket,
    resource('aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', 'audit-logs-lock', {
      bucket: from('audit-logs', 'id'),
      rule: { defaultRetention: { mode: 'COMPLIANCE', days: 365 } },
    }),
  ],
  repair: [
    'Make sure that nothing has to be deleted early: test data, card numbers logged by mistake. In compliance mode it stays, and is paid for, until the date; the only way out is to close the account.',
    'Set mode COMPLIANCE with few days first and watch the deliveries for a day; then set 365 and deploy. It is an update in place.',
    'The default holds for new objects only. Raise older ones with S3 Batch Operations (Object Lock retention).',
    'Verify: `aws s3api get-object-lock-configuration --bucket NAME`, and `aws s3api get-object-retention --bucket NAME --key KEY` of a new object prints COMPLIANCE and a date a year ahead.',
  ],
  links: [
    {
      title: 'Object Lock retention modes',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
    },
    {
      title: 'Managing Object Lock',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock-managing.html',
    },
  ],
};
