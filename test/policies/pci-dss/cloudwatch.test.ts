import { StackRule } from '../../../policies/model/rule';
import { cloudwatchAlarmActions } from '../../../policies/pci-dss/cloudwatch/alarm-actions';
import { cloudwatchAlarmSettings } from '../../../policies/pci-dss/cloudwatch/alarm-settings';
import { cloudwatchRootUsageAlarm } from '../../../policies/pci-dss/cloudwatch/root-usage-alarm';
import { controlFailureAlerts } from '../../../policies/pci-dss/monitoring/control-failure-alerts';
import { irAlertSubscribed } from '../../../policies/pci-dss/monitoring/ir-alert-subscribed';
import { judgeStack, Outcome, StackFixture, unknown } from '../judge';

type Refers = Record<string, readonly string[]>;
const alarm = (props: object = {}, refers: Refers = {}, name = 'a'): StackFixture => ({
  type: 'aws:cloudwatch/metricAlarm:MetricAlarm',
  name,
  props,
  refers,
});
const composite = (props: object, refers: Refers = {}): StackFixture => ({
  type: 'aws:cloudwatch/compositeAlarm:CompositeAlarm',
  name: 'c',
  props: { alarmActions: ['x'], ...props },
  refers,
});
const filter = (pattern: unknown): StackFixture => ({
  type: 'aws:cloudwatch/logMetricFilter:LogMetricFilter',
  name: 'f',
  props: { pattern, metricTransformation: { name: 'M', namespace: 'n', value: '1' } },
});
const bucket: StackFixture = { type: 'aws:s3/bucket:Bucket', name: 'b' };
const trail = (props: object = { cloudWatchLogsGroupArn: unknown }): StackFixture => ({
  type: 'aws:cloudtrail/trail:Trail',
  name: 't',
  props,
});
const eventRule = (eventPattern: unknown): StackFixture => ({
  type: 'aws:cloudwatch/eventRule:EventRule',
  name: 'rule',
  props: { name: 'r', eventPattern: typeof eventPattern === 'object' ? JSON.stringify(eventPattern) : eventPattern },
});
const target: StackFixture = {
  type: 'aws:cloudwatch/eventTarget:EventTarget',
  name: 'target',
  props: { rule: 'r', arn: 'arn:aws:lambda:x' },
};
const topic = (name: string): StackFixture => ({ type: 'aws:sns/topic:Topic', name });
const subscription = (protocol: unknown, refers: Refers): StackFixture => ({
  type: 'aws:sns/topicSubscription:TopicSubscription',
  name: 's',
  props: { topic: unknown, protocol },
  refers,
});
const root = '{ $.userIdentity.type = "Root" && $.eventType != "AwsServiceEvent" }';
const good = {
  metricName: 'M',
  alarmActions: ['x'],
  period: 300,
  evaluationPeriods: 1,
  threshold: '1',
  comparisonOperator: 'GreaterThanOrEqualToThreshold',
  statistic: 'Sum',
};
const detector: StackFixture = { type: 'aws:guardduty/detector:Detector', name: 'd' };
const recorder: StackFixture = { type: 'aws:cfg/recorder:Recorder', name: 'r' };

