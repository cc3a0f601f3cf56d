import type { StackResource } from '../../policies/model/stack-view';

/** `@pulumi/policy`'s sentinel of a text that is not known at preview. */
const unknownText = '04da6b54-80e4-46f7-96ec-b56ff0331ba9';

/** Inputs of a resource; a resource as value is a reference to its id, which is unknown at preview. */
type Inputs = Readonly<Record<string, unknown>>;

const isResource = (value: unknown): value is StackResource =>
  typeof value === 'object' && value !== null && 'urn' in value && 'propertyDependencies' in value;

/** Resources in order of registration, with the relations `@pulumi/policy` tells of them. */
class Graph {
  readonly resources: StackResource[] = [];

  /** @param seen makes of inputs what a policy sees of them */
  constructor(private readonly seen: (props: object) => object) {}

  add(type: string, inputs: Inputs): StackResource {
    const name = `r${this.resources.length}`;
    const referred = (value: unknown): readonly StackResource[] =>
      isResource(value) ? [value] : Array.isArray(value) ? (value as readonly unknown[]).flatMap(referred) : [];
    const shown = (value: unknown): unknown =>
      isResource(value) ? unknownText : Array.isArray(value) ? (value as readonly unknown[]).map(shown) : value;
    const propertyDependencies = Object.fromEntries(
      Object.entries(inputs).map(([property, value]) => [property, referred(value)]),
    );
    const props = Object.fromEntries(Object.entries(inputs).map(([property, value]) => [property, shown(value)]));
    const resource: StackResource = {
      urn: `urn:pulumi:production::p::${type}::${name}`,
      type,
      name,
      props: this.seen({ ...props, id: unknownText, arn: unknownText }) as StackResource['props'],
      dependencies: Object.values(propertyDependencies).flat(),
      propertyDependencies,
    };
    this.resources.push(resource);
    return resource;
  }
}

const document = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const read = document({ Effect: 'Allow', Action: 's3:GetObject', Resource: 'arn:aws:s3:::example/*' });
const trust = (service: string): string =>
  document({ Effect: 'Allow', Principal: { Service: service }, Action: 'sts:AssumeRole' });

/** A shape of stack, of which `add` makes the next few resources until there are enough. */
interface Shape {
  readonly name: string;
  readonly start: (graph: Graph) => (index: number) => void;
}

