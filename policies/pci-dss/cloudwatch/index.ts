import { bind, Binding } from '../../model/binding';
import { cloudwatchAlarmActions } from './alarm-actions';
import { cloudwatchAlarmSettings } from './alarm-settings';
import { cloudwatchRootUsageAlarm } from './root-usage-alarm';

const guide = 'https://docs.aws.amazon.com/AmazonCloudWatch/latest/monitoring';

/** CloudWatch rules and the requirements they serve. */
export const cloudwatch: readonly Binding[] = [
  bind({
    rule: cloudwatchAlarmActions,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.7.2'],
    supports: ['10.4.1.1'],
    because: 'A failure that is detected is also told to somebody.',
    remediation: 'Set alarmActions of the alarm to a topic, and leave actionsEnabled on.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-15',
  }),
  bind({
    rule: cloudwatchAlarmSettings,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['10.7.2'],
    because: 'One call is enough to switch a control off.',
    remediation:
      'Set period 300, evaluationPeriods 1, threshold 1, statistic Sum and comparisonOperator GreaterThanOrEqualToThreshold.',
    source: `${guide}/AlarmThatSendsEmail.html`,
  }),
  bind({
    rule: cloudwatchRootUsageAlarm,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['8.2.2', '10.2.1.2'],
    because: 'The root user is shared by nature and for emergencies only.',
    remediation:
      'Add a LogMetricFilter on $.userIdentity.type = "Root" over the log group of the trail and a MetricAlarm on its metric.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-1',
  }),
];
