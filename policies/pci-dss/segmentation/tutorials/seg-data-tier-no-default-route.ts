import { from, resource, Tutorial } from '../../../model/tutorial';

const network = [
  resource('aws:ec2/vpc:Vpc', 'cards', { cidrBlock: '10.0.0.0/16' }),
  resource('aws:ec2/subnet:Subnet', 'data-a', {
    vpcId: from('cards', 'id'),
    cidrBlock: '10.0.20.0/24',
    tags: { tier: 'data' },
  }),
];
const routes = (list: readonly Readonly<Record<string, string>>[]) => [
  resource('aws:ec2/routeTable:RouteTable', 'data', { vpcId: from('cards', 'id'), routes: list }),
  resource('aws:ec2/routeTableAssociation:RouteTableAssociation', 'data-a-routes', {
    subnetId: from('data-a', 'id'),
    routeTableId: from('data', 'id'),
  }),
];

export const tutorial: Tutorial = {
  meaning:
    'Subnets tagged `tier: data` hold the databases with account data. The policy fails when their route table has a default route (`0.0.0.0/0` or `::/0`), to whatever target: internet gateway, NAT gateway, transit gateway. Databases answer questions from inside; what they need of AWS they reach through VPC endpoints.',
  why: 'Outbound traffic of the environment is limited to the necessary (1.3.2), and systems that store account data have no direct connection with untrusted networks (1.4.4).',
  attack:
    'Through a hole in the application an attacker makes the database itself open connections: stored procedures and extensions can do that. With a default route to a NAT gateway the database sends its tables to his server. Without it the packets find no way, and the attempt shows in the flow log.',
  wrong: [...network, ...routes([{ cidrBlock: '0.0.0.0/0', natGatewayId: 'nat-0a1b2c3d4e5f67890' }])],
  right: [...network, ...routes([])],
  repair: [
    'Look in the flow logs of the data subnets for destinations outside the VPC: backups to S3, licence servers, updates, monitoring. Each of these would stop.',
    'Add VPC endpoints for the AWS services among them (S3, KMS, Secrets Manager, CloudWatch Logs), and move the rest to a host in the application tier.',
    'Remove the default route and deploy. It takes effect at once, open connections to the outside break. Putting the route back is one deployment away; do it in a quiet hour.',
    'Verify: aws ec2 describe-route-tables --filters Name=association.subnet-id,Values=SUBNET --query "RouteTables[].Routes[].DestinationCidrBlock" prints no 0.0.0.0/0.',
  ],
  links: [
    { title: 'Configure route tables', url: 'https://docs.aws.amazon.com/vpc/latest/userguide/VPC_Route_Tables.html' },
    {
      title: 'Access AWS services through AWS PrivateLink',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/privatelink-access-aws-services.html',
    },
  ],
};
