import { Pair, ProgramResource, ref, resource } from './pair';

const one = (type: string, base: object): ((props: object) => readonly ProgramResource[]) => {
  return (props) => [resource(type, 'subject', { ...base, ...props })];
};
const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555';
const metadataOptions = { httpTokens: 'required', httpEndpoint: 'enabled', httpPutResponseHopLimit: 1 };
const machine = {
  ami: 'ami-1', instanceType: 'm6i.large', subnetId: 'subnet-1', associatePublicIpAddress: false, iamInstanceProfile: 'app', monitoring: true, metadataOptions,
  rootBlockDevice: { encrypted: true, kmsKeyId: keyArn }, vpcSecurityGroupIds: ['sg-1'],
}; // prettier-ignore
const spot = one('aws:ec2/spotInstanceRequest:SpotInstanceRequest', machine);
const onInterface = (...more: readonly ProgramResource[]): readonly ProgramResource[] => [
  resource('aws:ec2/networkInterface:NetworkInterface', 'card', { subnetId: 'subnet-1', securityGroups: ['sg-1'] }),
  resource('aws:ec2/instance:Instance', 'host', {
    ...machine,
    subnetId: undefined,
    vpcSecurityGroupIds: undefined,
    associatePublicIpAddress: undefined,
    networkInterfaces: [ref('card')],
  }),
  ...more,
];
const listed = (cidr: string): readonly ProgramResource[] => [
  resource('aws:ec2/managedPrefixList:ManagedPrefixList', 'offices', {
    name: 'offices',
    addressFamily: 'IPv4',
    maxEntries: 2,
    entries: [{ cidr, description: 'Offices' }],
  }),
  resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'ssh', {
    securityGroupId: 'sg-1',
    description: 'Administration',
    ipProtocol: 'tcp',
    fromPort: 22,
    toPort: 22,
    prefixListId: ref('offices'),
  }),
];
const entry = (name: string, props: object): ProgramResource =>
  resource('aws:ec2/networkAclRule:NetworkAclRule', name, {
    networkAclId: 'acl-1',
    protocol: 'tcp',
    cidrBlock: '0.0.0.0/0',
    ...props,
  });
const answers = entry('answers', { ruleNumber: 120, ruleAction: 'allow', fromPort: 1024, toPort: 65535 });
const rdp = (ruleNumber: number): ProgramResource =>
  entry('rdp', { ruleNumber, ruleAction: 'deny', fromPort: 3389, toPort: 3389 });
const api = (operation: object): readonly ProgramResource[] => [
  resource('aws:apigateway/restApi:RestApi', 'api', {
    endpointConfiguration: { types: 'REGIONAL' },
    body: JSON.stringify({ openapi: '3.0.1', info: { title: 'x' }, paths: { '/cards': { get: operation } } }),
  }),
];
const iam = { 'x-amazon-apigateway-auth': { type: 'AWS_IAM' } };
const alarm = one('aws:cloudwatch/metricAlarm:MetricAlarm', { metricName: 'm', namespace: 'n', period: 60, evaluationPeriods: 1, statistic: 'Sum', threshold: 1, comparisonOperator: 'GreaterThanThreshold' }); // prettier-ignore
const topic = 'arn:aws:sns:eu-west-1:111122223333:ops';
const stage = (name: string, category: string): object => ({
  name,
  actions: [{ name: name.toLowerCase(), category, owner: 'AWS', provider: 'x', version: '1' }],
});
const pipeline = (...stages: readonly object[]): readonly ProgramResource[] => [
  resource('aws:codepipeline/pipeline:Pipeline', 'release', { stages: [stage('Source', 'Source'), ...stages] }),
];
const endpoint = one('aws:dms/endpoint:Endpoint', { endpointId: 'e', endpointType: 'target', engineName: 'kafka' });
const replication = (EnableLogging: boolean): readonly ProgramResource[] => [
  resource('aws:dms/replicationConfig:ReplicationConfig', 'copy', {
    replicationSettings: JSON.stringify({ Logging: { EnableLogging } }),
  }),
];
const nightly = (assignPublicIp: unknown): readonly ProgramResource[] => [
  resource('aws:cloudwatch/eventTarget:EventTarget', 'nightly', {
    rule: 'nightly',
    arn: 'arn:aws:ecs:eu-west-1:111122223333:cluster/main',
    ecsTarget: { networkConfiguration: { subnets: ['subnet-1'], assignPublicIp } },
  }),
];
const point = one('aws:efs/accessPoint:AccessPoint', { fileSystemId: 'fs-1', rootDirectory: { path: '/cards' } });
const task = (container: object): readonly ProgramResource[] => [
  resource('aws:ecs/taskDefinition:TaskDefinition', 'task', {
    family: 'task',
    containerDefinitions: JSON.stringify([
      {
        name: 'app',
        image: '111122223333.dkr.ecr.eu-west-1.amazonaws.com/app:1',
        readonlyRootFilesystem: true,
        logConfiguration: { logDriver: 'awslogs' },
        ...container,
      },
    ]),
  }),
];
const grants = (statement: object): readonly ProgramResource[] => [
  resource('aws:iam/policy:Policy', 'grants', {
    policy: JSON.stringify({ Version: '2012-10-17', Statement: { Effect: 'Allow', ...statement } }),
  }),
];
const recorder = (includeGlobalResourceTypes: unknown): readonly ProgramResource[] => [
  resource('aws:cfg/recorder:Recorder', 'recorder', {
    roleArn: 'arn:aws:iam::111122223333:role/config',
    recordingGroup: { allSupported: true, includeGlobalResourceTypes },
  }),
  resource('aws:cfg/deliveryChannel:DeliveryChannel', 'channel', { s3BucketName: 'org-config' }),
  resource('aws:cfg/recorderStatus:RecorderStatus', 'status', { name: 'default', isEnabled: true }),
];

