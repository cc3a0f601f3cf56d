import { ResourceRule, Settings, StackRule } from '../../../policies/model/rule';
import { eventbridgeBusPolicy } from '../../../policies/pci-dss/eventbridge/bus-policy';
import { macieEnabled } from '../../../policies/pci-dss/macie/enabled';
import { snsCmk } from '../../../policies/pci-dss/sns/cmk';
import { snsDeliveryLogging } from '../../../policies/pci-dss/sns/delivery-logging';
import { sqsEncrypted } from '../../../policies/pci-dss/sqs/encrypted';
import { sqsMessageRetention } from '../../../policies/pci-dss/sqs/message-retention';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

type Refers = Record<string, readonly string[]>;
const topicType = 'aws:sns/topic:Topic';
const queueType = 'aws:sqs/queue:Queue';
const topic = (props: object = {}, refers: Refers = {}): StackFixture => ({
  type: topicType,
  name: 't',
  props,
  refers,
});
const key: StackFixture = { type: 'aws:kms/key:Key', name: 'k' };
const bus = (props: object = {}): StackFixture => ({ type: 'aws:cloudwatch/eventBus:EventBus', name: 'bus', props });
const busPolicy = (policy: unknown, refers: Refers = { eventBusName: ['bus'] }): StackFixture => ({
  type: 'aws:cloudwatch/eventBusPolicy:EventBusPolicy',
  name: 'p',
  props: { eventBusName: unknown, policy },
  refers,
});
const permission = (props: object): StackFixture => ({
  type: 'aws:cloudwatch/eventPermission:EventPermission',
  name: 'perm',
  props: { eventBusName: unknown, ...props },
  refers: { eventBusName: ['bus'] },
});
const allow = (Principal: unknown, Condition?: object): string =>
  JSON.stringify({ Statement: { Effect: 'Allow', Principal, Action: 'events:PutEvents', Resource: '*', Condition } });

const stackCases: readonly (readonly [string, StackRule, readonly StackFixture[], Outcome])[] = [
  ['no key', snsCmk, [topic()], 'fail'],
  ['alias', snsCmk, [topic({ kmsMasterKeyId: 'alias/alarms' })], 'pass'],
  ["AWS's key", snsCmk, [topic({ kmsMasterKeyId: 'alias/aws/sns' })], 'pass'],
  ['key of the stack', snsCmk, [key, topic({ kmsMasterKeyId: unknown }, { kmsMasterKeyId: ['k'] })], 'pass'],
  ['unknown', snsCmk, [bus(), topic({ kmsMasterKeyId: unknown }, { kmsMasterKeyId: ['bus'] })], 'undetermined'],
  ['no topic', snsCmk, [key], 'not applicable'],

  ['no policy', eventbridgeBusPolicy, [bus()], 'fail'],
  ['named account', eventbridgeBusPolicy, [bus(), busPolicy(allow({ AWS: '111111111111' }))], 'pass'],
  ['everyone', eventbridgeBusPolicy, [bus(), busPolicy(allow('*'))], 'fail'],
  [
    'organization',
    eventbridgeBusPolicy,
    [bus(), busPolicy(allow('*', { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } }))],
    'pass',
  ],
  ['permission for an account', eventbridgeBusPolicy, [bus(), permission({ principal: '111111111111' })], 'pass'],
  ['permission for everyone', eventbridgeBusPolicy, [bus(), permission({ principal: '*' })], 'fail'],
  [
    'permission for the organization',
    eventbridgeBusPolicy,
    [
      bus(),
      permission({ principal: '*', condition: { key: 'aws:PrincipalOrgID', type: 'StringEquals', value: 'o-1' } }),
    ],
    'pass',
  ],
  ['partner bus', eventbridgeBusPolicy, [bus({ eventSourceName: 'aws.partner/x' })], 'not applicable'],
  [
    'policy of unknown bus',
    eventbridgeBusPolicy,
    [bus(), busPolicy(allow({ AWS: '111111111111' }), {})],
    'undetermined',
  ],
  ['unknown policy', eventbridgeBusPolicy, [bus(), busPolicy(unknown)], 'undetermined'],
];

const account = 'aws:macie2/account:Account';
const organization = 'aws:macie2/organizationConfiguration:OrganizationConfiguration';
const resourceCases: readonly (readonly [string, ResourceRule, string, object, Outcome, Settings?])[] = [
  ['none', snsDeliveryLogging, topicType, {}, 'fail'],
  ['http', snsDeliveryLogging, topicType, { httpFailureFeedbackRoleArn: 'arn' }, 'pass'],
  ['unknown role is a role', snsDeliveryLogging, topicType, { sqsFailureFeedbackRoleArn: unknown }, 'pass'],
  ['success only', snsDeliveryLogging, topicType, { sqsSuccessFeedbackRoleArn: 'arn' }, 'fail'],
  ['queue', snsDeliveryLogging, queueType, {}, 'not applicable'],

  ['default', sqsEncrypted, queueType, {}, 'pass'],
  ['off', sqsEncrypted, queueType, { sqsManagedSseEnabled: 'false' }, 'fail'],
  ['off but KMS', sqsEncrypted, queueType, { sqsManagedSseEnabled: false, kmsMasterKeyId: 'alias/x' }, 'pass'],
  ['unknown', sqsEncrypted, queueType, { sqsManagedSseEnabled: unknown }, 'undetermined'],
  ['topic', sqsEncrypted, topicType, {}, 'not applicable'],

  ['not set', sqsMessageRetention, queueType, {}, 'fail'],
  ['14 days', sqsMessageRetention, queueType, { messageRetentionSeconds: '1209600' }, 'pass'],
  [
    '14 days of account data',
    sqsMessageRetention,
    queueType,
    { messageRetentionSeconds: 1209600, tags: { 'data-classification': 'cardholder-data' } },
    'fail',
  ],
  [
    '7 days of account data',
    sqsMessageRetention,
    queueType,
    { messageRetentionSeconds: 604800, tags: { scope: 'cde' } },
    'pass',
  ],
  [
    'one day where an hour is allowed',
    sqsMessageRetention,
    queueType,
    { messageRetentionSeconds: 86400 },
    'fail',
    { maximumSeconds: 3600 },
  ],
  ['unknown', sqsMessageRetention, queueType, { messageRetentionSeconds: unknown }, 'undetermined'],
  ['topic', sqsMessageRetention, topicType, {}, 'not applicable'],

  ['default', macieEnabled, account, {}, 'pass'],
  ['paused', macieEnabled, account, { status: 'Paused' }, 'fail'],
  ['unknown', macieEnabled, account, { status: unknown }, 'undetermined'],
  ['new accounts', macieEnabled, organization, { autoEnable: 'true' }, 'pass'],
  ['not for new accounts', macieEnabled, organization, { autoEnable: false }, 'fail'],
  ['topic', macieEnabled, topicType, {}, 'not applicable'],
];

describe('messaging and Macie', () => {
  it.each(stackCases.map(([label, rule, fixtures, outcome]) => ({ label, rule, fixtures, outcome, name: rule.name })))(
    '$name: $label → $outcome',
    ({ rule, fixtures, outcome }) => {
      expect(judgeStack(rule, fixtures).outcome).toBe(outcome);
    },
  );

  it.each(
    resourceCases.map(([label, rule, type, props, outcome, settings]) => ({
      label,
      rule,
      type,
      props,
      outcome,
      settings,
      name: rule.name,
    })),
  )('$name: $label → $outcome', ({ rule, type, props, outcome, settings }) => {
    expect(judge(rule, type, props, settings).outcome).toBe(outcome);
  });
});
