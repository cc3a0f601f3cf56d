import { Settings, StackRule } from '../../../policies/model/rule';
import { logArchiveOtherAccount } from '../../../policies/pci-dss/logging/log-archive-other-account';
import { logObjectLockComplianceMode } from '../../../policies/pci-dss/logging/log-object-lock-compliance-mode';
import { logReadRestricted } from '../../../policies/pci-dss/logging/log-read-restricted';
import { logRetention12Months } from '../../../policies/pci-dss/logging/log-retention-12-months';
import { logRetention3MonthsImmediate } from '../../../policies/pci-dss/logging/log-retention-3-months-immediate';
import { logStoresProtected } from '../../../policies/pci-dss/logging/log-stores-protected';
import { logTamperAlarm } from '../../../policies/pci-dss/logging/log-tamper-alarm';
import { judgeStack, Outcome, StackFixture, unknown } from '../judge';

const bucket = (name: string, props: object = {}, type = 'aws:s3/bucket:Bucket'): StackFixture => ({
  type,
  name,
  props,
});
const logs = bucket('logs');
const ofLogs = (type: string, props: object, name = 's', to = 'logs'): StackFixture => ({
  type: `aws:s3/${type}`,
  name,
  props: { bucket: unknown, ...props },
  refers: { bucket: [to] },
});
const lifecycle = (rule: object, type = 'bucketLifecycleConfiguration:BucketLifecycleConfiguration'): StackFixture =>
  ofLogs(type, { rules: [{ id: 'archive', status: 'Enabled', ...rule }] });
const trail = (props: object = {}, refers: Record<string, readonly string[]> = {}): StackFixture => ({
  type: 'aws:cloudtrail/trail:Trail',
  name: 'trail',
  props,
  refers,
});
const flowLog = (props: object, refers: Record<string, readonly string[]> = {}): StackFixture => ({
  type: 'aws:ec2/flowLog:FlowLog',
  name: 'flow',
  props,
  refers,
});
const store = (props: object): StackFixture => ({
  type: 'aws:cloudtrail/eventDataStore:EventDataStore',
  name: 'store',
  props,
});
const lock = (mode: unknown, days: unknown): StackFixture =>
  ofLogs('bucketObjectLockConfiguration:BucketObjectLockConfiguration', { rule: { defaultRetention: { mode, days } } });
const policy = (...Statement: readonly object[]): StackFixture =>
  ofLogs('bucketPolicy:BucketPolicy', { policy: JSON.stringify({ Statement }) });
const reads = (Principal: unknown, Condition?: object): object => ({
  Effect: 'Allow',
  Principal,
  Action: 's3:Get*',
  Resource: '*',
  Condition,
});
const auditor = 'arn:aws:iam::111111111111:role/auditor';

