import { from, resource, Tutorial } from '../../../model/tutorial';

const edge = [
  resource('aws:ec2/vpc:Vpc', 'payments', { cidrBlock: '10.0.0.0/16' }),
  resource('aws:ec2/internetGateway:InternetGateway', 'internet', { vpcId: from('payments', 'id') }),
  resource('aws:ec2/subnet:Subnet', 'edge-a', {
    vpcId: from('payments', 'id'),
    cidrBlock: '10.0.0.0/24',
    tags: { tier: 'edge' },
  }),
  resource('aws:ec2/routeTable:RouteTable', 'edge', {
    vpcId: from('payments', 'id'),
    routes: [{ cidrBlock: '0.0.0.0/0', gatewayId: from('internet', 'id') }],
  }),
  resource('aws:ec2/routeTableAssociation:RouteTableAssociation', 'edge-a-routes', {
    subnetId: from('edge-a', 'id'),
    routeTableId: from('edge', 'id'),
  }),
  resource('aws:ec2/securityGroup:SecurityGroup', 'load-balancer', {
    description: 'Load balancer',
    vpcId: from('payments', 'id'),
    tags: { tier: 'edge' },
    ingress: [{ description: 'HTTPS', protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] }],
  }),
];
const group = (name: string, tier: string, port: number, source: string) =>
  resource('aws:ec2/securityGroup:SecurityGroup', name, {
    description: `Members of the ${tier} tier`,
    vpcId: from('payments', 'id'),
    tags: { tier },
    ingress: [
      {
        description: `From ${source}`,
        protocol: 'tcp',
        fromPort: port,
        toPort: port,
        securityGroups: [from(source, 'id')],
      },
    ],
  });

export const tutorial: Tutorial = {
  meaning:
    'The policy plays attacker on paper: it starts in the internet and follows internet gateway, routes, network ACLs and security groups to every group tagged `tier: data`. The only way it accepts leads through the application tier. The message names the way it found, step by step. The tiers come from the `tier` tags of subnets and groups.',
  why: 'Systems that store account data are not reachable from untrusted networks (1.3.1, 1.4.2, 1.4.4). Single rules can each look harmless; the way exists only when they are put together, so it must be searched.',
  attack:
    'To see the database from a reporting tool at the load balancer, somebody admits the group of the load balancer on 5432 in the data group. The load balancer faces the internet. A mistake in its listener, or a host put into the same group later, and the database answers the internet without any application in between.',
  wrong: [...edge, group('card-database', 'data', 5432, 'load-balancer')],
  right: [
    ...edge,
    group('payment-api', 'application', 8443, 'load-balancer'),
    group('card-database', 'data', 5432, 'payment-api'),
  ],
  repair: [
    'Read the way in the message and find who uses its last step: in the flow logs, traffic to the data tier whose source is not the application tier.',
    'Move that need into the application tier: a service that asks the database, or a port forwarding session of Session Manager for people.',
    'Add the rule for the application group, deploy, then remove the rule that opened the way. Open connections live on until they end; restart the tool that used them.',
    'Verify: preview again, then let Network Access Analyzer look at what is deployed: aws ec2 start-network-insights-access-scope-analysis --network-insights-access-scope-id SCOPE, and the findings are empty.',
  ],
  links: [
    {
      title: 'Control traffic with security groups',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
    },
    {
      title: 'What is Network Access Analyzer',
      url: 'https://docs.aws.amazon.com/vpc/latest/network-access-analyzer/what-is-network-access-analyzer.html',
    },
  ],
};