const shapes: readonly Shape[] = [
  {
    name: 'buckets with every sibling, all logging to one',
    start: (graph) => {
      const logs = graph.add('aws:s3/bucket:Bucket', { bucket: 'example-logs' });
      return (index) => {
        const bucket = graph.add('aws:s3/bucket:Bucket', { bucket: `example-${index}` });
        graph.add('aws:s3/bucketVersioning:BucketVersioning', { bucket, versioningConfiguration: { status: 'Enabled' } });
        graph.add('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', { bucket, blockPublicAcls: true, blockPublicPolicy: true, ignorePublicAcls: true, restrictPublicBuckets: true });
        graph.add('aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration', { bucket, rules: [{ applyServerSideEncryptionByDefault: { sseAlgorithm: 'aws:kms' } }] });
        graph.add('aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', { bucket, rules: [{ id: 'a', status: 'Enabled', expiration: { days: 400 } }] });
        graph.add('aws:s3/bucketOwnershipControls:BucketOwnershipControls', { bucket, rule: { objectOwnership: 'BucketOwnerEnforced' } });
        graph.add('aws:s3/bucketLogging:BucketLogging', { bucket, targetBucket: logs, targetPrefix: `${index}/` });
        graph.add('aws:s3/bucketPolicy:BucketPolicy', { bucket, policy: document({ Effect: 'Deny', Principal: '*', Action: 's3:*', Resource: '*', Condition: { Bool: { 'aws:SecureTransport': 'false' } } }) });
      };
    },
  },
  {
    name: 'security groups that refer to one another',
    start: (graph) => {
      const vpcId = graph.add('aws:ec2/vpc:Vpc', { cidrBlock: '10.0.0.0/8' });
      let before = graph.add('aws:ec2/securityGroup:SecurityGroup', { vpcId });
      return (index) => {
        const group = graph.add('aws:ec2/securityGroup:SecurityGroup', { vpcId, ingress: [{ protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['10.0.0.0/8'] }] });
        graph.add('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', { securityGroupId: group, referencedSecurityGroupId: before, ipProtocol: 'tcp', fromPort: 5432, toPort: 5432 });
        graph.add('aws:vpc/securityGroupEgressRule:SecurityGroupEgressRule', { securityGroupId: before, referencedSecurityGroupId: group, ipProtocol: 'tcp', fromPort: 5432, toPort: 5432 });
        graph.add('aws:ec2/securityGroupRule:SecurityGroupRule', { type: 'ingress', securityGroupId: group, cidrBlocks: [`10.${index % 250}.0.0/16`], protocol: 'tcp', fromPort: 8443, toPort: 8443 });
        before = group;
      };
    },
  },
  {
    name: 'one group of many rules, used by everything',
    start: (graph) => {
      const group = graph.add('aws:ec2/securityGroup:SecurityGroup', { vpcId: 'vpc-1' });
      const subnetId = graph.add('aws:ec2/subnet:Subnet', { vpcId: 'vpc-1', cidrBlock: '10.0.0.0/16' });
      return (index) => {
        graph.add('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', { securityGroupId: group, cidrIpv4: `10.0.${index % 250}.0/24`, ipProtocol: 'tcp', fromPort: 443, toPort: 443 });
        graph.add('aws:ec2/instance:Instance', { ami: 'ami-1', instanceType: 'm7g.large', subnetId, vpcSecurityGroupIds: [group] });
        graph.add('aws:rds/instance:Instance', { engine: 'postgres', instanceClass: 'db.m7g.large', vpcSecurityGroupIds: [group] });
        graph.add('aws:lb/loadBalancer:LoadBalancer', { securityGroups: [group], subnets: [subnetId], internal: true });
        graph.add('aws:elasticache/replicationGroup:ReplicationGroup', { description: 'x', securityGroupIds: [group] });
        graph.add('aws:redshift/cluster:Cluster', { nodeType: 'ra3.large', vpcSecurityGroupIds: [group] });
      };
    },
  },
  {
    name: 'one network with everything in it',
    start: (graph) => {
      const vpcId = graph.add('aws:ec2/vpc:Vpc', { cidrBlock: '10.0.0.0/8' });
      const gatewayId = graph.add('aws:ec2/internetGateway:InternetGateway', { vpcId });
      const group = graph.add('aws:ec2/securityGroup:SecurityGroup', { vpcId });
      const natGatewayId = graph.add('aws:ec2/natGateway:NatGateway', { connectivityType: 'private' });
      return (index) => {
        const subnetId = graph.add('aws:ec2/subnet:Subnet', { vpcId, cidrBlock: `10.${index % 250}.0.0/24` });
        const routeTableId = graph.add('aws:ec2/routeTable:RouteTable', { vpcId });
        graph.add('aws:ec2/route:Route', { routeTableId, destinationCidrBlock: '0.0.0.0/0', ...(index % 2 === 0 ? { gatewayId } : { natGatewayId }) });
        graph.add('aws:ec2/routeTableAssociation:RouteTableAssociation', { routeTableId, subnetId });
        const networkAclId = graph.add('aws:ec2/networkAcl:NetworkAcl', { vpcId, subnetIds: [subnetId] });
        graph.add('aws:ec2/networkAclRule:NetworkAclRule', { networkAclId, ruleNumber: 100, protocol: 'tcp', ruleAction: 'allow', cidrBlock: '10.0.0.0/8', fromPort: 443, toPort: 443 });
        graph.add('aws:ec2/instance:Instance', { ami: 'ami-1', instanceType: 'm7g.large', subnetId, vpcSecurityGroupIds: [group] });
        graph.add('aws:ec2/vpcEndpoint:VpcEndpoint', { vpcId, serviceName: 'com.amazonaws.eu-central-1.s3', routeTableIds: [routeTableId], policy: read });
      };
    },
  },
  {
    name: 'subnets of one route table, and what stands in them',
    start: (graph) => {
      const vpcId = graph.add('aws:ec2/vpc:Vpc', { cidrBlock: '10.0.0.0/8' });
      const gatewayId = graph.add('aws:ec2/internetGateway:InternetGateway', { vpcId });
      const routeTableId = graph.add('aws:ec2/routeTable:RouteTable', { vpcId, routes: [{ cidrBlock: '10.9.0.0/16' }] });
      graph.add('aws:ec2/route:Route', { routeTableId, destinationCidrBlock: '0.0.0.0/0', gatewayId });
      return (index) => {
        const subnet = graph.add('aws:ec2/subnet:Subnet', { vpcId, cidrBlock: `10.${index % 250}.0.0/24` });
        graph.add('aws:ec2/routeTableAssociation:RouteTableAssociation', { routeTableId, subnetId: subnet });
        const dbSubnetGroupName = graph.add('aws:rds/subnetGroup:SubnetGroup', { subnetIds: [subnet] });
        graph.add('aws:rds/instance:Instance', { engine: 'postgres', dbSubnetGroupName });
        graph.add('aws:lambda/function:Function', { role: 'arn:aws:iam::111122223333:role/x', vpcConfig: [{ subnetIds: ['subnet-1'] }] });
        graph.add('aws:ec2/networkInterface:NetworkInterface', { subnetId: subnet });
        graph.add('aws:eks/nodeGroup:NodeGroup', { subnetIds: [subnet], nodeRoleArn: 'arn:aws:iam::111122223333:role/x' });
      };
    },
  },
  {
    name: 'tiers whose groups admit one another and the internet',
    start: (graph) => {
      const vpcId = graph.add('aws:ec2/vpc:Vpc', { cidrBlock: '10.0.0.0/8' });
      let before: StackResource | undefined;
      return (index) => {
        const tags = { tier: ['edge', 'application', 'data'][index % 3] };
        const subnetId = graph.add('aws:ec2/subnet:Subnet', { vpcId, cidrBlock: `10.${index % 250}.0.0/24`, tags });
        const routeTableId = graph.add('aws:ec2/routeTable:RouteTable', { vpcId, ...(tags.tier === 'edge' && { routes: [{ cidrBlock: '0.0.0.0/0', gatewayId: 'igw-1' }] }) });
        graph.add('aws:ec2/routeTableAssociation:RouteTableAssociation', { subnetId, routeTableId });
        const group = graph.add('aws:ec2/securityGroup:SecurityGroup', { vpcId, tags });
        graph.add('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', { securityGroupId: group, ipProtocol: 'tcp', fromPort: 443, toPort: 443, ...(before && index % 3 !== 0 ? { referencedSecurityGroupId: before } : { cidrIpv4: '0.0.0.0/0' }) });
        graph.add('aws:ec2/networkAcl:NetworkAcl', { vpcId, subnetIds: [subnetId], ingress: [{ ruleNo: 1, action: 'allow', protocol: 'tcp', cidrBlock: '10.0.0.0/8', fromPort: 443, toPort: 443 }] });
        before = group;
      };
    },
  },
  {
    name: 'roles with policies and attachments',
    start: (graph) => {
      const shared = graph.add('aws:iam/policy:Policy', { policy: read });
      return (index) => {
        const role = graph.add('aws:iam/role:Role', { name: `role-${index}`, assumeRolePolicy: trust('ec2.amazonaws.com') });
        graph.add('aws:iam/rolePolicy:RolePolicy', { role, policy: read });
        const policyArn = graph.add('aws:iam/policy:Policy', { policy: read });
        graph.add('aws:iam/rolePolicyAttachment:RolePolicyAttachment', { role, policyArn });
        graph.add('aws:iam/rolePolicyAttachment:RolePolicyAttachment', { role, policyArn: shared });
        graph.add('aws:iam/instanceProfile:InstanceProfile', { role });
      };
    },
  },
  {
    name: 'one role with many attachments, and users of one group',
    start: (graph) => {
      const role = graph.add('aws:iam/role:Role', { assumeRolePolicy: trust('lambda.amazonaws.com') });
      const group = graph.add('aws:iam/group:Group', { name: 'all' });
      return (index) => {
        const policyArn = graph.add('aws:iam/policy:Policy', { policy: read });
        graph.add('aws:iam/rolePolicyAttachment:RolePolicyAttachment', { role, policyArn });
        const user = graph.add('aws:iam/user:User', { name: `user-${index}` });
        graph.add('aws:iam/userGroupMembership:UserGroupMembership', { user, groups: [group] });
        graph.add('aws:iam/groupPolicyAttachment:GroupPolicyAttachment', { group, policyArn });
        graph.add('aws:lambda/function:Function', { role });
      };
    },
  },
  {
    name: 'load balancers, listeners and target groups',
    start: (graph) => {
      const webAclArn = graph.add('aws:wafv2/webAcl:WebAcl', { scope: 'REGIONAL', defaultAction: { allow: {} } });
      const one = graph.add('aws:lb/loadBalancer:LoadBalancer', { internal: false });
      return () => {
        const loadBalancerArn = graph.add('aws:lb/loadBalancer:LoadBalancer', { internal: false });
        const targetGroupArn = graph.add('aws:lb/targetGroup:TargetGroup', { port: 443, protocol: 'HTTPS' });
        const listenerArn = graph.add('aws:lb/listener:Listener', { loadBalancerArn, port: 443, protocol: 'HTTPS', defaultActions: [{ type: 'forward' }] });
        graph.add('aws:lb/listener:Listener', { loadBalancerArn: one, port: 80, protocol: 'HTTP', defaultActions: [{ type: 'forward' }] });
        graph.add('aws:lb/listenerRule:ListenerRule', { listenerArn, actions: [{ type: 'forward' }], targetGroupArn });
        graph.add('aws:wafv2/webAclAssociation:WebAclAssociation', { resourceArn: loadBalancerArn, webAclArn });
      };
    },
  },
  {
    name: 'functions with permissions, log groups and queues',
    start: (graph) => {
      const kmsKeyId = graph.add('aws:kms/key:Key', { enableKeyRotation: true });
      return (index) => {
        const role = graph.add('aws:iam/role:Role', { assumeRolePolicy: trust('lambda.amazonaws.com') });
        const handler = graph.add('aws:lambda/function:Function', { name: `f-${index}`, role, runtime: 'nodejs22.x' });
        graph.add('aws:cloudwatch/logGroup:LogGroup', { name: `/aws/lambda/f-${index}`, retentionInDays: 400, kmsKeyId });
        graph.add('aws:lambda/permission:Permission', { function: handler, action: 'lambda:InvokeFunction', principal: 's3.amazonaws.com' });
        const queue = graph.add('aws:sqs/queue:Queue', { kmsMasterKeyId: kmsKeyId });
        graph.add('aws:sqs/queuePolicy:QueuePolicy', { queueUrl: queue, policy: document({ Effect: 'Allow', Principal: { Service: 'sns.amazonaws.com' }, Action: 'sqs:SendMessage', Resource: '*' }) });
        graph.add('aws:lambda/eventSourceMapping:EventSourceMapping', { eventSourceArn: queue, functionName: handler });
      };
    },
  },
  {
    name: 'metric filters, alarms and topics',
    start: (graph) => {
      const logGroupName = graph.add('aws:cloudwatch/logGroup:LogGroup', { name: 'trail' });
      const topic = graph.add('aws:sns/topic:Topic', { name: 'alerts' });
      graph.add('aws:cloudtrail/trail:Trail', { name: 't', s3BucketName: 'logs', cloudWatchLogsGroupArn: logGroupName });
      return (index) => {
        graph.add('aws:cloudwatch/logMetricFilter:LogMetricFilter', { logGroupName, pattern: '{ $.userIdentity.type = "Root" }', metricTransformation: { name: `m${index}`, namespace: 'n', value: '1' } });
        graph.add('aws:cloudwatch/metricAlarm:MetricAlarm', { metricName: `m${index}`, namespace: 'n', alarmActions: [topic], threshold: 1 });
        graph.add('aws:sns/topicSubscription:TopicSubscription', { topic, protocol: 'email', endpoint: `a${index}@example.com` });
        const rule = graph.add('aws:cloudwatch/eventRule:EventRule', { eventPattern: '{"source":["aws.guardduty"]}' });
        graph.add('aws:cloudwatch/eventTarget:EventTarget', { rule, arn: topic });
        graph.add('aws:sns/topicPolicy:TopicPolicy', { arn: topic, policy: document({ Effect: 'Allow', Principal: { Service: 'events.amazonaws.com' }, Action: 'sns:Publish', Resource: '*' }) });
      };
    },
  },
  {
    name: 'keys, aliases, grants and secrets',
    start: (graph) => (index) => {
      const key = graph.add('aws:kms/key:Key', { enableKeyRotation: true, description: `key ${index}` });
      graph.add('aws:kms/keyPolicy:KeyPolicy', { keyId: key, policy: document({ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'kms:*', Resource: '*' }) });
      graph.add('aws:kms/alias:Alias', { name: `alias/k${index}`, targetKeyId: key });
      const secretId = graph.add('aws:secretsmanager/secret:Secret', { kmsKeyId: key });
      graph.add('aws:secretsmanager/secretRotation:SecretRotation', { secretId, rotationRules: { automaticallyAfterDays: 30 } });
      graph.add('aws:secretsmanager/secretPolicy:SecretPolicy', { secretArn: secretId, policy: read });
    },
  },
  {
    name: 'database clusters with instances and parameters',
    start: (graph) => {
      const shared = graph.add('aws:rds/clusterParameterGroup:ClusterParameterGroup', { family: 'aurora-postgresql16', parameters: [{ name: 'rds.force_ssl', value: '1' }] });
      return (index) => {
        const group = graph.add('aws:rds/clusterParameterGroup:ClusterParameterGroup', { family: 'aurora-postgresql16', parameters: [{ name: 'rds.force_ssl', value: '1' }] });
        const cluster = graph.add('aws:rds/cluster:Cluster', { engine: 'aurora-postgresql', clusterIdentifier: `c-${index}`, dbClusterParameterGroupName: index % 2 === 0 ? group : shared });
        graph.add('aws:rds/clusterInstance:ClusterInstance', { clusterIdentifier: cluster, engine: 'aurora-postgresql', instanceClass: 'db.r7g.large' });
        graph.add('aws:cloudwatch/logGroup:LogGroup', { name: `/aws/rds/cluster/c-${index}/postgresql` });
        graph.add('aws:backup/selection:Selection', { iamRoleArn: 'arn:aws:iam::111122223333:role/b', planId: 'p', resources: [cluster] });
      };
    },
  },
  {
    name: 'one interface with many methods and stages',
    start: (graph) => {
      const restApi = graph.add('aws:apigateway/restApi:RestApi', { name: 'api' });
      const authorizerId = graph.add('aws:apigateway/authorizer:Authorizer', { restApi, type: 'COGNITO_USER_POOLS' });
      return (index) => {
        const resourceId = graph.add('aws:apigateway/resource:Resource', { restApi, pathPart: `p${index}` });
        graph.add('aws:apigateway/method:Method', { restApi, resourceId, httpMethod: 'GET', authorization: 'COGNITO_USER_POOLS', authorizerId });
        graph.add('aws:apigateway/integration:Integration', { restApi, resourceId, httpMethod: 'GET', type: 'AWS_PROXY' });
        const stage = graph.add('aws:apigateway/stage:Stage', { restApi, stageName: `s${index}` });
        graph.add('aws:apigateway/methodSettings:MethodSettings', { restApi, stageName: stage, methodPath: '*/*', settings: { loggingLevel: 'INFO' } });
        graph.add('aws:apigateway/domainName:DomainName', { domainName: `d${index}.example.com`, securityPolicy: 'TLS_1_2' });
      };
    },
  },
  {
    name: 'a chain in which each resource needs the one before',
    start: (graph) => {
      let before = graph.add('aws:ec2/vpc:Vpc', { cidrBlock: '10.0.0.0/8' });
      const types = ['aws:s3/bucket:Bucket', 'aws:kms/key:Key', 'aws:iam/role:Role', 'aws:ec2/securityGroup:SecurityGroup', 'aws:ec2/instance:Instance', 'aws:sqs/queue:Queue', 'aws:ecs/taskDefinition:TaskDefinition', 'aws:dynamodb/table:Table', 'aws:ec2/transitGateway:TransitGateway', 'aws:ec2/vpcPeeringConnection:VpcPeeringConnection'];
      return (index) => {
        before = graph.add(types[index % types.length] ?? '', { vpcId: before, kmsKeyId: before, role: before, bucket: before, tags: { a: 'b' } });
      };
    },
  },
  {
    name: 'containers, services and scanners',
    start: (graph) => {
      const cluster = graph.add('aws:ecs/cluster:Cluster', { settings: [{ name: 'containerInsights', value: 'enabled' }] });
      return (index) => {
        const repository = graph.add('aws:ecr/repository:Repository', { name: `r${index}` });
        graph.add('aws:ecr/lifecyclePolicy:LifecyclePolicy', { repository, policy: '{"rules":[]}' });
        graph.add('aws:ecr/repositoryPolicy:RepositoryPolicy', { repository, policy: document({ Effect: 'Allow', Principal: { AWS: 'arn:aws:iam::111122223333:root' }, Action: 'ecr:BatchGetImage' }) });
        const taskDefinition = graph.add('aws:ecs/taskDefinition:TaskDefinition', { family: `t${index}`, containerDefinitions: JSON.stringify([{ name: 'a', image: 'b', readonlyRootFilesystem: true }]) });
        graph.add('aws:ecs/service:Service', { cluster, taskDefinition, networkConfiguration: { assignPublicIp: false, subnets: ['subnet-1'] } });
        graph.add('aws:cloudwatch/logGroup:LogGroup', { name: `/ecs/t${index}` });
      };
    },
  },
  {
    name: 'tables, replicas and backups',
    start: (graph) => {
      const planId = graph.add('aws:backup/plan:Plan', { rules: [{ schedule: 'cron(0 1 * * ? *)' }] });
      return (index) => {
        const table = graph.add('aws:dynamodb/table:Table', { name: `t${index}`, pointInTimeRecovery: { enabled: true } });
        graph.add('aws:backup/selection:Selection', { planId, iamRoleArn: 'arn:aws:iam::111122223333:role/b', resources: [table] });
        const fileSystemId = graph.add('aws:efs/fileSystem:FileSystem', { encrypted: true });
        graph.add('aws:efs/mountTarget:MountTarget', { fileSystemId, subnetId: 'subnet-1' });
        graph.add('aws:efs/accessPoint:AccessPoint', { fileSystemId, rootDirectory: { path: '/a' }, posixUser: { uid: 1, gid: 1 } });
        graph.add('aws:efs/backupPolicy:BackupPolicy', { fileSystemId, backupPolicy: { status: 'ENABLED' } });
        const vault = graph.add('aws:backup/vault:Vault', { name: `v${index}` });
        graph.add('aws:backup/vaultLockConfiguration:VaultLockConfiguration', { backupVaultName: vault, minRetentionDays: 30 });
      };
    },
  },
]; // prettier-ignore

/** Stacks of few types, linked as densely as programs link them: where a policy that looks at pairs is slowest. */
export const worstCases: readonly {
  readonly name: string;
  readonly resources: (size: number, seen?: (props: object) => object) => StackResource[];
}[] = shapes.map(({ name, start }) => ({
  name,
  resources: (size, seen) => stackOf(start, size, seen),
}));

/** @param seen makes of inputs what a policy sees of them; `@pulumi/policy` throws at those that are unknown */
export function stackOf(
  start: Shape['start'],
  size: number,
  seen: (props: object) => object = (props) => props,
): StackResource[] {
  const graph = new Graph(seen);
  graph.add('pulumi:pulumi:Stack', {});
  const add = start(graph);
  for (let index = 0; graph.resources.length < size; index++) add(index);
  return graph.resources.slice(0, size);
}