const eventRule = (detail: object, props: object = {}): StackFixture => ({
  type: 'aws:cloudwatch/eventRule:EventRule',
  name: 'rule',
  props: {
    name: 'tamper',
    eventPattern: JSON.stringify({
      source: ['aws.cloudtrail'],
      'detail-type': ['AWS API Call via CloudTrail'],
      detail,
    }),
    ...props,
  },
});
const target: StackFixture = {
  type: 'aws:cloudwatch/eventTarget:EventTarget',
  name: 'target',
  props: { rule: 'tamper', arn: unknown },
  refers: { arn: ['topic'] },
};
const topic: StackFixture = { type: 'aws:sns/topic:Topic', name: 'topic' };
const subscription: StackFixture = {
  type: 'aws:sns/topicSubscription:TopicSubscription',
  name: 'sub',
  props: { topic: unknown },
  refers: { topic: ['topic'] },
};
const calls = { eventName: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'] };
const filter: StackFixture = {
  type: 'aws:cloudwatch/logMetricFilter:LogMetricFilter',
  name: 'filter',
  props: {
    pattern:
      '{ ($.eventName = StopLogging) || ($.eventName = DeleteTrail) || ($.eventName = UpdateTrail) || ($.eventName = PutEventSelectors) }',
    metricTransformation: { name: 'Tamper', namespace: 'n', value: '1' },
  },
};
const alarm = (props: object = {}): StackFixture => ({
  type: 'aws:cloudwatch/metricAlarm:MetricAlarm',
  name: 'alarm',
  props: { metricName: 'Tamper', alarmActions: ['arn:aws:sns:x'], ...props },
});

const cases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome, Settings?])[] = [
  ['no lifecycle', logRetention12Months, [logs], 'pass'],
  ['200 days', logRetention12Months, [logs, lifecycle({ expiration: { days: 200 } })], 'fail'],
  ['364 days', logRetention12Months, [logs, lifecycle({ expiration: { days: '364' } })], 'fail'],
  ['365 days', logRetention12Months, [logs, lifecycle({ expiration: { days: 365 } })], 'pass'],
  [
    '365 days where 400 are asked',
    logRetention12Months,
    [logs, lifecycle({ expiration: { days: 365 } })],
    'fail',
    { minimumDays: 400 },
  ],
  ['disabled', logRetention12Months, [logs, lifecycle({ status: 'Disabled', expiration: { days: 1 } })], 'pass'],
  ['on a date', logRetention12Months, [logs, lifecycle({ expiration: { date: '2030-01-01T00:00:00Z' } })], 'fail'],
  [
    'delete markers only',
    logRetention12Months,
    [logs, lifecycle({ expiration: { days: 0, expiredObjectDeleteMarker: true } })],
    'pass',
  ],
  [
    'old versions',
    logRetention12Months,
    [logs, lifecycle({ noncurrentVersionExpiration: { noncurrentDays: 30 } })],
    'pass',
  ],
  [
    'V2 sibling',
    logRetention12Months,
    [logs, lifecycle({ expiration: [{ days: 30 }] }, 'bucketLifecycleConfigurationV2:BucketLifecycleConfigurationV2')],
    'fail',
  ],
  [
    'inline',
    logRetention12Months,
    [bucket('logs', { lifecycleRules: [{ enabled: true, expiration: { days: 30 } }] })],
    'fail',
  ],
  [
    'inline of V2',
    logRetention12Months,
    [
      bucket(
        'logs',
        { lifecycleRules: [{ enabled: 'true', expirations: [{ days: 30 }] }] },
        'aws:s3/bucketV2:BucketV2',
      ),
    ],
    'fail',
  ],
  ['unknown days', logRetention12Months, [logs, lifecycle({ expiration: { days: unknown } })], 'undetermined'],
  [
    'unknown rules',
    logRetention12Months,
    [logs, ofLogs('bucketLifecycleConfiguration:BucketLifecycleConfiguration', { rules: unknown })],
    'undetermined',
  ],
  [
    'lifecycle of unknown bucket',
    logRetention12Months,
    [
      logs,
      {
        type: 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration',
        name: 's',
        props: { bucket: unknown, rules: [] },
      },
    ],
    'undetermined',
  ],
  [
    'lifecycle of a log bucket declared elsewhere',
    logRetention12Months,
    [
      {
        type: 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration',
        name: 's',
        props: { bucket: 'example-audit-logs', rules: [{ status: 'Enabled', expiration: { days: 30 } }] },
      },
    ],
    'fail',
  ],
  [
    'ordinary bucket',
    logRetention12Months,
    [bucket('images'), { ...lifecycle({ expiration: { days: 1 } }), refers: { bucket: ['images'] } }],
    'not applicable',
  ],
  ['event data store by default', logRetention12Months, [store({})], 'pass'],
  ['event data store 90', logRetention12Months, [store({ retentionPeriod: 90 })], 'fail'],
  ['event data store 365', logRetention12Months, [store({ retentionPeriod: '365' })], 'pass'],
  ['event data store unknown', logRetention12Months, [store({ retentionPeriod: unknown })], 'undetermined'],

  [
    'Glacier at day 20',
    logRetention3MonthsImmediate,
    [logs, lifecycle({ transitions: [{ days: 20, storageClass: 'GLACIER' }] })],
    'fail',
  ],
  [
    'Glacier at day 89',
    logRetention3MonthsImmediate,
    [logs, lifecycle({ transitions: [{ days: '89', storageClass: 'glacier' }] })],
    'fail',
  ],
  [
    'Glacier at day 90',
    logRetention3MonthsImmediate,
    [
      logs,
      lifecycle({
        transitions: [
          { days: 30, storageClass: 'STANDARD_IA' },
          { days: 90, storageClass: 'GLACIER' },
        ],
      }),
    ],
    'pass',
  ],
  [
    'Deep Archive at once',
    logRetention3MonthsImmediate,
    [logs, lifecycle({ transitions: { storageClass: 'DEEP_ARCHIVE' } })],
    'fail',
  ],
  [
    'Glacier on a date',
    logRetention3MonthsImmediate,
    [logs, lifecycle({ transitions: [{ date: '2030-01-01', storageClass: 'GLACIER' }] })],
    'fail',
  ],
  [
    'Glacier Instant Retrieval at day 1',
    logRetention3MonthsImmediate,
    [logs, lifecycle({ transitions: [{ days: 1, storageClass: 'GLACIER_IR' }] })],
    'pass',
  ],
  [
    'disabled',
    logRetention3MonthsImmediate,
    [logs, lifecycle({ status: 'disabled', transitions: [{ days: 1, storageClass: 'GLACIER' }] })],
    'pass',
  ],
  [
    'inline',
    logRetention3MonthsImmediate,
    [
      bucket('b', {
        tags: { 'data-classification': 'audit-log' },
        lifecycleRules: [{ enabled: true, transitions: [{ days: 20, storageClass: 'GLACIER' }] }],
      }),
    ],
    'fail',
  ],
  [
    'bucket of a trail',
    logRetention3MonthsImmediate,
    [
      bucket('b'),
      trail({ s3BucketName: unknown }, { s3BucketName: ['b'] }),
      { ...lifecycle({ transitions: [{ days: 20, storageClass: 'GLACIER' }] }), refers: { bucket: ['b'] } },
    ],
    'fail',
  ],
  [
    'bucket of a flow log with prefix',
    logRetention3MonthsImmediate,
    [
      bucket('b', { bucket: 'net' }),
      flowLog({ logDestinationType: 's3', logDestination: 'arn:aws:s3:::net/vpc' }),
      { ...lifecycle({ transitions: [{ days: 20, storageClass: 'GLACIER' }] }), refers: { bucket: ['b'] } },
    ],
    'fail',
  ],
  [
    'bucket open to log delivery',
    logRetention3MonthsImmediate,
    [
      bucket('b'),
      {
        ...policy({
          Effect: 'Allow',
          Principal: { Service: ['delivery.logs.amazonaws.com'] },
          Action: 's3:PutObject',
          Resource: '*',
        }),
        refers: { bucket: ['b'] },
      },
      { ...lifecycle({ transitions: [{ days: 20, storageClass: 'GLACIER' }] }), name: 'l', refers: { bucket: ['b'] } },
    ],
    'fail',
  ],
  [
    'ordinary bucket',
    logRetention3MonthsImmediate,
    [bucket('b'), { ...lifecycle({ transitions: [{ days: 1, storageClass: 'GLACIER' }] }), refers: { bucket: ['b'] } }],
    'not applicable',
  ],
  [
    'unknown days',
    logRetention3MonthsImmediate,
    [logs, lifecycle({ transitions: [{ days: unknown, storageClass: 'GLACIER' }] })],
    'undetermined',
  ],
  [
    'unknown class',
    logRetention3MonthsImmediate,
    [logs, lifecycle({ transitions: [{ days: 1, storageClass: unknown }] })],
    'undetermined',
  ],
  [
    'archive tier at day 60',
    logRetention3MonthsImmediate,
    [
      logs,
      ofLogs('bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration', {
        tierings: [{ accessTier: 'ARCHIVE_ACCESS', days: 60 }],
      }),
    ],
    'fail',
  ],
  [
    'archive tier at day 90',
    logRetention3MonthsImmediate,
    [
      logs,
      ofLogs('bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration', {
        tierings: [{ accessTier: 'DEEP_ARCHIVE_ACCESS', days: 90 }],
      }),
    ],
    'pass',
  ],

  ['compliance, a year', logObjectLockComplianceMode, [logs, lock('COMPLIANCE', 365)], 'pass'],
  ['governance', logObjectLockComplianceMode, [logs, lock('governance', 365)], 'fail'],
  ['364 days', logObjectLockComplianceMode, [logs, lock('COMPLIANCE', 364)], 'fail'],
  [
    'one year',
    logObjectLockComplianceMode,
    [
      logs,
      ofLogs('bucketObjectLockConfigurationV2:BucketObjectLockConfigurationV2', {
        rule: { defaultRetention: { mode: 'COMPLIANCE', years: '1' } },
      }),
    ],
    'pass',
  ],
  [
    'inline V2',
    logObjectLockComplianceMode,
    [
      bucket(
        'logs',
        { objectLockConfiguration: { rules: [{ defaultRetentions: [{ mode: 'COMPLIANCE', days: 30 }] }] } },
        'aws:s3/bucketV2:BucketV2',
      ),
    ],
    'fail',
  ],
  ['unknown mode', logObjectLockComplianceMode, [logs, lock(unknown, 365)], 'undetermined'],
  ['no lock is another rule', logObjectLockComplianceMode, [logs], 'not applicable'],

  ['named auditor', logReadRestricted, [logs, policy(reads({ AWS: auditor }))], 'pass'],
  ['whole account', logReadRestricted, [logs, policy(reads({ AWS: 'arn:aws:iam::111111111111:root' }))], 'fail'],
  [
    'role of developers',
    logReadRestricted,
    [logs, policy(reads({ AWS: 'arn:aws:iam::111111111111:role/DeveloperAccess' }))],
    'fail',
  ],
  [
    'application that collects logs',
    logReadRestricted,
    [logs, policy(reads({ AWS: 'arn:aws:iam::111111111111:role/log-collector-app' }))],
    'pass',
  ],
  [
    'role of developers in the list',
    logReadRestricted,
    [logs, policy(reads({ AWS: 'arn:aws:iam::111111111111:role/developer' }))],
    'pass',
    { auditPrincipals: ['arn:aws:iam::*:role/developer'] },
  ],
  [
    'everyone of the organization',
    logReadRestricted,
    [logs, policy(reads('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }))],
    'fail',
  ],
  [
    'everyone, limited to a role',
    logReadRestricted,
    [logs, policy(reads('*', { ArnEquals: { 'aws:PrincipalArn': auditor } }))],
    'pass',
  ],
  [
    'not in the list',
    logReadRestricted,
    [logs, policy(reads({ AWS: auditor }))],
    'fail',
    { auditPrincipals: ['arn:aws:iam::*:role/security'] },
  ],
  [
    'in the list',
    logReadRestricted,
    [logs, policy(reads({ AWS: auditor }))],
    'pass',
    { auditPrincipals: ['arn:aws:iam::*:role/audit*'] },
  ],
  [
    'delivery only',
    logReadRestricted,
    [
      logs,
      policy({
        Effect: 'Allow',
        Principal: { Service: 'cloudtrail.amazonaws.com' },
        Action: 's3:PutObject',
        Resource: '*',
      }),
    ],
    'pass',
  ],
  [
    'unknown policy',
    logReadRestricted,
    [logs, ofLogs('bucketPolicy:BucketPolicy', { policy: unknown })],
    'undetermined',
  ],
  ['ordinary bucket', logReadRestricted, [bucket('b')], 'not applicable'],
  [
    'key of logs',
    logReadRestricted,
    [
      {
        type: 'aws:kms/key:Key',
        name: 'logs-key',
        props: {
          policy: JSON.stringify({
            Statement: [
              {
                Effect: 'Allow',
                Principal: '*',
                Action: 'kms:Decrypt',
                Resource: '*',
                Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } },
              },
            ],
          }),
        },
      },
    ],
    'fail',
  ],

  [
    'bucket of the same account',
    logArchiveOtherAccount,
    [bucket('b'), trail({ s3BucketName: unknown }, { s3BucketName: ['b'] })],
    'fail',
  ],
  ['bucket of another account', logArchiveOtherAccount, [bucket('b'), trail({ s3BucketName: 'central' })], 'pass'],
  [
    'delivery channel',
    logArchiveOtherAccount,
    [
      bucket('b', { bucket: 'local' }),
      { type: 'aws:cfg/deliveryChannel:DeliveryChannel', name: 'd', props: { s3BucketName: 'local' } },
    ],
    'fail',
  ],
  [
    'flow log to CloudWatch',
    logArchiveOtherAccount,
    [flowLog({ logDestination: unknown }, { logDestination: [] })],
    'not applicable',
  ],
  [
    'flow log to S3',
    logArchiveOtherAccount,
    [bucket('b'), flowLog({ logDestinationType: 'S3', logDestination: unknown }, { logDestination: ['b'] })],
    'fail',
  ],
  ['unknown bucket', logArchiveOtherAccount, [trail({ s3BucketName: unknown })], 'undetermined'],

  ['protected', logStoresProtected, [{ ...trail(), protect: true }], 'pass'],
  ['unprotected', logStoresProtected, [trail()], 'fail'],
  ['locked bucket', logStoresProtected, [bucket('logs', { objectLockEnabled: true })], 'pass'],
  [
    'bucket that may be emptied',
    logStoresProtected,
    [{ ...bucket('logs', { objectLockEnabled: true, forceDestroy: 'true' }), protect: true }],
    'fail',
  ],
  ['unknown', logStoresProtected, [bucket('logs', { forceDestroy: unknown, objectLockEnabled: true })], 'undetermined'],
  [
    'log group of a trail',
    logStoresProtected,
    [
      { type: 'aws:cloudwatch/logGroup:LogGroup', name: 'g' },
      { ...trail({ cloudWatchLogsGroupArn: unknown }, { cloudWatchLogsGroupArn: ['g'] }), protect: true },
    ],
    'fail',
  ],
  [
    'log group with deletion protection',
    logStoresProtected,
    [
      { type: 'aws:cloudwatch/logGroup:LogGroup', name: 'g', props: { deletionProtectionEnabled: true } },
      { ...trail({ cloudWatchLogsGroupArn: unknown }, { cloudWatchLogsGroupArn: ['g'] }), protect: true },
    ],
    'pass',
  ],
  [
    'application log group',
    logStoresProtected,
    [{ type: 'aws:cloudwatch/logGroup:LogGroup', name: 'g' }],
    'not applicable',
  ],
  [
    'log group named after an audit trail',
    logStoresProtected,
    [{ type: 'aws:cloudwatch/logGroup:LogGroup', name: 'g', props: { name: '/audit/payments' } }],
    'fail',
  ],
  [
    'protected log group named after an audit trail',
    logStoresProtected,
    [{ type: 'aws:cloudwatch/logGroup:LogGroup', name: 'cloudtrail', protect: true }],
    'pass',
  ],
  [
    'log group of a function named audit',
    logStoresProtected,
    [{ type: 'aws:cloudwatch/logGroup:LogGroup', name: 'g', props: { name: '/aws/lambda/audit' } }],
    'not applicable',
  ],
  ...(['fail', 'pass'] as const).map((outcome): readonly [string, StackRule, readonly StackFixture[], Outcome] => [
    'event data store',
    logStoresProtected,
    [
      {
        type: 'aws:cloudtrail/eventDataStore:EventDataStore',
        name: 's',
        props: { terminationProtectionEnabled: outcome === 'pass' },
      },
    ],
    outcome,
  ]),
  ['key of logs', logStoresProtected, [{ type: 'aws:kms/key:Key', name: 'auditLogs' }], 'fail'],

  ['no alert', logTamperAlarm, [trail()], 'fail'],
  [
    'event rule to a subscribed topic',
    logTamperAlarm,
    [trail(), eventRule(calls), target, topic, subscription],
    'pass',
  ],
  [
    'any call of the trail by prefix',
    logTamperAlarm,
    [
      trail(),
      eventRule({
        eventName: [
          { prefix: 'Stop' },
          { prefix: 'Delete' },
          { wildcard: 'Update*' },
          { 'equals-ignore-case': 'puteventselectors' },
        ],
      }),
      target,
      topic,
      subscription,
    ],
    'pass',
  ],
  ['topic without subscription', logTamperAlarm, [trail(), eventRule(calls), target, topic], 'fail'],
  ['rule without target', logTamperAlarm, [trail(), eventRule(calls)], 'fail'],
  [
    'disabled rule',
    logTamperAlarm,
    [trail(), eventRule(calls, { state: 'DISABLED' }), target, topic, subscription],
    'fail',
  ],
  [
    'one call missing',
    logTamperAlarm,
    [trail(), eventRule({ eventName: ['StopLogging', 'DeleteTrail'] }), target, topic, subscription],
    'fail',
  ],
  [
    'call left out',
    logTamperAlarm,
    [trail(), eventRule({ eventName: [{ 'anything-but': ['StopLogging'] }] }), target, topic, subscription],
    'fail',
  ],
  ['metric filter with alarm', logTamperAlarm, [trail(), filter, alarm()], 'pass'],
  ['alarm without action', logTamperAlarm, [trail(), filter, alarm({ alarmActions: [] })], 'fail'],
  ['alarm switched off', logTamperAlarm, [trail(), filter, alarm({ actionsEnabled: 'false' })], 'fail'],
  [
    'unknown pattern',
    logTamperAlarm,
    [trail(), eventRule(calls, { eventPattern: unknown }), target, topic, subscription],
    'undetermined',
  ],
  ['key in the stack', logTamperAlarm, [trail(), filter, alarm(), { type: 'aws:kms/key:Key', name: 'k' }], 'fail'],
  ['no trail, rule without target', logTamperAlarm, [eventRule(calls)], 'fail'],
  [
    'no trail, rule over bucket policies without target',
    logTamperAlarm,
    [
      eventRule(calls, {
        eventPattern: JSON.stringify({ source: ['aws.s3'], detail: { eventName: ['PutBucketPolicy'] } }),
      }),
    ],
    'fail',
  ],
  ['no trail, rule with target', logTamperAlarm, [eventRule(calls), target, topic, subscription], 'not applicable'],
];

describe('log stores', () => {
  it.each(
    cases.map(([label, rule, fixtures, outcome, settings]) => ({
      label,
      rule,
      fixtures,
      outcome,
      settings,
      name: rule.name,
    })),
  )('$name: $label → $outcome', ({ rule, fixtures, outcome, settings }) => {
    expect(judgeStack(rule, fixtures, settings).outcome).toBe(outcome);
  });

  it('names the days found and wanted, on the lifecycle resource', () => {
    const { of } = judgeStack(logRetention3MonthsImmediate, [
      logs,
      lifecycle({ transitions: [{ days: 20, storageClass: 'GLACIER' }] }),
    ]);
    expect(of('s').messages).toEqual([
      'rule archive moves logs to GLACIER after 20 days; set transitions.days to 90 or more, or use GLACIER_IR',
    ]);
  });
});
