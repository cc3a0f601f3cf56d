import { from, interpolate, resource, Tutorial } from '../../../model/tutorial';

const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
export const tutorial: Tutorial = {
  meaning:
    'A trail delivers files to a bucket, which is good for keeping and slow for noticing. It can also send each event to a log group of CloudWatch Logs, where metric filters count what matters and alarms tell people within minutes. The trail needs the ARN of the group and a role that may write there.',
  why: 'Audit logs are reviewed by automated means (10.4.1.1), and failures of controls are noticed promptly (10.7.2). Files that wait in a bucket for somebody to open them do not do that.',
  attack:
    'At two in the morning a stolen key makes a new administrator and switches GuardDuty off. Both calls are in the log file that S3 gets some minutes later, next to ten thousand others. Nobody opens it until a customer calls weeks later.',
  wrong: [resource('aws:cloudtrail/trail:Trail', 'audit', trail)],
  right: [
    resource('aws:cloudwatch/logGroup:LogGroup', 'trail-events', { retentionInDays: 365 }),
    resource('aws:cloudtrail/trail:Trail', 'audit', {
      ...trail,
      cloudWatchLogsGroupArn: interpolate`${from('trail-events', 'arn')}:*`,
      cloudWatchLogsRoleArn: 'arn:aws:iam::111111111111:role/trail-to-logs',
    }),
  ],
  repair: [
    'Estimate the cost: CloudWatch Logs bills by volume taken in; the size of the log files of one day in the bucket, unpacked, is a guide.',
    'Create the log group and a role that cloudtrail.amazonaws.com may assume, with logs:CreateLogStream and logs:PutLogEvents on the group.',
    'Set both properties of the trail (the group with `:*` at the end) and deploy. The deliveries to S3 go on unchanged.',
    'Verify: `aws cloudtrail get-trail-status --name TRAIL` shows a recent LatestCloudWatchLogsDeliveryTime and no LatestCloudWatchLogsDeliveryError. Then add filters and alarms.',
  ],
  links: [
    {
      title: 'Sending events to CloudWatch Logs',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/send-cloudtrail-events-to-cloudwatch-logs.html',
    },
    {
      title: 'Security Hub control CloudTrail.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-5',
    },
  ],
};
