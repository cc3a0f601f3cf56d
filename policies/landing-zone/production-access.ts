import { StackResource } from '../model/stack-view';
import { asText } from '../model/values';
import { aRegion, between, Demand, designRule, from, is, matches } from './design';

const fn = from(/^production-access/, 'aws:lambda/function:Function');

const calledByPerson = ({ props }: StackResource): boolean => (asText(props['principal']) ?? '').startsWith('arn:');
const accountOfService: Demand = {
  wanted: 'be an account id',
  holds: (value, resource) => calledByPerson(resource) || /^\d{12}$/.test(asText(value) ?? ''),
};
const sourceOfService: Demand = {
  wanted: 'be one caller',
  holds: (value, resource) => calledByPerson(resource) || /^arn:[^:]+:[a-z]+:[^:]*:\d{12}:/.test(asText(value) ?? ''),
};

/** Time-boxed access to production. */
export const productionAccess = designRule('landing-zone-production-access', 'Production access is given, recorded and ended as designed', {
  'aws:lambda/function:Function': {
    kmsKeyArn: from(/^arn:[^:]+:kms:/, 'aws:kms/key:Key'), publish: is(true), 'deadLetterConfig.targetArn': matches(/^arn:[^:]+:sqs:/, 'the dead-letter queue'), 'loggingConfig.logFormat': is('JSON'), 'loggingConfig.logGroup': matches(/^\/aws\/lambda\//, 'its log group'),
    reservedConcurrentExecutions: between(1, 100), timeout: between(1, 900), role: from(/^arn:[^:]+:iam::\d{12}:role\/production-access\//, 'aws:iam/role:Role'), region: aRegion, handler: is('index.handler'), runtime: is('nodejs22.x', 'nodejs24.x'),
  },
  'aws:lambda/functionEventInvokeConfig:FunctionEventInvokeConfig': { functionName: fn, maximumRetryAttempts: between(1, 2), maximumEventAgeInSeconds: between(60, 21600), region: aRegion },
  'aws:lambda/alias:Alias': { functionName: fn, functionVersion: from(/^\d+$/, 'aws:lambda/function:Function'), region: aRegion, name: matches(/^p-/, 'the alias of a person') },
  'aws:lambda/permission:Permission': { action: is('lambda:InvokeFunction'), principal: matches(/^(events|sns|scheduler)\.amazonaws\.com$|^arn:[^:]+:iam::\d{12}:(user|role)\/[^*]+$/, 'one caller'), sourceAccount: accountOfService, sourceArn: sourceOfService, function: fn, region: aRegion },
  'aws:dynamodb/table:Table': { deletionProtectionEnabled: is(true), 'pointInTimeRecovery.enabled': is(true), 'pointInTimeRecovery.recoveryPeriodInDays': between(7, 35), 'serverSideEncryption.enabled': is(true), 'serverSideEncryption.kmsKeyArn': from(/^arn:[^:]+:kms:/, 'aws:kms/key:Key'), hashKey: is('day'), rangeKey: is('entry'), region: aRegion },
  'aws:sqs/queue:Queue': { kmsMasterKeyId: matches(/^alias\/(?!aws\/)/, 'an own key'), messageRetentionSeconds: between(345600, 1209600), region: aRegion },
  'aws:scheduler/scheduleGroup:ScheduleGroup': { region: aRegion },
}); // prettier-ignore
