import { Settings } from '../../../policies/model/rule';
import { vpc } from '../../../policies/pci-dss/vpc';
import { judge, judgeStack, Outcome, StackFixture, unknown } from '../judge';

const network = (tags: object = {}): StackFixture => ({
  type: 'aws:ec2/vpc:Vpc',
  name: 'vpc',
  props: { cidrBlock: '10.0.0.0/16', tags },
});
const inVpc = { vpcId: ['vpc'] };
const subnet = (tier: string, name = 'subnet'): StackFixture => ({
  type: 'aws:ec2/subnet:Subnet',
  name,
  props: { vpcId: unknown, cidrBlock: '10.0.1.0/24', tags: { tier } },
  refers: inVpc,
});
const flowLog = (trafficType: unknown, refers: StackFixture['refers'] = inVpc): StackFixture => ({
  type: 'aws:ec2/flowLog:FlowLog',
  name: 'log',
  props: { vpcId: unknown, trafficType },
  refers,
});
const lockdown = (props: object): StackFixture => ({
  type: 'aws:ec2/defaultSecurityGroup:DefaultSecurityGroup',
  name: 'default',
  props: { vpcId: unknown, ...props },
  refers: { ...inVpc, ingress: [] },
});
const gateway: StackFixture = {
  type: 'aws:ec2/internetGateway:InternetGateway',
  name: 'gateway',
  props: { vpcId: unknown },
  refers: inVpc,
};
const table: StackFixture = {
  type: 'aws:ec2/routeTable:RouteTable',
  name: 'table',
  props: { vpcId: unknown },
  refers: inVpc,
};
const association: StackFixture = {
  type: 'aws:ec2/routeTableAssociation:RouteTableAssociation',
  name: 'association',
  props: { subnetId: unknown, routeTableId: unknown },
  refers: { subnetId: ['subnet'], routeTableId: ['table'] },
};
const route = (destinationCidrBlock: unknown): StackFixture => ({
  type: 'aws:ec2/route:Route',
  name: 'route',
  props: { routeTableId: unknown, destinationCidrBlock, gatewayId: unknown },
  refers: {
    routeTableId: ['table'],
    gatewayId: ['gateway'],
    ...(destinationCidrBlock === unknown && { destinationCidrBlock: [] }),
  },
});
const mainTable = (routes: unknown): StackFixture => ({
  type: 'aws:ec2/defaultRouteTable:DefaultRouteTable',
  name: 'main',
  props: { defaultRouteTableId: unknown, routes },
  refers: { defaultRouteTableId: ['vpc'], routes: ['gateway'] },
});
const endpoint = (props: object, refers: StackFixture['refers'] = inVpc): StackFixture => ({
  type: 'aws:ec2/vpcEndpoint:VpcEndpoint',
  name: 'endpoint',
  props: { vpcId: unknown, ...props },
  refers,
});
const separatePolicy = (policy: unknown): StackFixture => ({
  type: 'aws:ec2/vpcEndpointPolicy:VpcEndpointPolicy',
  name: 'p',
  props: { vpcEndpointId: unknown, policy },
  refers: { vpcEndpointId: ['endpoint'] },
});
const statement = (fields: object): string =>
  JSON.stringify({ Statement: { Effect: 'Allow', Principal: '*', Action: '*', Resource: '*', ...fields } });

const separateRule = (type: string, owner: string): StackFixture => ({
  type,
  name: 'rule',
  props: { securityGroupId: unknown },
  refers: { securityGroupId: [owner] },
});
const mainRoute = (destinationCidrBlock: string): StackFixture => ({
  type: 'aws:ec2/route:Route',
  name: 'out',
  props: { routeTableId: unknown, destinationCidrBlock, gatewayId: unknown },
  refers: { routeTableId: ['vpc'], gatewayId: ['gateway'] },
});

