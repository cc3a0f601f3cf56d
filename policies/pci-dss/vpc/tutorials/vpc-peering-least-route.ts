import { resource, Tutorial } from '../../../model/tutorial';

const route = (destinationCidrBlock: string) =>
  resource('aws:ec2/route:Route', 'to-reporting', {
    routeTableId: 'rtb-0a1b2c3d4e5f67890',
    vpcPeeringConnectionId: 'pcx-0a1b2c3d4e5f67890',
    destinationCidrBlock,
  });

export const tutorial: Tutorial = {
  meaning:
    'VPC peering joins two networks; route tables decide how much of the other side a subnet can reach. A route for the whole block of the peer, typically a /16, reaches all of it. The policy asks for routes to the subnets that are needed, with a prefix of /17 or longer (IPv6: /57).',
  why: 'Traffic between networks is limited to what is needed (1.3.1). Security groups should say so as well; the route is the second line and is easier to review.',
  attack:
    'The reporting VPC needs one database of the payments VPC, and the route covers all of it. An intruder in reporting scans 10.1.0.0/16 over the peering and finds an old administration page whose security group admits all private addresses. It was never meant to be reachable from there.',
  wrong: [route('10.1.0.0/16')],
  right: [route('10.1.20.0/24')],
  repair: [
    'List the flows over the peering in the flow logs of both sides: which subnets, which ports. Everything else disappears with the narrow route.',
    'Add routes for exactly these subnets beside the wide one. The longest prefix wins, so nothing is interrupted.',
    'Remove the wide route and deploy. Do the same in the route tables of the other side.',
    'Verify: aws ec2 describe-route-tables --filters Name=route.vpc-peering-connection-id,Values=PEERING --query "RouteTables[].Routes[?VpcPeeringConnectionId].DestinationCidrBlock" prints the subnets only.',
  ],
  links: [
    {
      title: 'VPC peering configurations with specific routes',
      url: 'https://docs.aws.amazon.com/vpc/latest/peering/peering-configurations-partial-access.html',
    },
  ],
};
