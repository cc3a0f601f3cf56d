import { from, resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'In a versioned bucket a delete only hides an object, but who has s3:DeleteObjectVersion can still destroy the versions underneath. Two features stop that: MFA delete asks the root user for a one-time code, and Object Lock refuses the delete for a set time whoever asks. The policy wants one of them on log buckets, best Object Lock.',
  why: 'Audit logs are protected from destruction, also from the people who run the system (10.3.2). A right that one stolen session can use is no such protection.',
  attack:
    'An administrator account is taken over. The intruder lists the versions of last night in the log bucket and deletes each of them by version id; the trail of the break-in is gone although the bucket was versioned. With Object Lock in compliance mode every one of these calls is refused.',
  wrong: [
    resource('aws:s3/bucket:Bucket', 'audit-logs', {}),
    resource('aws:s3/bucketVersioning:BucketVersioning', 'audit-logs-versions', {
      bucket: from('audit-logs', 'id'),
      versioningConfiguration: { status: 'Enabled' },
    }),
  ],
  right: [
    resource('aws:s3/bucket:Bucket', 'audit-logs', { objectLockEnabled: true }),
    resource('aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', 'audit-logs-lock', {
      bucket: from('audit-logs', 'id'),
      rule: { defaultRetention: { mode: 'COMPLIANCE', days: 365 } },
    }),
  ],
  repair: [
    'Find jobs that delete or rename log objects, by data events of the bucket or by asking the owners: they fail once versions are locked. Lifecycle rules stay allowed and wait until the lock ends.',
    'For a bucket that exists do not set objectLockEnabled (that replaces the bucket): enable versioning and add only the BucketObjectLockConfiguration, which S3 accepts on existing buckets.',
    'Start with mode GOVERNANCE and a few days, watch deliveries for a day, then change to COMPLIANCE and 365. Compliance mode cannot be shortened by anybody, and Object Lock cannot be switched off again.',
    'MFA delete is the alternative where Object Lock is not possible: only the root user can enable it, by the CLI, and the bucket can have no lifecycle rules then.',
    'Verify: `aws s3api get-object-lock-configuration --bucket NAME` prints the mode and the days.',
  ],
  links: [
    {
      title: 'Configuring MFA delete',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/MultiFactorAuthenticationDelete.html',
    },
    {
      title: 'Locking objects with Object Lock',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
    },
  ],
};
