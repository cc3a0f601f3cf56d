import type { StateResource } from './engine-project';

/** What somebody changed in AWS by hand, and what `landing-zone drift` must say of it. */
export interface InjectedDrift {
  /** `<type>::<name>` with `*`, as the stub provider takes it. */
  readonly at: string;
  readonly drift:
    | { readonly set: Readonly<Record<string, unknown>> }
    | { readonly unset: readonly string[] }
    | { readonly deleted: true };
  /** Path that must be reported; absent for deletions. */
  readonly property?: string;
  /** Policy that must be reported as broken; absent where the change breaks none. */
  readonly policy?: string;
  readonly requirement?: string;
}

const anyone =
  '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Principal":"*","Action":"s3:GetObject","Resource":"arn:aws:s3:::example-issuer-log-archive-eu-west-1/*"}]}';
const administrator = '{"Version":"2012-10-17","Statement":[{"Effect":"Allow","Action":"*","Resource":"*"}]}';

export const injectedDrifts: readonly InjectedDrift[] = [
  // changed
  {
    at: 'aws:kms/key:Key::log-archive-key-key',
    drift: { set: { enableKeyRotation: false } },
    property: 'enableKeyRotation',
    policy: 'kms-key-rotation',
    requirement: '3.7.4',
  },
  {
    at: 'aws:cloudtrail/trail:Trail::trail-trail',
    drift: { set: { enableLogging: false } },
    property: 'enableLogging',
    policy: 'cloudtrail-enabled',
    requirement: '10.2.1',
  },
  {
    at: 'aws:cloudwatch/logGroup:LogGroup::trail-log-group',
    drift: { set: { retentionInDays: 7 } },
    property: 'retentionInDays',
    policy: 'cloudwatch-loggroup-retention',
    requirement: '10.5.1',
  },
  {
    at: 'aws:guardduty/detector:Detector::guardduty-eu-west-1',
    drift: { set: { enable: false } },
    property: 'enable',
    policy: 'guardduty-enabled',
    requirement: '11.5.1',
  },
  {
    at: 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy::baseline-password-policy-rules',
    drift: { set: { minimumPasswordLength: 8 } },
    property: 'minimumPasswordLength',
    policy: 'iam-password-min-length',
    requirement: '8.3.6',
  },
  {
    at: 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock::log-archive-archive-public-access-block',
    drift: { set: { blockPublicPolicy: false } },
    property: 'blockPublicPolicy',
    policy: 's3-bucket-block-public',
    requirement: '1.4.4',
  },
  {
    at: 'aws:s3/bucketPolicy:BucketPolicy::log-archive-waf-logs-policy',
    drift: { set: { policy: anyone } },
    property: 'policy',
    policy: 's3-policy-least-privilege',
    requirement: '7.2.1',
  },
  {
    at: 'aws:ec2/subnet:Subnet::network-data-1a',
    drift: { set: { mapPublicIpOnLaunch: true } },
    property: 'mapPublicIpOnLaunch',
    policy: 'ec2-subnet-no-auto-public-ip',
    requirement: '1.4.4',
  },
  {
    at: 'aws:sns/topicSubscription:TopicSubscription::notifications-eu-west-1-email',
    drift: { set: { endpoint: 'mallory@example.org' } },
    property: 'endpoint',
  },
  {
    at: 'aws:iam/policy:Policy::people-system-operator-switching',
    drift: { set: { policy: administrator } },
    property: 'policy',
    policy: 'iam-no-admin-policy',
    requirement: '7.2.1',
  },
  {
    at: 'aws:ec2/instanceMetadataDefaults:InstanceMetadataDefaults::baseline-eu-west-1-metadata',
    drift: { set: { httpTokens: 'optional' } },
    property: 'httpTokens',
  },
  {
    at: 'aws:cfg/recorderStatus:RecorderStatus::baseline-config-status-eu-west-1',
    drift: { set: { isEnabled: false } },
    property: 'isEnabled',
    policy: 'config-recorder-all-resources',
    requirement: '11.5.2',
  },
  {
    at: 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule::network-groups-data-from-application-5432',
    drift: { set: { cidrIpv4: '0.0.0.0/0' } },
    property: 'cidrIpv4',
    policy: 'ec2-sg-no-public-ingress',
    requirement: '1.3.1',
  },
  {
    at: 'aws:ec2/flowLog:FlowLog::network-logs-flows',
    drift: { set: { trafficType: 'REJECT' } },
    property: 'trafficType',
    policy: 'vpc-flow-logs',
    requirement: '10.2.1',
  },
  // nested, in lists
  {
    at: 'aws:s3/bucketVersioning:BucketVersioning::log-archive-access-logs-versioning',
    drift: { set: { 'versioningConfiguration.status': 'Suspended' } },
    property: 'versioningConfiguration.status',
    policy: 's3-versioning',
    requirement: '10.3.4',
  },
  {
    at: 'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration::log-archive-archive-encryption',
    drift: { set: { 'rules[0].applyServerSideEncryptionByDefault.sseAlgorithm': 'AES256' } },
    property: 'rules[0].applyServerSideEncryptionByDefault.sseAlgorithm',
    policy: 's3-kms-encryption',
    requirement: '3.5.1',
  },
  {
    at: 'aws:s3/bucketObjectLockConfiguration:BucketObjectLockConfiguration::log-archive-archive-object-lock',
    drift: { set: { 'rule.defaultRetention.mode': 'GOVERNANCE' } },
    property: 'rule.defaultRetention.mode',
    policy: 'log-object-lock-compliance-mode',
    requirement: '10.5.1',
  },
  {
    at: 'aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration::log-archive-archive-lifecycle',
    drift: { set: { 'rules[0].expiration.days': 30 } },
    property: 'rules[0].expiration.days',
    policy: 'log-retention-12-months',
    requirement: '10.5.1',
  },
  {
    at: 'aws:cloudwatch/metricAlarm:MetricAlarm::change-alerts-unauthorized-api-calls-alarm',
    drift: { set: { 'alarmActions[0]': 'arn:aws:sns:eu-west-1:111111111111:elsewhere' } },
    property: 'alarmActions[0]',
  },
  {
    at: 'aws:organizations/organization:Organization::governance-organization',
    drift: { set: { 'awsServiceAccessPrincipals[0]': 'example.amazonaws.com' } },
    property: 'awsServiceAccessPrincipals[0]',
  },
  {
    at: 'aws:iam/userGroupMembership:UserGroupMembership::people-alan.turing-groups',
    drift: { set: { 'groups[0]': 'system-operator' } },
    property: 'groups[0]',
  },
  // tags only
  {
    at: 'aws:s3/bucket:Bucket::log-archive-access-logs-bucket',
    drift: { set: { 'tags.owner': 'mallory' } },
    property: 'tags.owner',
  },
  {
    at: 'aws:s3/bucket:Bucket::log-archive-waf-logs-bucket',
    drift: { unset: ['tags.data-classification'] },
    property: 'tags.data-classification',
    policy: 'scope-classification-tags',
    requirement: '12.5.2',
  },
  {
    at: 'aws:organizations/account:Account::governance-accounts-production',
    drift: { set: { 'tags.scope': 'out-of-scope' } },
    property: 'tags.scope',
  },
  // where messages go
  {
    at: 'aws:chatbot/slackChannelConfiguration:SlackChannelConfiguration::notifications-slack-channel',
    drift: { set: { slackChannelId: 'C000EVIL' } },
    property: 'slackChannelId',
  },
  // deleted
  {
    at: 'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock::log-archive-waf-logs-public-access-block',
    drift: { deleted: true },
    policy: 's3-bucket-block-public',
    requirement: '1.4.4',
  },
  {
    at: 'aws:s3/bucketPolicy:BucketPolicy::log-archive-archive-policy',
    drift: { deleted: true },
    policy: 's3-ssl-only',
    requirement: '4.2.1',
  },
  {
    at: 'aws:cloudwatch/metricAlarm:MetricAlarm::change-alerts-console-sign-in-without-mfa-alarm',
    drift: { deleted: true },
    policy: 'cloudwatch-alarm-settings',
    requirement: '10.7.2',
  },
  {
    at: 'aws:cloudwatch/logMetricFilter:LogMetricFilter::change-alerts-s3-bucket-policy-changes-filter',
    drift: { deleted: true },
  },
  { at: 'aws:iam/user:User::people-katherine.johnson', drift: { deleted: true } },
  {
    at: 'aws:guardduty/detectorFeature:DetectorFeature::guardduty-s3-data-events-eu-west-1',
    drift: { deleted: true },
    policy: 'guardduty-s3',
    requirement: '11.5.1',
  },
  { at: 'aws:inspector2/enabler:Enabler::inspector-administrator-eu-west-1', drift: { deleted: true } },
  { at: 'aws:securityhub/account:Account::security-hub-hub', drift: { deleted: true } },
  {
    at: 'aws:ebs/encryptionByDefault:EncryptionByDefault::baseline-eu-central-1-volume-encryption',
    drift: { deleted: true },
  },
  {
    at: 'aws:ec2/networkAcl:NetworkAcl::network-data-acl',
    drift: { deleted: true },
    policy: 'seg-tier-nacl-default-deny',
    requirement: '1.3.1',
  },
  // items of lists
  {
    at: 'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup::network-defaults-security-group',
    drift: { set: { ingress: [{ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] }] } },
    property: 'ingress[0]',
    requirement: '1.3.1',
  },
  {
    at: 'aws:iam/role:Role::baseline-roles-break-glass-role',
    drift: { set: { maxSessionDuration: 43200 } },
    property: 'maxSessionDuration',
  },
];

