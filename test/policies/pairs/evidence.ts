import { Pair, ProgramResource, ref, resource } from './pair';

const account = '111122223333';
const keyArn = `arn:aws:kms:eu-west-1:${account}:key/11111111-2222-3333-4444-555555555555`;
const topicArn = `arn:aws:sns:eu-west-1:${account}:soc`;
const role = (name: string): string => `arn:aws:iam::${account}:role/${name}`;
const document = (...Statement: readonly object[]): string => JSON.stringify({ Version: '2012-10-17', Statement });

const rule = (eventPattern: object, props: object = {}): ProgramResource =>
  resource('aws:cloudwatch/eventRule:EventRule', 'rule', {
    name: 'rule',
    eventPattern: JSON.stringify(eventPattern),
    ...props,
  });
const target = (arn: unknown): ProgramResource =>
  resource('aws:cloudwatch/eventTarget:EventTarget', 'target', { rule: ref('rule'), arn });
const topic = resource('aws:sns/topic:Topic', 'alerts', { kmsMasterKeyId: keyArn });
const subscription = resource('aws:sns/topicSubscription:TopicSubscription', 'people', {
  topic: ref('alerts'),
  protocol: 'email',
  endpoint: 'soc@example.com',
});
const calls = (source: string, ...eventName: readonly string[]): object => ({
  source: [source],
  'detail-type': ['AWS API Call via CloudTrail'],
  detail: { eventName },
});
const stopped = calls('aws.guardduty', 'DeleteDetector');
const vulnerabilities = { source: ['aws.inspector2'], 'detail-type': ['Inspector2 Finding'] };
const intrusions = { source: ['aws.guardduty'], 'detail-type': ['GuardDuty Finding'] };

const filter = resource('aws:cloudwatch/logMetricFilter:LogMetricFilter', 'root', {
  logGroupName: 'trail',
  pattern: '{ $.userIdentity.type = "Root" && $.userIdentity.invokedBy NOT EXISTS }',
  metricTransformation: { name: 'RootUse', namespace: 'Audit', value: '1' },
});
const alarm = (props: object): ProgramResource =>
  resource('aws:cloudwatch/metricAlarm:MetricAlarm', 'root-use', {
    metricName: 'RootUse',
    namespace: 'Audit',
    comparisonOperator: 'GreaterThanOrEqualToThreshold',
    threshold: 1,
    evaluationPeriods: 1,
    period: 300,
    statistic: 'Sum',
    alarmActions: [topicArn],
    ...props,
  });

const key = resource('aws:kms/key:Key', 'cards', {
  enableKeyRotation: true,
  deletionWindowInDays: 30,
  tags: { environment: 'production' },
});
const grant = (grantee: string): readonly ProgramResource[] => [
  key,
  resource('aws:kms/grant:Grant', 'grant', {
    keyId: ref('cards'),
    granteePrincipal: role(grantee),
    operations: ['Decrypt'],
  }),
];
const keyPolicy = (user: string): readonly ProgramResource[] => [
  key,
  resource('aws:kms/keyPolicy:KeyPolicy', 'policy', {
    keyId: ref('cards'),
    policy: document(
      { Effect: 'Allow', Principal: { AWS: `arn:aws:iam::${account}:root` }, Action: 'kms:*', Resource: '*' },
      { Effect: 'Allow', Principal: { AWS: role(user) }, Action: 'kms:Decrypt', Resource: '*' },
    ),
  }),
];

const stateMachine = (loggingConfiguration: object): readonly ProgramResource[] => [
  resource('aws:sfn/stateMachine:StateMachine', 'settlement', {
    roleArn: role('settlement'),
    definition: '{"StartAt":"Done","States":{"Done":{"Type":"Succeed"}}}',
    loggingConfiguration,
  }),
];
const feature = (status: string): readonly ProgramResource[] => [
  resource('aws:guardduty/detector:Detector', 'detector', { enable: true }),
  resource('aws:guardduty/detectorFeature:DetectorFeature', 'runtime', {
    detectorId: ref('detector'),
    name: 'RUNTIME_MONITORING',
    status: 'ENABLED',
    additionalConfigurations: [{ name: 'EKS_ADDON_MANAGEMENT', status }],
  }),
];
const queue = (Principal: unknown): readonly ProgramResource[] => [
  resource('aws:sqs/queue:Queue', 'events', {
    kmsMasterKeyId: keyArn,
    messageRetentionSeconds: 86400,
    policy: document({ Effect: 'Allow', Principal, Action: 'sqs:SendMessage', Resource: '*' }),
  }),
];
const cards = (messageRetentionSeconds: number): readonly ProgramResource[] => [
  resource('aws:sqs/queue:Queue', 'cards', {
    kmsMasterKeyId: keyArn,
    messageRetentionSeconds,
    tags: { scope: 'cde', environment: 'production', owner: 'payments' },
  }),
];
const bucket = (...Resource: readonly string[]): readonly ProgramResource[] => [
  resource('aws:s3/bucket:Bucket', 'cards', { bucket: 'cards', logging: { targetBucket: 'access' } }),
  resource('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', 'cards-block', {
    bucket: ref('cards'),
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
  }),
  resource('aws:s3/bucketPolicy:BucketPolicy', 'cards-policy', {
    bucket: ref('cards'),
    policy: document({
      Effect: 'Deny',
      Principal: '*',
      Action: 's3:*',
      Resource,
      Condition: { Bool: { 'aws:SecureTransport': 'false' } },
    }),
  }),
];
const patching = (scheduleExpression: string, approveAfterDays: number): readonly ProgramResource[] => [
  resource('aws:ssm/patchBaseline:PatchBaseline', 'baseline', {
    operatingSystem: 'AMAZON_LINUX_2023',
    approvalRules: [{ approveAfterDays, complianceLevel: 'CRITICAL' }],
  }),
  resource('aws:ssm/association:Association', 'patching', { name: 'AWS-RunPatchBaseline', scheduleExpression }),
];
const clock = resource('aws:ssm/association:Association', 'time-sync', { name: 'Example-TimeSync' });
const operator = (Resource: string): ProgramResource =>
  resource('aws:iam/policy:Policy', 'operator', {
    policy: document({ Effect: 'Allow', Action: 'ssm:*Association', Resource }),
  });