const cases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['action', cloudwatchAlarmActions, [alarm({ alarmActions: ['x'] })], 'pass'],
  ['action with unknown ARN', cloudwatchAlarmActions, [alarm({ alarmActions: [unknown] })], 'pass'],
  ['action on recovery only', cloudwatchAlarmActions, [alarm({ okActions: ['x'] })], 'fail'],
  ['none, and a name AWS gives', cloudwatchAlarmActions, [alarm({ name: unknown })], 'fail'],
  [
    'none, and a composite alarm of others',
    cloudwatchAlarmActions,
    [alarm({ name: unknown }), composite({ alarmRule: 'ALARM("cpu")' })],
    'fail',
  ],
  ['none', cloudwatchAlarmActions, [alarm()], 'fail'],
  ['empty', cloudwatchAlarmActions, [alarm({ alarmActions: [] })], 'fail'],
  ['switched off', cloudwatchAlarmActions, [alarm({ alarmActions: ['x'], actionsEnabled: 'false' })], 'fail'],
  ['unknown', cloudwatchAlarmActions, [alarm({ alarmActions: unknown }, { alarmActions: [] })], 'undetermined'],
  [
    'part of a composite alarm',
    cloudwatchAlarmActions,
    [alarm({ name: 'cpu' }), composite({ alarmRule: 'ALARM("cpu")' })],
    'pass',
  ],
  [
    'part of a composite alarm by dependency',
    cloudwatchAlarmActions,
    [alarm(), composite({ alarmRule: unknown }, { alarmRule: ['a'] })],
    'pass',
  ],
  ['composite without action', cloudwatchAlarmActions, [composite({ alarmActions: [], alarmRule: 'FALSE' })], 'fail'],
  ['no alarm', cloudwatchAlarmActions, [bucket], 'not applicable'],

  ['first event', cloudwatchAlarmSettings, [filter(root), alarm(good)], 'pass'],
  [
    'above zero',
    cloudwatchAlarmSettings,
    [filter(root), alarm({ ...good, comparisonOperator: 'GreaterThanThreshold', threshold: 0 })],
    'pass',
  ],
  ['tenth event', cloudwatchAlarmSettings, [filter(root), alarm({ ...good, threshold: 10 })], 'fail'],
  ['after an hour', cloudwatchAlarmSettings, [filter(root), alarm({ ...good, evaluationPeriods: '12' })], 'fail'],
  [
    'below a threshold',
    cloudwatchAlarmSettings,
    [filter(root), alarm({ ...good, comparisonOperator: 'LessThanThreshold' })],
    'fail',
  ],
  ['average', cloudwatchAlarmSettings, [filter(root), alarm({ ...good, statistic: 'Average' })], 'fail'],
  ['filter without alarm', cloudwatchAlarmSettings, [filter(root)], 'fail'],
  [
    'unknown threshold',
    cloudwatchAlarmSettings,
    [filter(root), alarm({ ...good, threshold: unknown })],
    'undetermined',
  ],
  ['application filter', cloudwatchAlarmSettings, [filter('{ $.level = "ERROR" }')], 'not applicable'],

  ['alarm', cloudwatchRootUsageAlarm, [trail(), filter(root), alarm(good)], 'pass'],
  ['no alarm', cloudwatchRootUsageAlarm, [trail(), filter(root)], 'fail'],
  [
    'other filter',
    cloudwatchRootUsageAlarm,
    [trail(), filter('{ $.eventName = "ConsoleLogin" }'), alarm(good)],
    'fail',
  ],
  [
    'event rule',
    cloudwatchRootUsageAlarm,
    [
      trail(),
      eventRule({
        'detail-type': ['AWS Console Sign In via CloudTrail'],
        detail: { userIdentity: { type: ['Root'] } },
      }),
      target,
    ],
    'pass',
  ],
  [
    'event rule for others',
    cloudwatchRootUsageAlarm,
    [trail(), eventRule({ detail: { userIdentity: { type: [{ 'anything-but': ['Root'] }] } } }), target],
    'fail',
  ],
  ['unknown pattern', cloudwatchRootUsageAlarm, [trail(), filter(unknown)], 'undetermined'],
  ['trail without log group', cloudwatchRootUsageAlarm, [trail({})], 'not applicable'],
  [
    'log group of another stack',
    cloudwatchRootUsageAlarm,
    [trail({ cloudWatchLogsGroupArn: 'arn:aws:logs:eu-west-1:1:log-group:trail:*' })],
    'not applicable',
  ],
  [
    'log group of the stack by name',
    cloudwatchRootUsageAlarm,
    [
      trail({ cloudWatchLogsGroupArn: 'arn:aws:logs:eu-west-1:1:log-group:trail:*' }),
      { type: 'aws:cloudwatch/logGroup:LogGroup', name: 'g', props: { name: 'trail' } },
    ],
    'fail',
  ],
  ['filter without trail and alarm', cloudwatchRootUsageAlarm, [filter(root)], 'fail'],
  ['filter with alarm, without trail', cloudwatchRootUsageAlarm, [filter(root), alarm(good)], 'pass'],
  ['other filter without trail', cloudwatchRootUsageAlarm, [filter('{ $.level = "ERROR" }')], 'not applicable'],
  ['unknown filter without trail', cloudwatchRootUsageAlarm, [filter(unknown)], 'not applicable'],
  [
    'metric of another namespace',
    cloudwatchRootUsageAlarm,
    [filter(root), alarm({ ...good, namespace: 'other' })],
    'fail',
  ],
  [
    'metric in a query',
    cloudwatchRootUsageAlarm,
    [
      filter(root),
      alarm({ alarmActions: ['x'], metricQueries: [{ id: 'm', metric: { metricName: 'M', namespace: 'n' } }] }),
    ],
    'pass',
  ],

  ['nothing', controlFailureAlerts, [detector], 'fail'],
  [
    'calls',
    controlFailureAlerts,
    [
      detector,
      recorder,
      eventRule({
        detail: { eventName: ['DeleteDetector', 'StopConfigurationRecorder', { prefix: 'DeleteConfiguration' }] },
      }),
      target,
    ],
    'pass',
  ],
  [
    'one control missing',
    controlFailureAlerts,
    [detector, recorder, eventRule({ detail: { eventName: ['DeleteDetector'] } }), target],
    'fail',
  ],
  [
    'another service',
    controlFailureAlerts,
    [detector, eventRule({ detail: { eventSource: ['iam.amazonaws.com'] } }), target],
    'fail',
  ],
  [
    'Security Hub findings',
    controlFailureAlerts,
    [detector, trail({}), eventRule({ source: ['aws.securityhub'] }), target],
    'pass',
  ],
  [
    'metric filter',
    controlFailureAlerts,
    [trail({}), filter('{ ($.eventName = StopLogging) || ($.eventName = DeleteTrail) }'), alarm(good)],
    'pass',
  ],
  ['unknown pattern', controlFailureAlerts, [detector, eventRule(unknown), target], 'undetermined'],
  ['recorder of a member account', controlFailureAlerts, [recorder], 'not applicable'],
  ['no control', controlFailureAlerts, [bucket], 'not applicable'],
  [
    'rule without target, controls elsewhere',
    controlFailureAlerts,
    [eventRule({ source: ['aws.guardduty'], detail: { eventName: ['DeleteDetector'] } })],
    'fail',
  ],
  [
    'rule with target, controls elsewhere',
    controlFailureAlerts,
    [eventRule({ source: ['aws.guardduty'], detail: { eventName: ['DeleteDetector'] } }), target],
    'not applicable',
  ],
  ['rule over Security Hub without target', controlFailureAlerts, [eventRule({ source: ['aws.securityhub'] })], 'fail'],
  ['rule over other events', controlFailureAlerts, [eventRule({ source: ['aws.batch'] })], 'not applicable'],
  ['unknown rule, controls elsewhere', controlFailureAlerts, [eventRule(unknown)], 'not applicable'],

  ['nobody', irAlertSubscribed, [topic('securityAlarms')], 'fail'],
  [
    'e-mail',
    irAlertSubscribed,
    [topic('security-alarms'), subscription('Email', { topic: ['security-alarms'] })],
    'pass',
  ],
  ['plain HTTP', irAlertSubscribed, [topic('incidents'), subscription('http', { topic: ['incidents'] })], 'fail'],
  [
    'unknown protocol',
    irAlertSubscribed,
    [topic('incidents'), subscription(unknown, { topic: ['incidents'] })],
    'undetermined',
  ],
  ['subscription of unknown topic', irAlertSubscribed, [topic('incidents'), subscription('email', {})], 'undetermined'],
  [
    'findings to a topic nobody reads',
    irAlertSubscribed,
    [
      topic('alerts'),
      eventRule({
        source: ['aws.guardduty'],
        'detail-type': ['GuardDuty Finding'],
        detail: { severity: [{ numeric: ['>=', 7] }] },
      }),
      { ...target, props: { rule: 'r', arn: unknown }, refers: { arn: ['alerts'] } },
    ],
    'fail',
  ],
  [
    'findings to a topic with a subscription',
    irAlertSubscribed,
    [
      topic('alerts'),
      subscription('email', { topic: ['alerts'] }),
      eventRule({ source: ['aws.guardduty'] }),
      { ...target, props: { rule: 'r', arn: unknown }, refers: { arn: ['alerts'] } },
    ],
    'not applicable',
  ],
  ['other topic', irAlertSubscribed, [topic('orders')], 'not applicable'],
];

describe('alarms and alerts', () => {
  it.each(cases.map(([label, rule, fixtures, outcome]) => ({ label, rule, fixtures, outcome, name: rule.name })))(
    '$name: $label → $outcome',
    ({ rule, fixtures, outcome }) => {
      expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
    },
  );
});
