import { rdsForceTls } from '../../../policies/pci-dss/rds/rds-force-tls';
import { rdsIngressRestricted } from '../../../policies/pci-dss/rds/rds-ingress-restricted';
import { rdsPrivateSubnets } from '../../../policies/pci-dss/rds/rds-private-subnets';
import { judgeStack, StackFixture, unknown } from '../judge';
import { stackCases } from '../stack-cases';

const fixture = (
  type: string,
  name: string,
  props: object = {},
  refers: StackFixture['refers'] = {},
): StackFixture => ({ type, name, props, refers });
const instance = (props: object, refers?: StackFixture['refers']): StackFixture =>
  fixture('aws:rds/instance:Instance', 'db', props, refers);
const cluster = (props: object, refers?: StackFixture['refers']): StackFixture =>
  fixture('aws:rds/cluster:Cluster', 'cluster', props, refers);
const group = (family: unknown, parameters?: unknown): StackFixture =>
  fixture('aws:rds/parameterGroup:ParameterGroup', 'group', { name: 'own', family, parameters });
const clusterGroup = (family: string, ...parameters: readonly object[]): StackFixture =>
  fixture('aws:rds/clusterParameterGroup:ClusterParameterGroup', 'cluster-group', { name: 'own', family, parameters });
const force = (value: unknown): object => ({ name: 'rds.force_ssl', value });

const proxy = (props: object): readonly StackFixture[] => [
  { type: 'aws:rds/proxy:Proxy', name: 'proxy', props, refers: { requireTls: [] } },
];
stackCases(rdsForceTls, [
  ['a proxy with TLS', proxy({ requireTls: true }), 'pass'],
  ['a proxy by default', proxy({}), 'fail', 'requireTls'],
  ['a proxy without', proxy({ requireTls: 'false' }), 'fail'],
  ['a proxy, unknown', proxy({ requireTls: unknown }), 'undetermined'],
  ['forced', [group('postgres14', [force('1')])], 'pass'],
  ['forced, one parameter as an object', [group('postgres14', force(1))], 'pass'],
  ['switched off', [group('postgres16', [force('0')])], 'fail', 'rds.force_ssl is "0"'],
  ['PostgreSQL 15 by default', [group('postgres15')], 'pass'],
  ['PostgreSQL 14 by default', [group('postgres14', [])], 'fail', 'leaves rds.force_ssl off'],
  ['MySQL by default', [group('mysql8.4')], 'fail', 'require_secure_transport'],
  ['MySQL forced', [group('mysql8.0', [{ name: 'require_secure_transport', value: 'ON' }])], 'pass'],
  ['MariaDB 11.8 by default', [group('mariadb11.8')], 'pass'],
  ['MariaDB 11.4 by default', [group('mariadb11.4')], 'fail'],
  ['SQL Server', [group('sqlserver-se-16.0', [force('1')])], 'pass'],
  ['an Aurora cluster', [clusterGroup('aurora-postgresql15')], 'fail'],
  [
    'an Aurora cluster, forced',
    [clusterGroup('aurora-mysql8.0', { name: 'require_secure_transport', value: '1' })],
    'pass',
  ],
  ['an Aurora cluster of a newer version', [clusterGroup('aurora-postgresql17')], 'undetermined'],
  ['unknown value', [group('postgres14', [force(unknown)])], 'undetermined'],
  ['unknown family', [group(unknown)], 'undetermined'],
  ['the group of one Aurora instance', [group('aurora-postgresql15')], 'not applicable'],
  ['Oracle', [group('oracle-ee-19')], 'not applicable'],
  [
    'a database with the default group',
    [instance({ engine: 'mysql', engineVersion: '8.4.3' })],
    'fail',
    'default parameter group',
  ],
  ['a database with a good default', [instance({ engine: 'postgres', engineVersion: '16' })], 'pass'],
  [
    'a default group by name',
    [instance({ engine: 'postgres', parameterGroupName: 'default.postgres14' })],
    'fail',
    'default.postgres14',
  ],
  ['a group of another stack', [instance({ engine: 'postgres', parameterGroupName: 'elsewhere' })], 'undetermined'],
  ['a cluster with the default group', [cluster({ engine: 'aurora-mysql' })], 'fail'],
  [
    'a database is judged by its group',
    [
      group('mysql8.4', [{ name: 'require_secure_transport', value: '1' }]),
      instance({ engine: 'mysql', parameterGroupName: unknown }, { parameterGroupName: ['group'] }),
    ],
    'pass',
  ],
]);

