import { Pair, ProgramResource, resource } from './pair';

const one = (type: string, base: object): ((props: object) => readonly ProgramResource[]) => {
  return (props) => [resource(type, 'subject', { ...base, ...props })];
};
const keyArn = 'arn:aws:kms:eu-west-1:111122223333:key/11111111-2222-3333-4444-555555555555';
const principal = (Principal: unknown): Readonly<Record<string, unknown>> => ({
  policy: JSON.stringify({
    Version: '2012-10-17',
    Statement: { Effect: 'Allow', Principal, Action: 'ecr:BatchGetImage' },
  }),
});
const access = (AllowFromPublic: boolean): Readonly<Record<string, unknown>> => ({
  type: 'network',
  policy: JSON.stringify([{ AllowFromPublic }]),
});
const settings = (value: string): Readonly<Record<string, unknown>> => ({
  settings: [
    { namespace: 'aws:elasticbeanstalk:application:environment', name: 'DB_PASSWORD', value },
    { namespace: 'aws:elasticbeanstalk:cloudwatch:logs', name: 'StreamLogs', value: 'true' },
    { namespace: 'aws:elasticbeanstalk:managedactions', name: 'ManagedActionsEnabled', value: 'true' },
    { namespace: 'aws:elasticbeanstalk:managedactions:platformupdate', name: 'UpdateLevel', value: 'minor' },
  ],
});
const image = (runtimeEnvironmentVariables: object): Readonly<Record<string, unknown>> => ({
  sourceConfiguration: {
    imageRepository: { imageRepositoryType: 'ECR', imageConfiguration: { runtimeEnvironmentVariables } },
  },
});

const proxy = one('aws:rds/proxy:Proxy', { engineFamily: 'POSTGRESQL', auths: [{ iamAuth: 'REQUIRED' }] });
const namespace = one('aws:redshiftserverless/namespace:Namespace', { namespaceName: 'bi', adminUsername: 'bi_owner', manageAdminPassword: true, logExports: ['userlog', 'connectionlog'] }); // prettier-ignore
const workgroup = one('aws:redshiftserverless/workgroup:Workgroup', { enhancedVpcRouting: true, configParameters: [{ parameterKey: 'require_ssl', parameterValue: 'true' }] }); // prettier-ignore
const table = one('aws:dynamodb/table:Table', { hashKey: 'id', pointInTimeRecovery: { enabled: true }, serverSideEncryption: { enabled: true, kmsKeyArn: keyArn } }); // prettier-ignore
const memory = one('aws:memorydb/cluster:Cluster', {
  aclName: 'shop',
  snapshotRetentionLimit: 7,
  nodeType: 'db.r7g.large',
});
const memcached = one('aws:elasticache/cluster:Cluster', { engine: 'memcached', numCacheNodes: 2 });
const serverless = one('aws:elasticache/serverlessCache:ServerlessCache', {
  engine: 'valkey',
  snapshotRetentionLimit: 7,
});
const user = one('aws:elasticache/user:User', { userId: 'app', userName: 'app', engine: 'valkey' });
const broker = one('aws:mq/broker:Broker', {
  engineType: 'RabbitMQ',
  autoMinorVersionUpgrade: true,
  logs: { general: true },
});
const kafka = one('aws:msk/cluster:Cluster', { kafkaVersion: '3.8.x' });
const search = (tlsSecurityPolicy: string): readonly ProgramResource[] => [
  resource('aws:elasticsearch/domain:Domain', 'search', { vpcOptions: { subnetIds: ['subnet-1'] }, nodeToNodeEncryption: { enabled: true }, encryptAtRest: { enabled: true }, logPublishingOptions: [{ logType: 'AUDIT_LOGS' }], domainEndpointOptions: { enforceHttps: true, tlsSecurityPolicy } }),
]; // prettier-ignore
const job = (container: object): readonly ProgramResource[] => [
  resource('aws:batch/jobDefinition:JobDefinition', 'job', { type: 'container', containerProperties: JSON.stringify({ image: 'settle:1', ...container }) }),
]; // prettier-ignore
const group = (type: string, name: string, value: string): readonly ProgramResource[] => [
  resource(type, 'group', { family: 'own', parameters: [{ name, value }] }),
];

