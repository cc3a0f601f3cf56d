import { accountDefaults } from './account';
import { Pair, ProgramResource, ref, resource } from './pair';

const one = (type: string, base: object): ((props: object) => readonly ProgramResource[]) => {
  return (props) => [resource(type, 'subject', { ...base, ...props })];
};
const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555';
const key = one('aws:kms/key:Key', { description: 'Data', enableKeyRotation: true, deletionWindowInDays: 30 });
const volume = one('aws:ebs/volume:Volume', {
  availabilityZone: 'eu-west-1a',
  size: 10,
  encrypted: true,
  kmsKeyId: keyArn,
});
const trail = one('aws:cloudtrail/trail:Trail', {
  s3BucketName: 'archive', enableLogging: true, enableLogFileValidation: true, isMultiRegionTrail: true, includeGlobalServiceEvents: true, kmsKeyId: keyArn,
  cloudWatchLogsGroupArn: 'arn:aws:logs:eu-west-1:111122223333:log-group:trail:*', cloudWatchLogsRoleArn: 'arn:aws:iam::111122223333:role/trail',
  eventSelectors: [{ readWriteType: 'All', includeManagementEvents: true, dataResources: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }] }],
}); // prettier-ignore
const group = one('aws:cloudwatch/logGroup:LogGroup', { name: '/app', retentionInDays: 365, kmsKeyId: keyArn });
const database = one('aws:rds/instance:Instance', {
  engine: 'postgres', engineVersion: '16', instanceClass: 'db.m6g.large', storageEncrypted: true, kmsKeyId: keyArn, publiclyAccessible: false, multiAz: true,
  backupRetentionPeriod: 35, deletionProtection: true, autoMinorVersionUpgrade: true, iamDatabaseAuthenticationEnabled: true, copyTagsToSnapshot: true,
  enabledCloudwatchLogsExports: ['postgresql', 'upgrade'], manageMasterUserPassword: true, username: 'owner', monitoringInterval: 60, dbSubnetGroupName: 'data',
}); // prettier-ignore
/** The account's defaults with one of them changed. */
const defaults = (name: string, props: Readonly<Record<string, unknown>>): readonly ProgramResource[] =>
  accountDefaults.map((given) => (given.name === name ? { ...given, props: { ...given.props, ...props } } : given));
const detector = (enable: unknown): readonly ProgramResource[] => [
  resource('aws:guardduty/detector:Detector', 'detector', { enable, findingPublishingFrequency: 'FIFTEEN_MINUTES' }),
  ...['S3_DATA_EVENTS', 'EKS_AUDIT_LOGS', 'EBS_MALWARE_PROTECTION', 'RDS_LOGIN_EVENTS', 'LAMBDA_NETWORK_LOGS'].map(
    (name) =>
      resource('aws:guardduty/detectorFeature:DetectorFeature', name.toLowerCase(), {
        detectorId: ref('detector'),
        name,
        status: 'ENABLED',
      }),
  ),
  resource('aws:guardduty/detectorFeature:DetectorFeature', 'runtime', {
    detectorId: ref('detector'),
    name: 'RUNTIME_MONITORING',
    status: 'ENABLED',
    additionalConfigurations: ['EKS_ADDON_MANAGEMENT', 'ECS_FARGATE_AGENT_MANAGEMENT', 'EC2_AGENT_MANAGEMENT'].map(
      (name) => ({ name, status: 'ENABLED' }),
    ),
  }),
];
const listener = one('aws:lb/listener:Listener', { port: 443, protocol: 'HTTPS', sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-2021-06', certificateArn: 'arn:aws:acm:eu-west-1:111122223333:certificate/1', loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:loadbalancer/app/a/1', defaultActions: [{ type: 'forward', targetGroupArn: 'arn:aws:elasticloadbalancing:eu-west-1:111122223333:targetgroup/a/1' }] }); // prettier-ignore
const block = (type: string, props: object): readonly ProgramResource[] => [
  resource('aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock', 'account', {
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets: true,
    ...(type === 'account' ? props : {}),
  }),
];

