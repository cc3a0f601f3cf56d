import { Pair, ProgramResource, ref, resource } from './pair';

const document = (...statements: readonly object[]): string =>
  JSON.stringify({ Version: '2012-10-17', Statement: statements });
const trusting = (principal: object, action = 'sts:AssumeRole', condition?: object): string =>
  document({ Effect: 'Allow', Principal: principal, Action: action, ...(condition && { Condition: condition }) });

/** A role with one managed policy attached to it. */
const granted = (statement: object, role: object = {}): readonly ProgramResource[] => [
  resource('aws:iam/role:Role', 'app', { assumeRolePolicy: trusting({ Service: 'codebuild.amazonaws.com' }), ...role }),
  resource('aws:iam/policy:Policy', 'rights', { policy: document({ Effect: 'Allow', ...statement }) }),
  resource('aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'rights', {
    role: ref('app'),
    policyArn: ref('rights'),
  }),
];
const roles = 'arn:aws:iam::111122223333:role/app/*';
const makes = { Action: ['iam:CreateRole', 'iam:AttachRolePolicy'], Resource: roles };

const github = 'token.actions.githubusercontent.com';
const federated = (condition: object): readonly ProgramResource[] => [
  resource('aws:iam/role:Role', 'web', {
    permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary',
    assumeRolePolicy: trusting(
      { Federated: `arn:aws:iam::111122223333:oidc-provider/${github}` },
      'sts:AssumeRoleWithWebIdentity',
      { StringEquals: { [`${github}:aud`]: 'sts.amazonaws.com' }, ...condition },
    ),
  }),
];

const control = (statement: object, attached = true): readonly ProgramResource[] => [
  resource('aws:organizations/policy:Policy', 'guard', {
    type: 'SERVICE_CONTROL_POLICY',
    content: document({ Effect: 'Deny', Resource: '*', ...statement }),
  }),
  ...(attached
    ? [
        resource('aws:organizations/policyAttachment:PolicyAttachment', 'guard', {
          policyId: ref('guard'),
          targetId: 'r-ab12',
        }),
      ]
    : []),
];
const region = {
  NotAction: ['iam:*', 'sts:*'],
  Condition: { StringNotEquals: { 'aws:RequestedRegion': ['eu-west-1'] } },
};
const tampering = {
  Action: ['cloudtrail:*', 'config:*', 'guardduty:*', 'securityhub:*', 'logs:Delete*'],
};

const network = (...others: readonly ProgramResource[]): readonly ProgramResource[] => [
  resource('aws:ec2/vpc:Vpc', 'vpc', { cidrBlock: '10.0.0.0/16' }),
  resource('aws:ec2/defaultSecurityGroup:DefaultSecurityGroup', 'closed', { vpcId: ref('vpc') }),
  resource('aws:ec2/flowLog:FlowLog', 'flow', {
    vpcId: ref('vpc'),
    trafficType: 'ALL',
    logDestinationType: 's3',
    logDestination: 'arn:aws:s3:::flow-logs',
  }),
  resource('aws:ec2/internetGateway:InternetGateway', 'gateway', { vpcId: ref('vpc') }),
  ...others,
];
const out = (destinationCidrBlock: string): ProgramResource =>
  resource('aws:ec2/route:Route', 'out', { routeTableId: ref('vpc'), destinationCidrBlock, gatewayId: ref('gateway') });
const opened = (owner: string): ProgramResource =>
  resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'in', {
    securityGroupId: ref(owner),
    description: 'In',
    ipProtocol: 'tcp',
    fromPort: 8443,
    toPort: 8443,
    cidrIpv4: '10.0.0.0/24',
  });
const image = (props: object): readonly ProgramResource[] => [
  resource('aws:ec2/amiLaunchPermission:AmiLaunchPermission', 'image', { imageId: 'ami-1', ...props }),
];
const graph = (authenticationType: string): readonly ProgramResource[] => [
  resource('aws:appsync/graphQLApi:GraphQLApi', 'orders', {
    authenticationType,
    logConfig: { fieldLogLevel: 'ERROR', cloudwatchLogsRoleArn: 'arn:aws:iam::111122223333:role/logs' },
  }),
  resource('aws:wafv2/webAclAssociation:WebAclAssociation', 'orders', {
    resourceArn: ref('orders'),
    webAclArn: 'arn:aws:wafv2:eu-west-1:111122223333:regional/webacl/orders/1',
  }),
];
const user = (name: string): readonly ProgramResource[] => [resource('aws:iam/user:User', 'somebody', { name })];

/** Who may make or become others, guardrails of the organization, and what stands next to the resource at fault. */
export const guardrails: readonly Pair[] = [
  { name: 'a role that makes roles without a boundary', requirement: '7.2.5', bad: granted(makes), good: granted(makes, { permissionsBoundary: 'arn:aws:iam::111122223333:policy/boundary' }) },
  { name: 'any role handed to a service', requirement: '7.2.2', bad: granted({ Action: 'iam:Pass*', Resource: '*' }), good: granted({ Action: 'iam:PassRole', Resource: roles }) },
  { name: 'any role taken over', requirement: '7.2.2', bad: granted({ Action: ['STS:AssumeRole'], Resource: ['*'] }), good: granted({ Action: 'sts:AssumeRole', Resource: roles }) },
  { name: 'every repository may deploy', requirement: '7.2.5', bad: federated({ StringLike: { [`${github}:sub`]: 'repo:*' } }), good: federated({ StringLike: { [`${github}:sub`]: 'repo:acme/shop:ref:refs/heads/main' } }) },
  { name: 'everyone with an account of the provider may deploy', requirement: '7.2.5', bad: federated({}), good: federated({ StringEquals: { [`${github}:sub`]: 'repo:acme/shop:environment:production' } }) },
  { name: 'Regions allowed where they were to be denied', requirement: '2.2.4', bad: control({ ...region, Effect: 'Allow' }), good: control(region) },
  { name: 'a guardrail attached to nothing', requirement: '2.2.4', bad: control(region, false), good: control(region) },
  { name: 'a trail that may be stopped', requirement: '10.3.2', bad: control({ Action: ['cloudtrail:DeleteTrail', 'config:*'] }), good: control(tampering) },
  { name: 'the main route table to the internet', requirement: '1.3.1', bad: network(out('0.0.0.0/0')), good: network(out('203.0.113.0/24')) },
  { name: 'a rule on the default group', requirement: '1.3.1', bad: network(opened('closed')), good: network(resource('aws:ec2/securityGroup:SecurityGroup', 'own', { vpcId: ref('vpc'), description: 'Own', egress: [] }), opened('own')) },
  { name: 'a rule on the default group, by the VPC', requirement: '1.3.1', bad: network(opened('vpc')), good: network() },
  { name: 'an image for everybody', requirement: '7.3.3', bad: image({ group: 'All' }), good: image({ accountId: '111122223333' }) },
  { name: 'a key that every caller shares', requirement: '8.3.1', bad: graph('API_KEY'), good: graph('AWS_IAM') },
  { name: 'a user for everybody', requirement: '8.2.1', bad: user('Shared-Ops'), good: user('ada.lovelace') },
]; // prettier-ignore