/** Serverless variants, proxies, replicas, neighbours and jobs of the data services, which break a requirement in another place. */
export const dataServices: readonly Pair[] = [
  { name: 'database proxy in clear text', requirement: '4.2.1', bad: proxy({ requireTls: 'false' }), good: proxy({ requireTls: true }) },
  { name: 'serverless warehouse without logs', requirement: '10.2.1', bad: namespace({ logExports: [] }), good: namespace({}) },
  { name: 'serverless warehouse with a password of the program', requirement: '8.6.2', bad: namespace({ manageAdminPassword: undefined, adminUserPassword: 'Summer-2026-bi' }), good: namespace({}) },
  { name: 'serverless warehouse of admin', requirement: '2.2.2', bad: namespace({ adminUsername: 'Admin' }), good: namespace({}) },
  { name: 'public workgroup', requirement: '1.4.4', bad: workgroup({ publiclyAccessible: 'true' }), good: workgroup({}) },
  { name: 'workgroup around the VPC', requirement: '1.3.2', bad: workgroup({ enhancedVpcRouting: false }), good: workgroup({}) },
  { name: 'workgroup in clear text', requirement: '4.2.1', bad: workgroup({ configParameters: [{ parameterKey: 'require_ssl', parameterValue: 'FALSE' }] }), good: workgroup({}) },
  { name: 'replica that cannot go back in time', requirement: '12.10.1', bad: table({ replicas: [{ regionName: 'eu-west-3', kmsKeyArn: keyArn }] }), good: table({ replicas: [{ regionName: 'eu-west-3', kmsKeyArn: keyArn, pointInTimeRecovery: true }] }) },
  { name: 'MemoryDB for everyone', requirement: '8.3.1', bad: memory({ aclName: 'open-access' }), good: memory({}) },
  { name: 'MemoryDB in clear text', requirement: '4.2.1', bad: memory({ tlsEnabled: 'false' }), good: memory({}) },
  { name: 'Memcached in clear text', requirement: '4.2.1', bad: memcached({}), good: memcached({ transitEncryptionEnabled: true }) },
  { name: 'serverless cache for everyone', requirement: '8.3.1', bad: serverless({}), good: serverless({ userGroupId: 'shop' }) },
  { name: 'cache user without password', requirement: '8.3.1', bad: user({ accessString: 'on ~* +@all', noPasswordRequired: true }), good: user({ accessString: 'on ~app:* +@read', authenticationMode: { type: 'iam' } }) },
  { name: 'public message broker', requirement: '1.4.4', bad: broker({ publiclyAccessible: true }), good: broker({}) },
  { name: 'public Kafka', requirement: '1.4.4', bad: kafka({ brokerNodeGroupInfo: { connectivityInfo: { publicAccess: { type: 'SERVICE_PROVIDED_EIPS' } } } }), good: kafka({}) },
  { name: 'public collection', requirement: '1.4.4', bad: [resource('aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy', 'network', access(true))], good: [resource('aws:opensearch/serverlessSecurityPolicy:ServerlessSecurityPolicy', 'network', access(false))] },
  { name: 'public graph', requirement: '1.4.4', bad: [resource('aws:neptunegraph/graph:Graph', 'graph', { publicConnectivity: true })], good: [resource('aws:neptunegraph/graph:Graph', 'graph', { publicConnectivity: false })] },
  { name: 'Studio on the internet', requirement: '1.4.4', bad: [resource('aws:sagemaker/domain:Domain', 'studio', {})], good: [resource('aws:sagemaker/domain:Domain', 'studio', { appNetworkAccessType: 'VpcOnly' })] },
  { name: 'SSH of nodes from everywhere', requirement: '1.4.4', bad: [resource('aws:eks/nodeGroup:NodeGroup', 'nodes', { remoteAccess: { ec2SshKey: 'ops' } })], good: [resource('aws:eks/nodeGroup:NodeGroup', 'nodes', {})] },
  { name: 'DocumentDB in clear text', requirement: '4.2.1', bad: group('aws:docdb/clusterParameterGroup:ClusterParameterGroup', 'tls', 'disabled'), good: group('aws:docdb/clusterParameterGroup:ClusterParameterGroup', 'tls', 'enabled') },
  { name: 'audit parameter off', requirement: '10.2.1', bad: group('aws:neptune/clusterParameterGroup:ClusterParameterGroup', 'neptune_enable_audit_log', '0'), good: group('aws:neptune/clusterParameterGroup:ClusterParameterGroup', 'neptune_enable_audit_log', '1') },
  { name: 'privileged batch job', requirement: '7.2.5', bad: job({ privileged: true }), good: job({}) },
  { name: 'password of a batch job', requirement: '8.6.2', bad: job({ environment: [{ name: 'DB_PASSWORD', value: 'hunter2hunter2' }] }), good: job({ secrets: [{ name: 'DB_PASSWORD', valueFrom: 'arn:aws:secretsmanager:eu-west-1:111122223333:secret:x' }] }) },
  { name: 'batch job with a public address', requirement: '1.4.4', bad: job({ networkConfiguration: { assignPublicIp: 'ENABLED' } }), good: job({ networkConfiguration: { assignPublicIp: 'DISABLED' } }) },
  { name: 'password of an App Runner service', requirement: '8.6.2', bad: [resource('aws:apprunner/service:Service', 'service', image({ DB_PASSWORD: 'hunter2hunter2' }))], good: [resource('aws:apprunner/service:Service', 'service', image({ STAGE: 'production' }))] },
  { name: 'password of a Beanstalk environment', requirement: '8.6.2', bad: [resource('aws:elasticbeanstalk/environment:Environment', 'shop', settings('hunter2hunter2'))], good: [resource('aws:elasticbeanstalk/environment:Environment', 'shop', settings('prod/shop/db'))] },
  { name: 'images for everyone', requirement: '7.3.1', bad: [resource('aws:ecr/repositoryPolicy:RepositoryPolicy', 'images', principal('*'))], good: [resource('aws:ecr/repositoryPolicy:RepositoryPolicy', 'images', principal({ AWS: '444455556666' }))] },
  { name: 'layer for everyone', requirement: '7.3.3', bad: [resource('aws:lambda/layerVersionPermission:LayerVersionPermission', 'layer', { principal: '*' })], good: [resource('aws:lambda/layerVersionPermission:LayerVersionPermission', 'layer', { principal: '*', organizationId: 'o-abcdefghij' })] },
  { name: 'Elasticsearch that accepts TLS 1.0', requirement: '4.2.1', bad: search('Policy-Min-TLS-1-0-2019-07'), good: search('Policy-Min-TLS-1-2-2019-07') },
  { name: 'desktop without encryption', requirement: '3.5.1', bad: [resource('aws:workspaces/workspace:Workspace', 'desk', {})], good: [resource('aws:workspaces/workspace:Workspace', 'desk', { rootVolumeEncryptionEnabled: true, userVolumeEncryptionEnabled: true })] },
]; // prettier-ignore
