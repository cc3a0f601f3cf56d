import { from, json, resource, Tutorial } from '../../../model/tutorial';

const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
export const tutorial: Tutorial = {
  meaning:
    'Log files of a trail are encrypted by S3 in any case. With `kmsKeyId` CloudTrail encrypts them with a KMS key instead, and a reader needs kms:Decrypt on the key besides s3:GetObject on the bucket. The policy asks for such a key on every trail.',
  why: 'Audit logs are protected from change and from eyes that have no business there (10.3.1, 10.3.2). Two separate permissions are harder to get by accident than one.',
  attack:
    'A backup role with s3:GetObject on every bucket is taken over. It was never meant to read audit logs, but nothing stops it: names of administrators, times and addresses lie open. With a key the same download is refused, and the refused Decrypt call stands in the trail.',
  wrong: [resource('aws:cloudtrail/trail:Trail', 'audit', trail)],
  right: [
    resource('aws:kms/key:Key', 'audit-key', {
      enableKeyRotation: true,
      policy: json({
        Version: '2012-10-17',
        Statement: [
          {
            Sid: 'Administration',
            Effect: 'Allow',
            Principal: { AWS: 'arn:aws:iam::111111111111:root' },
            Action: 'kms:*',
            Resource: '*',
          },
          {
            Sid: 'Trail',
            Effect: 'Allow',
            Principal: { Service: 'cloudtrail.amazonaws.com' },
            Action: ['kms:DescribeKey', 'kms:GenerateDataKey*'],
            Resource: '*',
            Condition: {
              StringEquals: { 'aws:SourceArn': 'arn:aws:cloudtrail:eu-central-1:111111111111:trail/audit' },
            },
          },
        ],
      }),
    }),
    resource('aws:cloudtrail/trail:Trail', 'audit', { ...trail, name: 'audit', kmsKeyId: from('audit-key', 'arn') }),
  ],
  repair: [
    'List the readers of log files: people, a SIEM, Athena. Each needs kms:Decrypt on the new key before the change, or new files are unreadable for it; old files stay as they are.',
    'Create the key in the Region of the log bucket, and let cloudtrail.amazonaws.com use it for this trail (aws:SourceArn). Without that CloudTrail refuses the key.',
    'Set kmsKeyId and deploy; the trail keeps logging.',
    'Verify: `aws cloudtrail get-trail --name TRAIL` prints the KmsKeyId; `aws s3api head-object` on a new log file prints the same key; get-trail-status shows no LatestDeliveryError.',
  ],
  links: [
    {
      title: 'Encrypting CloudTrail log files with AWS KMS keys',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/encrypting-cloudtrail-log-files-with-aws-kms.html',
    },
    {
      title: 'Configure AWS KMS key policies for CloudTrail',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-kms-key-policy-for-cloudtrail.html',
    },
  ],
};
