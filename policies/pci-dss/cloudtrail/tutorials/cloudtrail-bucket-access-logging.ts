import { from, resource, Tutorial } from '../../../model/tutorial';

const trail = [
  resource('aws:s3/bucket:Bucket', 'audit-logs', {}),
  resource('aws:cloudtrail/trail:Trail', 'audit', { s3BucketName: from('audit-logs', 'id'), isMultiRegionTrail: true }),
];
export const tutorial: Tutorial = {
  meaning:
    'CloudTrail writes the audit log into an S3 bucket. This bucket needs a log of its own: S3 server access logging notes who read, wrote or deleted a log file, in a second bucket. The policy asks for it wherever a trail delivers.',
  why: 'Access to audit logs is itself recorded (10.2.1.3). Otherwise the people who investigate cannot tell whether somebody looked at the logs before them, or tried to remove some.',
  attack:
    'Before the break-in the intruder studies the audit log: which roles exist, who works at night, which alarms fire. Nothing shows that he read it. Afterwards he tries to delete files; the attempts fail, but without an access log they leave no warning either.',
  wrong: trail,
  right: [
    ...trail,
    resource('aws:s3/bucket:Bucket', 'access-logs', {}),
    resource('aws:s3/bucketLogging:BucketLogging', 'audit-logs-access', {
      bucket: from('audit-logs', 'id'),
      targetBucket: from('access-logs', 'id'),
      targetPrefix: 'audit-logs/',
    }),
  ],
  repair: [
    'Nobody is hurt. Choose a target bucket of the same account and Region, with SSE-S3 and without default Object Lock retention; it must not be the trail bucket itself.',
    'Let logging.s3.amazonaws.com put objects into the target by its bucket policy, limited by aws:SourceAccount.',
    'Add the BucketLogging and deploy; the trail goes on delivering.',
    'Verify: `aws s3api get-bucket-logging --bucket NAME` prints the target, and files appear there within some hours.',
  ],
  links: [
    {
      title: 'Logging requests with server access logging',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/ServerLogs.html',
    },
    {
      title: 'Security Hub control CloudTrail.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-7',
    },
  ],
};
