import { from, resource, Tutorial } from '../../../model/tutorial';

const network = [
  resource('aws:ec2/vpc:Vpc', 'payments', { cidrBlock: '10.0.0.0/16' }),
  resource('aws:ec2/subnet:Subnet', 'application-a', {
    vpcId: from('payments', 'id'),
    cidrBlock: '10.0.10.0/24',
    tags: { tier: 'application' },
  }),
];
const routes = (target: Readonly<Record<string, string>>) => [
  resource('aws:ec2/routeTable:RouteTable', 'application', {
    vpcId: from('payments', 'id'),
    routes: [{ cidrBlock: '0.0.0.0/0', ...target }],
  }),
  resource('aws:ec2/routeTableAssociation:RouteTableAssociation', 'application-a-routes', {
    subnetId: from('application-a', 'id'),
    routeTableId: from('application', 'id'),
  }),
];

export const tutorial: Tutorial = {
  meaning:
    'A NAT gateway lets private hosts open connections to the internet, to any address. It translates, it does not filter. The policy reports subnets behind the edge whose default route leads to a NAT or internet gateway directly; it accepts a Network Firewall endpoint (`vpcEndpointId`) or a transit gateway that leads to an inspection VPC, where rules say which sites may be reached.',
  why: 'Outbound traffic of the environment is limited to what is necessary (1.3.2), by a control between trusted and untrusted networks (1.4.1). Security groups know addresses, only a firewall knows host names.',
  attack:
    'The application may open port 443 to anywhere, because the card networks change their addresses. Malware uses the same port to an address of a large cloud, where the attacker rents a server. For the security group both look alike; a firewall with a list of the allowed names stops the second.',
  wrong: [...network, ...routes({ natGatewayId: 'nat-0a1b2c3d4e5f67890' })],
  right: [...network, ...routes({ vpcEndpointId: 'vpce-0a1b2c3d4e5f67890' })],
  repair: [
    'Find the sites in use: Resolver query logs give the names, flow logs the volumes. Ask owners about each name and write the list of allowed domains.',
    'Build the firewall with its endpoint in a subnet of its own between the hosts and the NAT gateway, at first with rules that only alert.',
    'Change the default route of one subnet to the endpoint, and the return route on the NAT side as well, otherwise answers bypass the firewall and connections hang. Open connections break once; do it in a quiet hour, one zone after the other.',
    'When the alert log shows only expected names, change the rules to drop everything else.',
    'Verify: aws ec2 describe-route-tables --filters Name=association.subnet-id,Values=SUBNET --query "RouteTables[].Routes[?DestinationCidrBlock==\'0.0.0.0/0\']" shows a vpce- as target.',
  ],
  links: [
    {
      title: 'Architecture and routing examples of Network Firewall',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/architectures.html',
    },
    {
      title: 'Stateful domain list rule groups',
      url: 'https://docs.aws.amazon.com/network-firewall/latest/developerguide/stateful-rule-groups-domain-names.html',
    },
  ],
};
