import { from, resource, Tutorial } from '../../../model/tutorial';

const network = [
  resource('aws:ec2/vpc:Vpc', 'payments', { cidrBlock: '10.0.0.0/16' }),
  resource('aws:ec2/internetGateway:InternetGateway', 'internet', { vpcId: from('payments', 'id') }),
  resource('aws:ec2/subnet:Subnet', 'application-a', {
    vpcId: from('payments', 'id'),
    cidrBlock: '10.0.10.0/24',
    tags: { tier: 'application' },
  }),
];
const routes = (list: readonly Readonly<Record<string, string | ReturnType<typeof from>>>[]) => [
  resource('aws:ec2/routeTable:RouteTable', 'application', { vpcId: from('payments', 'id'), routes: list }),
  resource('aws:ec2/routeTableAssociation:RouteTableAssociation', 'application-a-routes', {
    subnetId: from('application-a', 'id'),
    routeTableId: from('application', 'id'),
  }),
];

export const tutorial: Tutorial = {
  meaning:
    'A subnet is public when its route table sends the rest of the world (`0.0.0.0/0` or `::/0`) to an internet gateway. Only edge subnets should be. The policy fails such a route in the main route table of a VPC, which serves every subnet nobody placed, and in tables of subnets tagged with another tier.',
  why: 'Traffic from untrusted networks ends at the systems meant for it (1.3.1, 1.4.2). Hosts of the inner tiers have no route over which an answer to the internet could go.',
  attack:
    'An application subnet is attached to the public route table by mistake. Nothing happens, until a host there gets an Elastic IP for a debugging session. From then on the host is in the internet with all ports its group allows, and inside the VPC behind all firewalls.',
  wrong: [...network, ...routes([{ cidrBlock: '0.0.0.0/0', gatewayId: from('internet', 'id') }])],
  right: [...network, ...routes([{ cidrBlock: '0.0.0.0/0', transitGatewayId: 'tgw-0a1b2c3d4e5f67890' }])],
  repair: [
    'Find hosts that depend on the route: instances with a public address in these subnets, and outbound connections in the flow logs of hosts that reach the internet through it.',
    'Build their new way first: load balancer for inbound, VPC endpoints and NAT or the inspection network for outbound.',
    'Associate the subnets with a private route table and deploy. The association is replaced within seconds; connections over the old route break and are opened again over the new one, so choose a quiet hour.',
    'Verify: aws ec2 describe-route-tables --filters Name=association.subnet-id,Values=SUBNET --query "RouteTables[].Routes[].[DestinationCidrBlock,GatewayId]" prints no igw-.',
  ],
  links: [
    { title: 'Configure route tables', url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html' },
    {
      title: 'AWS Config rule no-unrestricted-route-to-igw',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/no-unrestricted-route-to-igw.html',
    },
  ],
};
