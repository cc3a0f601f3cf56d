import type { WireValue } from '../../preview/packs/pack';
import { Mutation } from './operators/mutation';
import type { Weakening } from './operators/values';

/** A place that says nothing about security, and why. Everything that is not listed here is mutated. */
export interface LeftOut {
  /** Type token, or `*` for every type. */
  readonly type: string;
  /** First property of the path, and what is inside it; `a.b` is `b` of every element of `a`. */
  readonly property: string;
  readonly reason: string;
}

/** Tags that decide scope and data class; the other tags are for cost and search. */
const classificationTags: ReadonlySet<string> = new Set([
  'scope',
  'environment',
  'data-classification',
  'tier',
  'assumed-by',
]);

const label = 'A label for people; nothing is decided by it.';
const identifier =
  'The name AWS or Pulumi keeps the resource under; another name is another resource with the same settings.';

export const leftOut: readonly LeftOut[] = [
  { type: '*', property: 'description', reason: label },
  { type: '*', property: 'name', reason: identifier },
  { type: '*', property: 'namePrefix', reason: identifier },
  { type: '*', property: 'tags', reason: 'Tags are judged by the classification policies on resources that hold data; here they come from the provider.' },
  { type: '*', property: 'path', reason: identifier },
  { type: 'aws:cloudwatch/metricAlarm:MetricAlarm', property: 'alarmDescription', reason: label },
  { type: 'aws:sns/topic:Topic', property: 'displayName', reason: label },
  { type: 'aws:account/alternativeContact:AlternativeContact', property: 'title', reason: label },
  { type: 'aws:accessanalyzer/analyzer:Analyzer', property: 'analyzerName', reason: identifier },
  { type: 'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration', property: 'configurationName', reason: identifier },
  { type: 'aws:iam/accountAlias:AccountAlias', property: 'accountAlias', reason: label },
  { type: 'aws:organizations/account:Account', property: 'email', reason: identifier },
  { type: 'aws:ssm/association:Association', property: 'associationName', reason: identifier },
  { type: 'aws:cloudwatch/eventTarget:EventTarget', property: 'targetId', reason: identifier },
  { type: 'aws:lambda/permission:Permission', property: 'statementId', reason: identifier },
  { type: 'aws:lambda/function:Function', property: 'architectures', reason: 'The processor the code runs on.' },
  { type: 'aws:lambda/function:Function', property: 'memorySize', reason: 'Speed and cost.' },
  { type: 'aws:lambda/function:Function', property: 'code', reason: 'The program; its behaviour has tests of its own.' },
  { type: 'aws:dynamodb/table:Table', property: 'billingMode', reason: 'Cost.' },
  { type: 'aws:dynamodb/table:Table', property: 'attributes', reason: 'The form of the key; AWS refuses one that does not fit hashKey and rangeKey.' },
  { type: 'aws:ssm/maintenanceWindowTask:MaintenanceWindowTask', property: 'priority', reason: 'The only task of its window.' },
  { type: 'aws:ssm/maintenanceWindowTask:MaintenanceWindowTask', property: 'maxConcurrency', reason: 'How many hosts at once: availability.' },
  { type: 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration', property: 'rules.bucketKeyEnabled', reason: 'How often S3 asks KMS: cost.' },
  { type: 'pulumi:providers:aws', property: 'version', reason: 'The version of the installed package.' },
  { type: 'pulumi:providers:aws', property: 'skipCredentialsValidation', reason: 'Set by the SDK; when credentials are looked at, not which.' },
  { type: 'pulumi:providers:aws', property: 'skipRegionValidation', reason: 'Set by the SDK; AWS refuses a region that is none.' },
]; // prettier-ignore

/** True for a place that is not mutated. */
export function isLeftOut(type: string, path: Mutation['path'], _value: WireValue): boolean {
  const [property, key] = path;
  if (property === 'tags' && typeof key === 'string') return !classificationTags.has(key);
  const inner = path.filter((part) => typeof part === 'string').join('.');
  return leftOut.some(
    (one) => (one.type === '*' || one.type === type) && (one.property === property || one.property === inner),
  );
}

/** Numbers that get weaker upwards, and the last value the design admits. */
const weakenings: readonly { readonly type: string; readonly path: string; readonly weakening: Weakening }[] = [
  { type: 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy', path: 'minimumPasswordLength', weakening: { floor: 12 } },
  { type: 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy', path: 'maxPasswordAge', weakening: { worse: 'higher', floor: 90 } },
  { type: 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy', path: 'passwordReusePrevention', weakening: { floor: 4 } },
  { type: 'aws:cloudwatch/logGroup:LogGroup', path: 'retentionInDays', weakening: { floor: 365 } },
  { type: 'aws:accessanalyzer/analyzer:Analyzer', path: 'configuration.unusedAccess.unusedAccessAge', weakening: { worse: 'higher', floor: 90 } },
  { type: 'aws:cfg/retentionConfiguration:RetentionConfiguration', path: 'retentionPeriodInDays', weakening: { floor: 365 } },
  { type: 'aws:kms/key:Key', path: 'rotationPeriodInDays', weakening: { worse: 'higher', floor: 365 } },
  { type: 'aws:kms/key:Key', path: 'deletionWindowInDays', weakening: { floor: 30 } },
  { type: 'aws:iam/role:Role', path: 'maxSessionDuration', weakening: { worse: 'higher' } },
  { type: 'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults', path: 'httpPutResponseHopLimit', weakening: { worse: 'higher', floor: 1 } },
  { type: 'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration', path: 'rule.defaultRetention.days', weakening: { floor: 365 } },
  { type: 'aws:cloudwatch/metricAlarm:MetricAlarm', path: 'threshold', weakening: { worse: 'higher' } },
  { type: 'aws:cloudwatch/metricAlarm:MetricAlarm', path: 'evaluationPeriods', weakening: { worse: 'higher' } },
  { type: 'aws:cloudwatch/metricAlarm:MetricAlarm', path: 'period', weakening: { worse: 'higher' } },
  { type: 'aws:ec2/flowLog:FlowLog', path: 'maxAggregationInterval', weakening: { worse: 'higher' } },
  { type: 'aws:ssm/patchBaseline:PatchBaseline', path: 'approvalRules[].approveAfterDays', weakening: { worse: 'higher', floor: 30 } },
  { type: 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', path: 'toPort', weakening: { worse: 'higher' } },
  { type: 'aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule', path: 'toPort', weakening: { worse: 'higher' } },
  { type: 'aws:ec2/networkAcl:NetworkAcl', path: 'ingress[].toPort', weakening: { worse: 'higher' } },
  { type: 'aws:ec2/networkAcl:NetworkAcl', path: 'egress[].toPort', weakening: { worse: 'higher' } },
]; // prettier-ignore

export function weakeningOf(type: string, path: string): Weakening {
  return weakenings.find((one) => one.type === type && one.path === path)?.weakening ?? {};
}