const sg = (ingress?: unknown): StackFixture =>
  fixture('aws:ec2/securityGroup:SecurityGroup', 'data', { id: unknown, ...(ingress !== undefined && { ingress }) });
const rule = (props: object, refers: StackFixture['refers'] = {}): StackFixture =>
  fixture(
    'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
    'rule',
    { securityGroupId: unknown, ipProtocol: 'tcp', fromPort: 5432, toPort: 5432, ...props },
    { securityGroupId: ['data'], ...refers },
  );
const legacy = (props: object): StackFixture =>
  fixture(
    'aws:ec2/securityGroupRule:SecurityGroupRule',
    'legacy',
    { securityGroupId: unknown, type: 'ingress', protocol: 'tcp', fromPort: 5432, toPort: 5432, ...props },
    { securityGroupId: ['data'] },
  );
const linked = instance({ vpcSecurityGroupIds: [unknown] }, { vpcSecurityGroupIds: ['data'] });
const open = { protocol: 'tcp', fromPort: 5432, toPort: 5432, cidrBlocks: ['0.0.0.0/0'] };

stackCases(rdsIngressRestricted, [
  ['the application only', [sg(), rule({ referencedSecurityGroupId: unknown }), linked], 'pass'],
  ['a private block', [sg([{ ...open, cidrBlocks: ['10.0.0.0/16'] }]), linked], 'pass'],
  ['a partner', [sg(), rule({ cidrIpv4: '52.1.2.0/24' }), linked], 'pass'],
  ['the internet, inline', [sg([open]), linked], 'fail', /admits a wide public source.*ingress\[0\]/],
  ['the internet, in a rule', [sg(), rule({ cidrIpv4: '0.0.0.0/0' }), linked], 'fail'],
  ['the internet, in an older rule', [sg(), legacy({ ipv6CidrBlocks: ['::/0'] }), linked], 'fail'],
  ['the internet in halves', [sg([{ ...open, cidrBlocks: ['0.0.0.0/1', '128.0.0.0/1'] }]), linked], 'fail'],
  ['a very wide block', [sg(), rule({ cidrIpv4: '52.0.0.0/12' }), linked], 'fail'],
  ['a cluster', [sg([open]), cluster({ vpcSecurityGroupIds: [unknown] }, { vpcSecurityGroupIds: ['data'] })], 'fail'],
  ['unknown source', [sg(), rule({ cidrIpv4: unknown }, { cidrIpv4: [] }), linked], 'undetermined'],
  ['a private block wider than a VPC', [sg(), rule({ cidrIpv4: '10.0.0.0/8' }), linked], 'fail', '10.0.0.0/8'],
  ['a private block of a VPC', [sg(), rule({ cidrIpv4: '10.0.0.0/16' }), linked], 'pass'],
  [
    'rules AWS computes',
    [fixture('aws:ec2/securityGroup:SecurityGroup', 'data', { id: unknown, ingress: unknown }), linked],
    'pass',
  ],
  ['a group of another stack', [instance({ vpcSecurityGroupIds: ['sg-0123456789abcdef0'] })], 'undetermined'],
  ['the default group of the VPC', [instance({})], 'not applicable'],
]);

const subnet = (name: string, props: object = {}): StackFixture =>
  fixture('aws:ec2/subnet:Subnet', name, { id: unknown, ...props }, { vpcId: ['vpc'] });