/** Resources that are seldom written, settings that stand in several resources, and words in other places. */
export const services: readonly Pair[] = [
  { name: 'spot instance with the old metadata service', requirement: '2.2.6', bad: spot({ metadataOptions: { httpTokens: 'optional' } }), good: spot({}) },
  { name: 'spot instance with a public address', requirement: '1.4.4', bad: spot({ associatePublicIpAddress: 'true' }), good: spot({}) },
  { name: 'Elastic IP on the interface of an instance', requirement: '1.4.4', bad: onInterface(resource('aws:ec2/eip:Eip', 'address', { domain: 'vpc', networkInterface: ref('card') })), good: onInterface() },
  { name: 'prefix list that holds the internet', requirement: '1.3.1', bad: listed('0.0.0.0/0'), good: listed('203.0.113.0/24') },
  { name: 'answers that let Remote Desktop in', requirement: '1.3.1', bad: [answers, rdp(130)], good: [answers, rdp(110)] },
  { name: 'operation of an OpenAPI body without authorization', requirement: '7.3.3', bad: api({}), good: api(iam) },
  { name: 'HTTP API by quick create', requirement: '7.3.3', bad: [resource('aws:apigatewayv2/api:Api', 'api', { protocolType: 'HTTP', target: 'https://backend.example.com' })], good: [resource('aws:apigatewayv2/api:Api', 'api', { protocolType: 'HTTP' })] },
  { name: 'alarm that tells of recovery only', requirement: '10.7.2', bad: alarm({ okActions: [topic] }), good: alarm({ alarmActions: [topic] }) },
  { name: 'deployment to production in one word', requirement: '6.5.1', bad: pipeline(stage('DeployProd', 'Deploy')), good: pipeline(stage('Approve', 'Approval'), stage('DeployProd', 'Deploy')) },
  { name: 'deployment nobody named', requirement: '6.5.1', bad: pipeline(stage('Deploy', 'Deploy')), good: pipeline(stage('DeployStaging', 'Deploy')) },
  { name: 'Kafka in clear text', requirement: '4.2.1', bad: endpoint({ kafkaSettings: { broker: 'b:9092' } }), good: endpoint({ kafkaSettings: { broker: 'b:9094', securityProtocol: 'ssl-encryption' } }) },
  { name: 'serverless replication without logs', requirement: '10.2.1', bad: replication(false), good: replication(true) },
  { name: 'scheduled task with a public address', requirement: '1.4.4', bad: nightly('True'), good: nightly(false) },
  { name: 'access point as root', requirement: '7.3.1', bad: point({ posixUser: { uid: '0', gid: 0 } }), good: point({ posixUser: { uid: 1000, gid: 1000 } }) },
  { name: 'key in the command of a container', requirement: '8.6.2', bad: task({ command: ['run', '--key', `AKIA${'A'.repeat(16)}`] }), good: task({ command: ['run'], secrets: [{ name: 'KEY', valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:x' }] }) },
  { name: 'secret key of another service', requirement: '8.6.2', bad: task({ environment: [{ name: 'STRIPE_SECRET_KEY', value: 'abcdefgh' }] }), good: task({ environment: [{ name: 'DB_SECRET', value: 'prod/orders/db' }] }) },
  { name: 'everything but identity, messaging included', requirement: '7.2.5', bad: grants({ NotAction: 'iam:*', Resource: '*' }), good: grants({ Action: 'sqs:SendMessage', Resource: 'arn:aws:sqs:eu-west-1:111122223333:orders' }) },
  { name: 'recorder that leaves IAM out', requirement: '11.5.2', bad: recorder('false'), good: recorder('true') },
]; // prettier-ignore
