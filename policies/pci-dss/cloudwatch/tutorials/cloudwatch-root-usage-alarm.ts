import { from, interpolate, resource, Tutorial } from '../../../model/tutorial';

const trail = [
  resource('aws:cloudwatch/logGroup:LogGroup', 'trail-events', { retentionInDays: 365 }),
  resource('aws:cloudtrail/trail:Trail', 'audit', {
    s3BucketName: 'example-audit-logs',
    isMultiRegionTrail: true,
    cloudWatchLogsGroupArn: interpolate`${from('trail-events', 'arn')}:*`,
    cloudWatchLogsRoleArn: 'arn:aws:iam::111111111111:role/trail-to-logs',
  }),
];
export const tutorial: Tutorial = {
  meaning:
    'The root user of an AWS account may do everything and cannot be limited by IAM policies. It is for a handful of tasks a year. The policy asks, where a trail delivers to CloudWatch Logs, for a metric filter on calls of the root user with an alarm, or for an EventBridge rule that tells somebody.',
  why: 'Shared accounts are used by exception only (8.2.2), and every action with administrative rights is logged and looked at (10.2.1.2). A message at each use makes the exception visible.',
  attack:
    'The mailbox that owns the root user is taken over; the password is reset by e-mail. The intruder signs in as root, disables the guardrails and takes what he wants. It is the loudest event an account can have, and without an alarm nobody hears it.',
  wrong: trail,
  right: [
    ...trail,
    resource('aws:cloudwatch/logMetricFilter:LogMetricFilter', 'root-usage', {
      logGroupName: from('trail-events', 'name'),
      pattern:
        '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS && $.eventType != "AwsServiceEvent" }',
      metricTransformation: { name: 'RootUsage', namespace: 'Audit', value: '1' },
    }),
    resource('aws:cloudwatch/metricAlarm:MetricAlarm', 'root-usage-alarm', {
      metricName: 'RootUsage',
      namespace: 'Audit',
      statistic: 'Sum',
      period: 300,
      evaluationPeriods: 1,
      threshold: 1,
      comparisonOperator: 'GreaterThanOrEqualToThreshold',
      alarmActions: ['arn:aws:sns:eu-central-1:111111111111:security-alerts'],
    }),
  ],
  repair: [
    'See how often root is used now: `aws cloudtrail lookup-events --lookup-attributes AttributeKey=Username,AttributeValue=root --region us-east-1`. Move regular tasks to a role first.',
    'Add the filter on the log group of the trail, the alarm and its topic, and deploy. Nothing of the trail changes.',
    'Verify: sign in as root once, as an announced test; the message must arrive within minutes. `aws logs test-metric-filter` tries a pattern without a sign-in.',
  ],
  links: [
    {
      title: 'Security Hub control CloudWatch.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-1',
    },
    {
      title: 'Root user best practices',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/root-user-best-practices.html',
    },
  ],
};