const vpc = fixture('aws:ec2/vpc:Vpc', 'vpc');
const gateway = fixture('aws:ec2/internetGateway:InternetGateway', 'igw');
const table = (props: object = {}, refers: StackFixture['refers'] = {}): StackFixture =>
  fixture('aws:ec2/routeTable:RouteTable', 'table', { id: unknown, ...props }, refers);
const association = fixture(
  'aws:ec2/routeTableAssociation:RouteTableAssociation',
  'association',
  { subnetId: unknown, routeTableId: unknown },
  { subnetId: ['a'], routeTableId: ['table'] },
);
const route = (props: object, refers: StackFixture['refers']): StackFixture =>
  fixture('aws:ec2/route:Route', 'route', { routeTableId: unknown, ...props }, { routeTableId: ['table'], ...refers });
const subnetGroup = (...names: readonly string[]): StackFixture =>
  fixture('aws:rds/subnetGroup:SubnetGroup', 'subnets', { subnetIds: names.map(() => unknown) }, { subnetIds: names });

stackCases(rdsPrivateSubnets, [
  ['no route out', [vpc, subnet('a'), table(), association, subnetGroup('a')], 'pass'],
  [
    'a NAT gateway',
    [
      vpc,
      subnet('a'),
      table(),
      association,
      route({ natGatewayId: unknown, destinationCidrBlock: '0.0.0.0/0' }, {}),
      subnetGroup('a'),
    ],
    'pass',
  ],
  ['no association', [vpc, subnet('a'), subnetGroup('a')], 'pass'],
  [
    'a route to the internet',
    [
      vpc,
      gateway,
      subnet('a'),
      table(),
      association,
      route({ gatewayId: unknown }, { gatewayId: ['igw'] }),
      subnetGroup('a'),
    ],
    'fail',
    'leads to an internet gateway',
  ],
  [
    'a known internet gateway',
    [vpc, subnet('a'), table(), association, route({ gatewayId: 'igw-1' }, {}), subnetGroup('a')],
    'fail',
  ],
  [
    'an inline route',
    [
      vpc,
      subnet('a'),
      table({ routes: [{ cidrBlock: '0.0.0.0/0', gatewayId: 'igw-1' }] }),
      association,
      subnetGroup('a'),
    ],
    'fail',
  ],
  [
    'an inline route by dependency',
    [
      vpc,
      gateway,
      subnet('a'),
      table({ routes: [{ gatewayId: unknown }] }, { routes: ['igw'] }),
      association,
      subnetGroup('a'),
    ],
    'fail',
  ],
  [
    'the default route table',
    [
      vpc,
      gateway,
      subnet('a'),
      fixture(
        'aws:ec2/defaultRouteTable:DefaultRouteTable',
        'main',
        { routes: [{ gatewayId: unknown }] },
        { defaultRouteTableId: ['vpc'], routes: ['igw'] },
      ),
      subnetGroup('a'),
    ],
    'fail',
    'default route table',
  ],
  [
    'public addresses',
    [vpc, subnet('a', { mapPublicIpOnLaunch: 'true' }), subnetGroup('a')],
    'fail',
    'public addresses',
  ],
  [
    'one of two',
    [vpc, subnet('a'), subnet('b', { mapPublicIpOnLaunch: true }), subnetGroup('a', 'b')],
    'fail',
    'subnet b',
  ],
  [
    'subnets of another stack',
    [fixture('aws:rds/subnetGroup:SubnetGroup', 'subnets', { subnetIds: ['subnet-1'] })],
    'undetermined',
  ],
  [
    'unknown public addresses',
    [
      vpc,
      { ...subnet('a', { mapPublicIpOnLaunch: unknown }), refers: { vpcId: ['vpc'], mapPublicIpOnLaunch: [] } },
      subnetGroup('a'),
    ],
    'undetermined',
  ],
]);

it('rds-force-tls names the parameter group, not the databases that use it', () => {
  const judged = judgeStack(rdsForceTls, [group('mysql8.4'), instance({ engine: 'mysql', parameterGroupName: 'own' })]);
  expect([judged.of('group').outcome, judged.of('db').outcome]).toEqual(['fail', 'pass']);
});
