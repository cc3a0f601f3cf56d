import { resource, Tutorial } from '../../model/tutorial';

const alarm = (actionsEnabled: boolean) =>
  resource('aws:cloudwatch/metricAlarm:MetricAlarm', 'root-user', {
    namespace: 'LandingZone/ChangeAlerts',
    metricName: 'root-user',
    statistic: 'Sum',
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    threshold: 1,
    period: 300,
    evaluationPeriods: 1,
    treatMissingData: 'notBreaching',
    actionsEnabled,
    alarmActions: ['arn:aws:sns:eu-west-1:333333333333:security-alarms'],
    region: 'eu-west-1',
  });

export const tutorial: Tutorial = {
  meaning:
    'Alarms go from CloudTrail to a metric filter, an alarm, an encrypted SNS topic, and from there to e-mail and Slack. The policy checks each link of this chain: alarms have their actions on, count from one event, go to a topic; topics are encrypted, tell whether a message arrived, and have a subscriber.',
  why: 'Logs are reviewed and failures of controls reported at once (10.4.1.1, 10.7.2), and somebody is there to respond (12.10.5). An alarm that reaches nobody is worse than none, since everybody relies on it.',
  attack:
    'Alarm actions were switched off during a noisy deployment. Weeks later somebody signs in as root user with a password from an old leak. The alarm goes red on a page nobody looks at, and its message is never sent.',
  wrong: [alarm(false)],
  right: [alarm(true)],
  repair: [
    'List alarms that tell nobody: aws cloudwatch describe-alarms --query "MetricAlarms[?!ActionsEnabled || length(AlarmActions)==`0`].AlarmName".',
    'Ask the on-call team why; a noisy alarm gets a better pattern in components/change-alerts instead of being switched off.',
    'Set actionsEnabled to true, with the topic in alarmActions, and deploy. Alarms work on at once; tell the team that old ones may ring.',
    'Verify: aws cloudwatch set-alarm-state --alarm-name ALARM --state-value ALARM --state-reason test, and the message arrives in the channel.',
  ],
  links: [
    {
      title: 'Using Amazon CloudWatch alarms',
      url: 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring/AlarmThatSendsEmail.html',
    },
    {
      title: 'Amazon SNS message delivery status',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html',
    },
  ],
};
