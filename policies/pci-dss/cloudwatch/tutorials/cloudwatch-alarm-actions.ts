import { from, resource, Tutorial } from '../../../model/tutorial';

const alarm = {
  metricName: 'RootUsage',
  namespace: 'Audit',
  statistic: 'Sum',
  period: 300,
  evaluationPeriods: 1,
  threshold: 1,
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
};
export const tutorial: Tutorial = {
  meaning:
    'A CloudWatch alarm watches a metric and goes off when it crosses a threshold. What happens then is said by its actions, usually a message to an SNS topic. An alarm without actions, or with `actionsEnabled: false`, turns red in the console and tells nobody. Parts of a composite alarm may leave the action to that.',
  why: 'A failed control is not only detected but reported, so that somebody responds (10.7.2). An alarm nobody hears is a log line.',
  attack:
    'The alarm on changes of network gateways works: it went off on Saturday, at the minute the intruder opened the route. It has no action because the topic was to be added later. On Monday it is green again, and the data is gone.',
  wrong: [resource('aws:cloudwatch/metricAlarm:MetricAlarm', 'root-usage', alarm)],
  right: [
    resource('aws:sns/topic:Topic', 'security-alerts', {}),
    resource('aws:cloudwatch/metricAlarm:MetricAlarm', 'root-usage', {
      ...alarm,
      alarmActions: [from('security-alerts', 'arn')],
    }),
  ],
  repair: [
    'See who will get messages: `aws sns list-subscriptions-by-topic --topic-arn ARN`. An alarm that flaps would flood them; look at its history first with `aws cloudwatch describe-alarm-history --alarm-name NAME`.',
    'The policy of the topic must let cloudwatch.amazonaws.com publish, and with a customer key the key policy as well.',
    'Set alarmActions, remove actionsEnabled and deploy; alarms are updated in place.',
    'Verify: `aws cloudwatch set-alarm-state --alarm-name NAME --state-value ALARM --state-reason test`; the message must arrive, and the alarm returns to its true state by itself.',
  ],
  links: [
    {
      title: 'Using Amazon CloudWatch alarms',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
    },
    {
      title: 'Security Hub control CloudWatch.15',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-15',
    },
  ],
};