/** Encryption, logs, databases and transport. */
export const data: readonly Pair[] = [
  { name: 'key without rotation', requirement: '3.7.4', bad: key({ enableKeyRotation: false }), good: key({}) },
  { name: 'key rotation left out', requirement: '3.7.4', bad: key({ enableKeyRotation: undefined }), good: key({}) },
  { name: 'key rotation off as text', requirement: '3.7.4', bad: key({ enableKeyRotation: 'False' }), good: key({ enableKeyRotation: 'TRUE' }) },
  { name: 'volume without encryption', requirement: '3.5.1', bad: volume({ encrypted: false }), good: volume({}) },
  { name: 'volume encryption left out', requirement: '3.5.1', bad: volume({ encrypted: undefined, kmsKeyId: undefined }), good: volume({ encrypted: 'true' }) },
  { name: 'trail that is off', requirement: '10.2.1', bad: trail({ enableLogging: false }), good: trail({}) },
  { name: 'trail that is off as text', requirement: '10.2.1', bad: trail({ enableLogging: 'false' }), good: trail({ enableLogging: 'true' }) },
  { name: 'trail without validation', requirement: '10.3.4', bad: trail({ enableLogFileValidation: undefined }), good: trail({}) },
  { name: 'trail of one region', requirement: '10.2.1', bad: trail({ isMultiRegionTrail: false }), good: trail({}) },
  { name: 'logs for less than a year', requirement: '10.5.1', bad: group({ retentionInDays: 180 }), good: group({}) },
  { name: 'logs for less than a year, as text', requirement: '10.5.1', bad: group({ retentionInDays: '90' }), good: group({ retentionInDays: '400' }) },
  { name: 'public database', requirement: '1.4.4', bad: database({ publiclyAccessible: true }), good: database({}) },
  { name: 'public database as text', requirement: '1.4.4', bad: database({ publiclyAccessible: 'True' }), good: database({ publiclyAccessible: 'false' }) },
  { name: 'database without encryption', requirement: '3.5.1', bad: database({ storageEncrypted: false }), good: database({}) },
  { name: 'database encryption left out', requirement: '3.5.1', bad: database({ storageEncrypted: undefined, kmsKeyId: undefined }), good: database({ storageEncrypted: 'true' }) },
  { name: 'database that stays on its patch level', requirement: '6.3.3', bad: database({ autoMinorVersionUpgrade: false }), good: database({}) },
  { name: 'old metadata service as default', requirement: '2.2.6', bad: defaults('metadata', { httpTokens: 'optional' }), good: defaults('metadata', { httpTokens: 'Required' }) },
  { name: 'listener without TLS', requirement: '4.2.1', bad: listener({ protocol: 'HTTP', port: 80, sslPolicy: undefined, certificateArn: undefined }), good: listener({}) },
  { name: 'listener with TLS 1.0', requirement: '4.2.1', bad: listener({ sslPolicy: 'ELBSecurityPolicy-2016-08' }), good: listener({ sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-2021-06' }) },
  { name: 'account that admits public ACLs', requirement: '1.4.4', bad: block('account', { blockPublicAcls: false }), good: block('account', {}) },
  { name: 'account that admits public policies, as text', requirement: '1.4.4', bad: block('account', { blockPublicPolicy: 'false' }), good: block('account', { blockPublicPolicy: 'true' }) },
  { name: 'volumes without default encryption', requirement: '3.5.1', bad: defaults('volumes', { enabled: false }), good: defaults('volumes', { enabled: 'true' }) },
  { name: 'detector that is off', requirement: '11.5.1', bad: detector('false'), good: detector('true') },
  { name: 'images that can be overwritten', requirement: '6.5.1', bad: [resource('aws:ecr/repository:Repository', 'images', { imageTagMutability: 'MUTABLE', imageScanningConfiguration: { scanOnPush: true } })], good: [resource('aws:ecr/repository:Repository', 'images', { imageTagMutability: 'IMMUTABLE', imageScanningConfiguration: { scanOnPush: true }, encryptionConfigurations: [{ encryptionType: 'KMS', kmsKey: keyArn }] }), resource('aws:ecr/lifecyclePolicy:LifecyclePolicy', 'old', { repository: ref('images'), policy: '{"rules":[]}' })] },
]; // prettier-ignore
