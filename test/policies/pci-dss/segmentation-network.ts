import { StackFixture, unknown } from '../judge';

/** A network of three tiers as a program would declare it: no id is known, everything hangs together by dependency. */
const cidrs: Readonly<Record<string, string>> = {
  edge: '10.0.0.0/24',
  application: '10.0.1.0/24',
  data: '10.0.2.0/24',
};

export function tier(name: string): readonly StackFixture[] {
  const tags = { tier: name };
  return [
    {
      type: 'aws:ec2/subnet:Subnet',
      name: `${name}-subnet`,
      props: { vpcId: unknown, cidrBlock: cidrs[name], tags },
      refers: { vpcId: ['vpc'] },
    },
    {
      type: 'aws:ec2/routeTable:RouteTable',
      name: `${name}-table`,
      props: { vpcId: unknown, routes: unknown, tags },
      refers: { vpcId: ['vpc'] },
    },
    {
      type: 'aws:ec2/routeTableAssociation:RouteTableAssociation',
      name: `${name}-association`,
      props: { subnetId: unknown, routeTableId: unknown },
      refers: { subnetId: [`${name}-subnet`], routeTableId: [`${name}-table`] },
    },
    {
      type: 'aws:ec2/securityGroup:SecurityGroup',
      name,
      props: { vpcId: unknown, ingress: unknown, egress: unknown, tags },
      refers: { vpcId: ['vpc'] },
    },
  ];
}

export function route(
  from: string,
  destinationCidrBlock: unknown,
  target: object,
  refers: StackFixture['refers'] = {},
): StackFixture {
  return {
    type: 'aws:ec2/route:Route',
    name: `${from}-route`,
    props: { routeTableId: unknown, destinationCidrBlock, ...target },
    refers: {
      ...Object.fromEntries(Object.keys(target).map((property) => [property, []])),
      routeTableId: [`${from}-table`],
      ...refers,
    },
  };
}

export const internetRoute = (from: string): StackFixture =>
  route(from, '0.0.0.0/0', { gatewayId: unknown }, { gatewayId: ['gateway'] });

/** An inbound rule on a group, from another group or from a block. */
export function admit(
  to: string,
  from: { readonly group: string } | { readonly cidr: unknown },
  port = 443,
): StackFixture {
  const source = 'group' in from ? { referencedSecurityGroupId: unknown } : { cidrIpv4: from.cidr };
  return {
    type: 'aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule',
    name: `${to}-from-${'group' in from ? from.group : 'block'}`,
    props: { securityGroupId: unknown, ipProtocol: 'tcp', fromPort: port, toPort: port, ...source },
    refers: {
      securityGroupId: [to],
      ...('group' in from ? { referencedSecurityGroupId: [from.group] } : { cidrIpv4: [] }),
    },
  };
}

export interface AclEntry {
  readonly cidrBlock: unknown;
  readonly action?: string;
  readonly protocol?: unknown;
  readonly fromPort?: number;
  readonly toPort?: number;
}

export function acl(name: string, ingress: readonly AclEntry[], egress: readonly AclEntry[] = []): StackFixture {
  const entries = (list: readonly AclEntry[]): readonly object[] =>
    list.map((entry, index) => ({
      ruleNo: 100 + index,
      action: 'allow',
      protocol: 'tcp',
      fromPort: 443,
      toPort: 443,
      ...entry,
    }));
  return {
    type: 'aws:ec2/networkAcl:NetworkAcl',
    name: `${name}-acl`,
    props: { subnetIds: [unknown], ingress: entries(ingress), egress: entries(egress) },
    refers: { subnetIds: [`${name}-subnet`] },
  };
}

export const network: readonly StackFixture[] = [
  { type: 'aws:ec2/vpc:Vpc', name: 'vpc', props: { cidrBlock: '10.0.0.0/16', tags: { scope: 'in-scope' } } },
  {
    type: 'aws:ec2/internetGateway:InternetGateway',
    name: 'gateway',
    props: { vpcId: unknown },
    refers: { vpcId: ['vpc'] },
  },
  ...tier('edge'),
  ...tier('application'),
  ...tier('data'),
  internetRoute('edge'),
  admit('edge', { cidr: '0.0.0.0/0' }),
  admit('application', { group: 'edge' }, 8443),
];
