import { StackResource } from '../model/stack-view';
import { asText } from '../model/values';
import { aRegion, atLeast, between, Demand, designRule, from, is, matches } from './design';

const fn = from(/^production-access/, 'aws:lambda/function:Function');

const calledByPerson = ({ props }: StackResource): boolean => (asText(props['principal']) ?? '').startsWith('arn:');
const accountOfService: Demand = {
  wanted: 'be an account id',
  holds: (value, resource) => calledByPerson(resource) || /^\d{12}$/.test(asText(value) ?? ''),
};
const sourceOfService: Demand = {
  wanted: 'be one caller',
  // Secrets Manager names its account only.
  holds: (value, resource) =>
    calledByPerson(resource) ||
    asText(resource.props['principal']) === 'secretsmanager.amazonaws.com' ||
    /^arn:[^:]+:[a-z-]+:[^:]*:\d{12}:/.test(asText(value) ?? ''),
  byReference: ({ propertyDependencies }, property) => {
    const sources = propertyDependencies[property] ?? [];
    return sources.length === 0 ? undefined : sources.some(({ type }) => type === 'aws:apigateway/restApi:RestApi');
  },
};

/** Time-boxed access to production. */
export const productionAccess = designRule('landing-zone-production-access', 'Production access is given, recorded and ended as designed', {
  'aws:lambda/function:Function': {
    kmsKeyArn: from(/^arn:[^:]+:kms:/, 'aws:kms/key:Key'), publish: is(true), 'deadLetterConfig.targetArn': matches(/^arn:[^:]+:sqs:/, 'the dead-letter queue'), 'loggingConfig.logFormat': is('JSON'), 'loggingConfig.logGroup': matches(/^\/aws\/lambda\//, 'its log group'),
    reservedConcurrentExecutions: between(1, 100), timeout: between(1, 900), role: from(/^arn:[^:]+:iam::\d{12}:role\/production-access\//, 'aws:iam/role:Role'), region: aRegion, handler: is('index.handler'), runtime: is('nodejs22.x', 'nodejs24.x'),
  },
  'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig': { functionName: fn, maximumRetryAttempts: between(1, 2), maximumEventAgeInSeconds: between(60, 21600), region: aRegion },
  'aws:lambda/alias:Alias': { functionName: fn, functionVersion: from(/^\d+$/, 'aws:lambda/function:Function'), region: aRegion, name: matches(/^(c?p-|slack$)/, 'the alias of a person, or of messages Slack signed') },
  'aws:lambda/permission:Permission': { action: is('lambda:InvokeFunction'), principal: matches(/^(events|sns|scheduler|apigateway|secretsmanager)\.amazonaws\.com$|^arn:[^:]+:iam::\d{12}:(user|role)\/[^*]+$/, 'one caller'), sourceAccount: accountOfService, sourceArn: sourceOfService, function: fn, region: aRegion },
  'aws:dynamodb/table:Table': { deletionProtectionEnabled: is(true), 'pointInTimeRecovery.enabled': is(true), 'pointInTimeRecovery.recoveryPeriodInDays': between(7, 35), 'serverSideEncryption.enabled': is(true), 'serverSideEncryption.kmsKeyArn': from(/^arn:[^:]+:kms:/, 'aws:kms/key:Key'), hashKey: is('day'), rangeKey: is('entry'), region: aRegion },
  'aws:sqs/queue:Queue': { kmsMasterKeyId: matches(/^alias\/(?!aws\/)/, 'an own key'), messageRetentionSeconds: between(345600, 1209600), region: aRegion },
  'aws:scheduler/scheduleGroup:ScheduleGroup': { region: aRegion },
  'aws:apigateway/restApi:RestApi': { 'endpointConfiguration.types': is('REGIONAL'), securityPolicy: matches(/^SecurityPolicy_TLS13_1_[23]_/, 'TLS 1.2 or newer'), endpointAccessMode: is('STRICT'), region: aRegion },
  'aws:apigateway/method:Method': { authorization: is('CUSTOM'), authorizerId: from(/./, 'aws:apigateway/authorizer:Authorizer'), httpMethod: is('POST'), region: aRegion },
  'aws:apigateway/authorizer:Authorizer': { type: is('REQUEST'), authorizerResultTtlInSeconds: is(0), identitySource: matches(/X-Slack-Signature/, 'the signature'), authorizerUri: matches(/:function:production-access-admission\/invocations$/, 'the admission function'), region: aRegion },
  'aws:apigateway/integration:Integration': { type: is('AWS_PROXY'), uri: matches(/:function:production-access:slack\/invocations$/, 'the alias of messages Slack signed'), region: aRegion },
  'aws:apigateway/methodSettings:MethodSettings': { methodPath: is('*/*'), 'settings.throttlingRateLimit': between(1, 100), 'settings.throttlingBurstLimit': between(1, 100), 'settings.dataTraceEnabled': is(false), 'settings.loggingLevel': is('ERROR', 'INFO'), region: aRegion },
  'aws:secretsmanager/secret:Secret': { kmsKeyId: from(/^arn:[^:]+:kms:/, 'aws:kms/key:Key'), recoveryWindowInDays: between(7, 30), region: aRegion },
  'aws:secretsmanager/secretRotation:SecretRotation': { 'rotationRules.automaticallyAfterDays': between(1, 90), rotationLambdaArn: from(/^arn:[^:]+:lambda:/, 'aws:lambda/function:Function'), region: aRegion },
  'aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration': { 'logDestinationConfigs[]': matches(/:log-group:aws-waf-logs-/, 'a log group of WAF'), redactedFields: atLeast(1), region: aRegion },
}); // prettier-ignore
