import { from, resource, Tutorial } from '../../model/tutorial';

const region = 'eu-west-1';
const key = resource('aws:kms/key:Key', 'logs', { enableKeyRotation: true });
const group = (retentionInDays: number) =>
  resource('aws:cloudwatch/logGroup:LogGroup', 'sessions', {
    name: '/landing-zone/sessions',
    retentionInDays,
    kmsKeyId: from('logs', 'arn'),
    region,
  });
const lock = (days: number) =>
  resource('aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', 'archive', {
    bucket: 'example-issuer-log-archive-222222222222',
    objectLockEnabled: 'Enabled',
    rule: { defaultRetention: { mode: 'COMPLIANCE', days } },
    region,
  });

export const tutorial: Tutorial = {
  meaning:
    'The landing zone records all API calls with one CloudTrail trail for the organization, and keeps every audit log in one archive bucket that is locked, encrypted, versioned and kept for at least a year. The policy compares the trail, the log groups and all settings of the archive with that design, property by property.',
  why: 'An investigation needs twelve months of logs nobody could change (10.2.1, 10.3.2, 10.5.1). A weak setting is noticed only when the logs are needed, and then it is too late.',
  attack:
    'A lock of thirty days is set while testing and stays. An attacker who has been inside since spring deletes the objects of his first weeks, which are no longer locked. The investigators in autumn cannot say which cards were seen, so all of them count as stolen.',
  wrong: [key, group(30), lock(30)],
  right: [key, group(365), lock(365)],
  repair: [
    'List what is kept too short: aws logs describe-log-groups --query "logGroups[?retentionInDays<`365`].logGroupName" and aws s3api get-object-lock-configuration --bucket BUCKET.',
    'Ask the owner of the bucket what longer retention costs; the lifecycle of components/audit-logs moves old logs to Glacier.',
    'Set logs in landing-zone.yaml to the values wanted and deploy the log archive. Longer retention is safe at any hour and changes nothing that is stored; a lock in mode COMPLIANCE can only be made longer.',
    'Verify: the two commands of the first step list nothing below 365 days, and aws cloudtrail validate-logs on last week reports no missing digest.',
  ],
  links: [
    {
      title: 'Locking objects with Object Lock',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html',
    },
    {
      title: 'Validating CloudTrail log file integrity',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-log-file-validation-intro.html',
    },
  ],
};