const patchAssociation = `arn:aws:ssm:eu-west-1:${account}:association/patching`;

/** Logs, alerts, keys and queues: settings that stand in a neighbour, and alerts that reach nobody. */
export const evidence: readonly Pair[] = [
  { name: 'stopped detector told to nobody', requirement: '10.7.2', bad: [rule(stopped)], good: [rule(stopped), target(topicArn)] },
  { name: 'stopped detector told to a topic nobody reads', requirement: '10.7.2', bad: [rule(stopped), topic, target(ref('alerts'))], good: [rule(stopped), topic, subscription, target(ref('alerts'))] },
  { name: 'stopped trail told by a disabled rule', requirement: '10.3.4', bad: [rule(calls('aws.cloudtrail', 'StopLogging'), { state: 'DISABLED' }), target(topicArn)], good: [rule(calls('aws.cloudtrail', 'StopLogging')), target(topicArn)] },
  { name: 'changed log bucket told to nobody', requirement: '10.3.4', bad: [rule(calls('aws.s3', 'PutBucketPolicy'))], good: [rule(calls('aws.s3', 'PutBucketPolicy')), target(topicArn)] },
  { name: 'vulnerabilities to a topic nobody reads', requirement: '6.3.1', bad: [rule(vulnerabilities), topic, target(ref('alerts'))], good: [rule(vulnerabilities), topic, subscription, target(ref('alerts'))] },
  { name: 'intrusions to a topic nobody reads', requirement: '12.10.5', bad: [rule(intrusions), topic, target(ref('alerts'))], good: [rule(intrusions), topic, subscription, target(ref('alerts'))] },
  { name: 'root use counted, not told', requirement: '10.2.1.2', bad: [filter], good: [filter, alarm({})] },
  { name: 'root use alarm over the metric of another namespace', requirement: '10.2.1.2', bad: [filter, alarm({ namespace: 'Other' })], good: [filter, alarm({})] },
  { name: 'grant of a production key to staging', requirement: '6.5.3', bad: grant('staging-api'), good: grant('payments-api') },
  { name: 'policy of a production key names a test runner', requirement: '6.5.3', bad: keyPolicy('test-runner'), good: keyPolicy('payments-api') },
  { name: 'state machine that logs to nowhere', requirement: '10.4.2', bad: stateMachine({ level: 'ALL' }), good: stateMachine({ level: 'ALL', logDestination: `arn:aws:logs:eu-west-1:${account}:log-group:settlement:*` }) },
  { name: 'runtime monitoring without its agents', requirement: '11.5.1', bad: feature('DISABLED'), good: feature('ENABLED') },
  { name: 'queue open by its own policy', requirement: '7.2.5', bad: queue({ AWS: '*' }), good: queue({ AWS: role('shop') }) },
  { name: 'account data two weeks in a queue', requirement: '3.2.1', bad: cards(1209600), good: cards(86400) },
  { name: 'TLS asked for of another bucket', requirement: '4.2.1', bad: bucket('arn:aws:s3:::orders', 'arn:aws:s3:::orders/*'), good: bucket('arn:aws:s3:::cards', 'arn:aws:s3:::cards/*') },
  { name: 'TLS asked for of objects, not of the bucket', requirement: '4.2.1', bad: bucket('arn:aws:s3:::cards/*'), good: bucket('arn:aws:s3:::cards*') },
  { name: 'patching once a quarter', requirement: '6.3.3', bad: patching('rate(90 days)', 7), good: patching('rate(7 days)', 7) },
  { name: 'patches approved after two months', requirement: '6.3.3', bad: patching('rate(7 days)', 60), good: patching('rate(7 days)', 14) },
  { name: 'time settings that operators may change', requirement: '10.6.3', bad: [clock, operator('*')], good: [clock, operator(patchAssociation)] },
]; // prettier-ignore
