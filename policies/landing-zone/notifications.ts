import { aRegion, atLeast, between, Demand, designRule, from, is, matches } from './design';

const topic = from(/^arn:[^:]+:sns:/, 'aws:sns/topic:Topic');
const role = from(/^arn:[^:]+:iam::\d{12}:role\//, 'aws:iam/role:Role');

/** A rule without a pattern runs on a schedule. */
const eventOrSchedule: Demand = {
  wanted: 'select events by detail-type',
  holds: (value, { props }) =>
    typeof value === 'string' ? /"detail-type"|"source"/.test(value) : typeof props['scheduleExpression'] === 'string',
};

/** Alarms and the ways they reach people. */
export const notifications = designRule('landing-zone-notifications', 'Alarms reach people as designed', {
  'aws:cloudwatch/metricAlarm:MetricAlarm': {
    actionsEnabled: is(true), alarmActions: topic, 'alarmActions[]': topic, evaluationPeriods: between(1, 3), period: between(60, 900), threshold: between(1, 1),
    statistic: is('Sum', 'Maximum'), comparisonOperator: is('GreaterThanOrEqualToThreshold', 'GreaterThanThreshold', 'LessThanThreshold'), treatMissingData: is('notBreaching', 'breaching'), region: aRegion,
    namespace: matches(/^(LandingZone\/|AWS\/)/, 'a namespace of the landing zone or of AWS'), metricName: matches(/^[A-Z0-9][A-Za-z]+$|^[a-z0-9]+(-[a-z0-9]+)+$/, 'the metric of a filter or service'),
  },
  'aws:cloudwatch/logMetricFilter:LogMetricFilter': {
    pattern: matches(/\$\./, 'a pattern over CloudTrail events'), logGroupName: from(/\/cloudtrail$/, 'aws:cloudwatch/logGroup:LogGroup'), region: aRegion,
    'metricTransformation.namespace': matches(/^LandingZone\//, 'a namespace of the landing zone'), 'metricTransformation.value': is('1', 1), 'metricTransformation.name': matches(/^[a-z0-9]+(-[a-z0-9]+)+$/, 'the name of the metric'),
  },
  'aws:cloudwatch/eventRule:EventRule': { state: is('ENABLED'), region: aRegion, eventPattern: eventOrSchedule },
  'aws:cloudwatch/eventTarget:EventTarget': { arn: from(/^arn:/, 'aws:sns/topic:Topic', 'aws:lambda/function:Function', 'aws:lambda/alias:Alias'), region: aRegion, rule: from(/^[\w.-]+$/, 'aws:cloudwatch/eventRule:EventRule') },
  'aws:sns/topic:Topic': {
    kmsMasterKeyId: matches(/^alias\/(?!aws\/).+/, 'an own key'), signatureVersion: is(2), httpSuccessFeedbackSampleRate: is(100), httpFailureFeedbackRoleArn: role,
    httpSuccessFeedbackRoleArn: role, region: aRegion,
  },
  'aws:sns/topicPolicy:TopicPolicy': { arn: topic, region: aRegion },
  'aws:sns/topicSubscription:TopicSubscription': { topic, protocol: is('email', 'lambda', 'https'), region: aRegion, endpoint: from(/^[^@\s]+@[^@\s]+$|^arn:|^https:/, 'aws:lambda/function:Function', 'aws:lambda/alias:Alias') },
  'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration': {
    userAuthorizationRequired: is(true), loggingLevel: is('INFO'), iamRoleArn: role, snsTopicArns: topic,
    guardrailPolicyArns: atLeast(1), 'guardrailPolicyArns[]': matches(/^arn:[^:]+:iam::(aws:policy\/CloudWatchReadOnlyAccess|\d{12}:policy\/production-access\/production-access-chat-guardrail)$/, 'read access to CloudWatch, or calling production access'), slackChannelId: matches(/^C[A-Z0-9]{8,}$/, 'a Slack channel id'), slackTeamId: matches(/^T[A-Z0-9]{8,}$/, 'a Slack workspace id'),
  },
  'aws:account/alternativeContact:AlternativeContact': {
    alternateContactType: is('SECURITY'), emailAddress: matches(/^[^@\s]+@[^@\s]+$/, 'an e-mail address'), phoneNumber: matches(/^\+?[0-9 ()-]{6,}$/, 'a telephone number'),
  },
}); // prettier-ignore