describe('stack rules', () => {
  const cases: readonly (readonly [string, readonly StackFixture[], Outcome, Settings?])[] = [
    ['vpc-flow-logs', [network(), flowLog('ALL')], 'pass'],
    ['vpc-flow-logs', [network(), flowLog('all')], 'pass'],
    ['vpc-flow-logs', [network(), flowLog('REJECT')], 'fail'],
    ['vpc-flow-logs', [network(), flowLog(unknown)], 'undetermined'],
    ['vpc-flow-logs', [network()], 'fail'],
    ['vpc-flow-logs', [network(), flowLog('ALL', {})], 'undetermined'],
    ['vpc-flow-logs', [{ type: 'aws:ec2/defaultVpc:DefaultVpc', name: 'default' }], 'fail'],
    [
      'vpc-flow-logs',
      [
        network(),
        subnet('data'),
        {
          type: 'aws:ec2/flowLog:FlowLog',
          name: 'log',
          props: { subnetId: unknown, trafficType: 'ALL' },
          refers: { subnetId: ['subnet'] },
        },
      ],
      'fail',
    ],
    [
      'vpc-flow-logs',
      [
        network(),
        subnet('data'),
        subnet('edge', 'other'),
        {
          type: 'aws:ec2/flowLog:FlowLog',
          name: 'log',
          props: { subnetId: unknown, trafficType: 'ALL' },
          refers: { subnetId: ['subnet'] },
        },
      ],
      'fail',
    ],
    ['vpc-flow-logs', [], 'not applicable'],
    ['vpc-default-sg-closed', [network(), lockdown({ ingress: [], egress: [] })], 'pass'],
    [
      'vpc-default-sg-closed',
      [network(), lockdown({ egress: [{ protocol: '-1', fromPort: 0, toPort: 0, self: true }] })],
      'fail',
    ],
    ['vpc-default-sg-closed', [network(), lockdown({ ingress: unknown })], 'undetermined'],
    ['vpc-default-sg-closed', [network()], 'fail'],
    ['vpc-default-sg-closed', [network(), { ...lockdown({}), refers: {} }], 'undetermined'],
    [
      'vpc-default-sg-closed',
      [network(), lockdown({}), separateRule('aws:ec2/securityGroupRule:SecurityGroupRule', 'default')],
      'fail',
    ],
    [
      'vpc-default-sg-closed',
      [network(), lockdown({}), separateRule('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'vpc')],
      'fail',
    ],
    ['vpc-default-sg-closed', [], 'not applicable'],
    ['vpc-igw-authorized', [network(), subnet('edge'), gateway], 'pass'],
    ['vpc-igw-authorized', [network(), subnet('data'), gateway], 'fail'],
    ['vpc-igw-authorized', [network({ scope: 'cde' }), gateway], 'fail'],
    ['vpc-igw-authorized', [network({ scope: 'cde', 'internet-access': 'Approved' }), gateway], 'pass'],
    ['vpc-igw-authorized', [network(), gateway], 'not applicable'],
    ['vpc-igw-authorized', [network(), gateway], 'fail', { approvedVpcs: ['other'] }],
    ['vpc-igw-authorized', [network(), gateway], 'pass', { approvedVpcs: ['vpc'] }],
    ['vpc-no-open-igw-route', [network(), gateway, subnet('data'), table, association, route('0.0.0.0/0')], 'fail'],
    [
      'vpc-no-open-igw-route',
      [network(), gateway, subnet('application'), table, association, route('128.0.0.0/1')],
      'fail',
    ],
    [
      'vpc-no-open-igw-route',
      [network(), gateway, subnet('edge'), table, association, route('0.0.0.0/0')],
      'not applicable',
    ],
    [
      'vpc-no-open-igw-route',
      [network(), gateway, subnet('data'), table, association, route('203.0.113.0/24')],
      'pass',
    ],
    ['vpc-no-open-igw-route', [network(), gateway, subnet('data'), table, association, route(unknown)], 'undetermined'],
    [
      'vpc-no-open-igw-route',
      [network(), gateway, mainTable([{ cidrBlock: '0.0.0.0/0', gatewayId: unknown }])],
      'fail',
    ],
    ['vpc-no-open-igw-route', [network(), gateway, mainTable([{ ipv6CidrBlock: '::/0', gatewayId: 'igw-1' }])], 'fail'],
    ['vpc-no-open-igw-route', [network(), gateway, mainTable(unknown)], 'undetermined'],
    ['vpc-no-open-igw-route', [network(), gateway, mainTable([])], 'pass'],
    ['vpc-no-open-igw-route', [network(), gateway, mainRoute('0.0.0.0/0')], 'fail'],
    ['vpc-no-open-igw-route', [network(), gateway, mainRoute('203.0.113.0/24')], 'pass'],
    [
      'vpc-no-open-igw-route',
      [network(), gateway, subnet('data'), mainTable([{ cidrBlock: '0.0.0.0/0', gatewayId: unknown }])],
      'fail',
    ],
    [
      'vpc-endpoints-for-cde',
      [network({ scope: 'in-scope' }), endpoint({ serviceName: 'com.amazonaws.eu-west-1.s3' })],
      'pass',
    ],
    ['vpc-endpoints-for-cde', [network({ scope: 'in-scope' })], 'fail'],
    ['vpc-endpoints-for-cde', [network({ scope: 'in-scope' }), endpoint({ serviceName: unknown })], 'undetermined'],
    [
      'vpc-endpoints-for-cde',
      [network({ scope: 'in-scope' }), endpoint({ serviceName: 'com.amazonaws.eu-west-1.s3' })],
      'fail',
      { services: ['kms'] },
    ],
    ['vpc-endpoints-for-cde', [network()], 'not applicable'],
    ['vpc-endpoint-policy', [network(), endpoint({})], 'fail'],
    ['vpc-endpoint-policy', [network(), endpoint({ policy: statement({}) })], 'fail'],
    [
      'vpc-endpoint-policy',
      [network(), endpoint({ policy: statement({ Action: 's3:*', Principal: { AWS: ['*'] } }) })],
      'fail',
    ],
    [
      'vpc-endpoint-policy',
      [network(), endpoint({ policy: statement({ Condition: { StringEquals: { 'aws:PrincipalOrgID': 'o-1' } } }) })],
      'pass',
    ],
    ['vpc-endpoint-policy', [network(), endpoint({ policy: statement({ Action: 's3:GetObject' }) })], 'pass'],
    ['vpc-endpoint-policy', [network(), endpoint({ policy: unknown }, { ...inVpc, policy: [] })], 'undetermined'],
    ['vpc-endpoint-policy', [network(), endpoint({ policy: unknown })], 'fail'],
    ['vpc-endpoint-policy', [network(), endpoint({}), separatePolicy(statement({ Action: 's3:GetObject' }))], 'pass'],
    ['vpc-endpoint-policy', [network(), endpoint({}), separatePolicy('x')], 'fail'],
    ['vpc-endpoint-policy', [network(), endpoint({ vpcEndpointType: 'GatewayLoadBalancer' })], 'not applicable'],
  ];
  it.each(cases.map(([name, fixtures, outcome, settings = {}]) => [name, fixtures, outcome, settings] as const))(
    '%s case %#',
    (name, fixtures, outcome, settings) => {
      const rule = vpc.find((candidate) => candidate.rule.name === name)?.rule;
      if (rule?.kind !== 'stack') throw new Error(`no stack rule ${name}`);
      expect(judgeStack(rule, fixtures, settings).outcome).toBe(outcome);
    },
  );
});

describe('resource rules', () => {
  const routes = 'aws:ec2/routeTable:RouteTable';
  const cases: readonly (readonly [string, string, object, Outcome, Settings?])[] = [
    ['vpc-flow-log-destination', 'aws:ec2/flowLog:FlowLog', { logDestination: unknown }, 'pass'],
    ['vpc-flow-log-destination', 'aws:ec2/flowLog:FlowLog', {}, 'fail'],
    [
      'vpc-flow-log-destination',
      'aws:ec2/flowLog:FlowLog',
      { logDestination: 'arn:aws:s3:::archive/x' },
      'pass',
      { approvedDestinations: ['arn:aws:s3:::archive/*'] },
    ],
    [
      'vpc-flow-log-destination',
      'aws:ec2/flowLog:FlowLog',
      { logDestination: 'arn:aws:s3:::other' },
      'fail',
      { approvedDestinations: ['arn:aws:s3:::archive/*'] },
    ],
    [
      'vpc-flow-log-destination',
      'aws:ec2/flowLog:FlowLog',
      { logDestination: unknown },
      'undetermined',
      { approvedDestinations: ['arn:aws:s3:::archive/*'] },
    ],
    [
      'vpc-peering-least-route',
      'aws:ec2/route:Route',
      { vpcPeeringConnectionId: unknown, destinationCidrBlock: '10.1.0.0/16' },
      'fail',
    ],
    [
      'vpc-peering-least-route',
      'aws:ec2/route:Route',
      { vpcPeeringConnectionId: unknown, destinationCidrBlock: '10.1.0.0/17' },
      'pass',
    ],
    [
      'vpc-peering-least-route',
      'aws:ec2/route:Route',
      { vpcPeeringConnectionId: unknown, destinationCidrBlock: '0.0.0.0/0' },
      'fail',
    ],
    [
      'vpc-peering-least-route',
      'aws:ec2/route:Route',
      { vpcPeeringConnectionId: unknown, destinationIpv6CidrBlock: '2001:db8::/56' },
      'fail',
    ],
    [
      'vpc-peering-least-route',
      'aws:ec2/route:Route',
      { vpcPeeringConnectionId: unknown, destinationIpv6CidrBlock: '2001:db8::/64' },
      'pass',
    ],
    [
      'vpc-peering-least-route',
      'aws:ec2/route:Route',
      { vpcPeeringConnectionId: unknown, destinationCidrBlock: unknown },
      'undetermined',
    ],
    [
      'vpc-peering-least-route',
      'aws:ec2/route:Route',
      { gatewayId: unknown, destinationCidrBlock: '0.0.0.0/0' },
      'not applicable',
    ],
    [
      'vpc-peering-least-route',
      routes,
      { routes: [{ vpcPeeringConnectionId: 'pcx-1', cidrBlock: '10.0.0.0/8' }] },
      'fail',
    ],
    [
      'vpc-peering-least-route',
      routes,
      { routes: [{ vpcPeeringConnectionId: 'pcx-1', cidrBlock: '10.1.2.0/24' }] },
      'pass',
    ],
    [
      'vpc-peering-least-route',
      routes,
      { routes: [{ vpcPeeringConnectionId: 'pcx-1', cidrBlock: '10.1.0.0/17' }] },
      'fail',
      { shortestPrefix: 24 },
    ],
    ['time-sync-source', 'aws:ec2/vpcDhcpOptions:VpcDhcpOptions', { ntpServers: ['169.254.169.123'] }, 'pass'],
    [
      'time-sync-source',
      'aws:ec2/vpcDhcpOptions:VpcDhcpOptions',
      { ntpServers: ['169.254.169.123', '203.0.113.5'] },
      'fail',
    ],
    [
      'time-sync-source',
      'aws:ec2/vpcDhcpOptions:VpcDhcpOptions',
      { ntpServers: ['203.0.113.5'] },
      'pass',
      { approvedServers: ['203.0.113.5'] },
    ],
    ['time-sync-source', 'aws:ec2/vpcDhcpOptions:VpcDhcpOptions', { ntpServers: [unknown] }, 'undetermined'],
    ['time-sync-source', 'aws:ec2/vpcDhcpOptions:VpcDhcpOptions', {}, 'pass'],
  ];
  it.each(cases.map(([name, type, props, outcome, settings = {}]) => [name, type, props, outcome, settings] as const))(
    '%s %s %j: %s',
    (name, type, props, outcome, settings) => {
      const rule = vpc.find((candidate) => candidate.rule.name === name)?.rule;
      if (rule?.kind !== 'resource') throw new Error(`no resource rule ${name}`);
      expect(judge(rule, type, props, settings).outcome).toBe(outcome);
    },
  );
});