/** A policy document in another form that says the same. */
function rewritten(document: string): string {
  const { Version, Statement } = JSON.parse(document) as {
    readonly Version: string;
    readonly Statement: readonly Readonly<Record<string, unknown>>[];
  };
  const statements = [...Statement]
    .reverse()
    .map(({ Action, ...rest }) => ({ ...rest, Action: Array.isArray(Action) ? [...Action].reverse() : [Action] }));
  return JSON.stringify({ Statement: statements, Version }, undefined, 4);
}

/** What AWS may answer otherwise than it was told, and mean the same by: no drift. By URN, as the stub provider takes it. */
export function unchangingAnswers(
  resources: readonly StateResource[],
): Readonly<Record<string, { readonly set: Readonly<Record<string, unknown>> }>> {
  const names =
    /::(?:governance-root-access|network-edge-acl|patching-baseline-amazon-linux-2023|log-archive-balancer-logs-policy)$/;
  return Object.fromEntries(
    resources
      .filter(({ urn }) => names.test(urn))
      .map(({ urn, inputs = {} }) => {
        const answers = Object.entries(inputs).flatMap(([property, value]): readonly (readonly [string, unknown])[] => {
          if (Array.isArray(value)) return [[property, [...(value as readonly unknown[])].reverse()]];
          return property === 'policy' && typeof value === 'string' ? [[property, rewritten(value)]] : [];
        });
        return [urn, { set: Object.fromEntries(answers) }];
      }),
  );
}
