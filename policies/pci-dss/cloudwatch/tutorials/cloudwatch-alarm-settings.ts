import { resource, Tutorial } from '../../../model/tutorial';

const filter = resource('aws:cloudwatch/logMetricFilter:LogMetricFilter', 'trail-changes', {
  logGroupName: 'trail-events',
  pattern: '{ ($.eventName = StopLogging) || ($.eventName = DeleteTrail) }',
  metricTransformation: { name: 'TrailChanges', namespace: 'Audit', value: '1' },
});
const alarm = {
  metricName: 'TrailChanges',
  namespace: 'Audit',
  alarmActions: ['arn:aws:sns:eu-central-1:111111111111:security-alerts'],
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
};
export const tutorial: Tutorial = {
  meaning:
    'An alarm looks at a metric in periods, and goes off when enough periods cross the threshold. For calls that must never happen the numbers are simple: threshold 1, statistic Sum, period times evaluation periods at most five minutes. The policy asks for that on alarms behind metric filters over API calls.',
  why: 'Failures of security controls are found promptly (10.7.2). One call is enough to switch a control off, so an alarm that waits for five of them, or for an hour, misses the point.',
  attack:
    'The alarm on StopLogging was copied from one for error rates: an hourly average above 5. The intruder stops the trail once. One event in an hour is far below 5, nothing happens, and every later step goes unseen as well.',
  wrong: [
    filter,
    resource('aws:cloudwatch/metricAlarm:MetricAlarm', 'trail-changes-alarm', {
      ...alarm,
      statistic: 'Average',
      period: 3600,
      evaluationPeriods: 1,
      threshold: 5,
    }),
  ],
  right: [
    filter,
    resource('aws:cloudwatch/metricAlarm:MetricAlarm', 'trail-changes-alarm', {
      ...alarm,
      statistic: 'Sum',
      period: 300,
      evaluationPeriods: 1,
      threshold: 1,
      treatMissingData: 'notBreaching',
    }),
  ],
  repair: [
    'See how often it would have gone off: `aws cloudwatch get-metric-statistics` with statistic Sum and period 300 over the last weeks. If a pipeline makes the call regularly, exclude its role in the filter pattern, not by a higher threshold.',
    'Set the numbers and deploy; alarms are updated in place.',
    'Set treatMissingData to notBreaching: the filter reports no data while nothing happens.',
    'Verify: `aws cloudwatch describe-alarms --alarm-names NAME` prints the values; make the call on a test trail and get the message.',
  ],
  links: [
    {
      title: 'Creating alarms for CloudTrail events',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudwatch-alarms-for-cloudtrail.html',
    },
    {
      title: 'Using Amazon CloudWatch alarms',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
    },
  ],
};
