import { from, resource, Tutorial } from '../../../model/tutorial';

const network = (name: string, cidrBlock: string, environment: string) =>
  resource('aws:ec2/vpc:Vpc', name, { cidrBlock, tags: { environment } });
const link = (peer: string) =>
  resource('aws:ec2/vpcPeeringConnection:VpcPeeringConnection', 'link', {
    vpcId: from('cards', 'id'),
    peerVpcId: from(peer, 'id'),
    autoAccept: true,
  });

export const tutorial: Tutorial = {
  meaning:
    'VPC peering and transit gateways join networks. The policy reads the `environment` tags of both ends and fails a connection between two environments, such as production and test. The far end of a peering that is declared elsewhere is told by the tag `peer-environment` on the connection.',
  why: 'Pre-production environments are separated from production (6.5.3). Test has weaker passwords, more people and younger code, and whatever is connected to production shares its fate.',
  attack:
    'For one week of tests the test network is peered with production, to have real data. The peering stays. Half a year later a test server with a known hole is taken over; from it the attacker sees the production databases on the network and needs only the password that stands in the test configuration.',
  wrong: [network('cards', '10.0.0.0/16', 'production'), network('lab', '10.8.0.0/16', 'test'), link('lab')],
  right: [
    network('cards', '10.0.0.0/16', 'production'),
    network('reporting', '10.1.0.0/16', 'production'),
    link('reporting'),
  ],
  repair: [
    'List the flows over the connection in the flow logs: addresses of the other environment, ports, and who owns them.',
    'Replace each need: masked copies of data through a bucket, calls through a public or PrivateLink API with authentication, deployments through the pipeline.',
    'Remove the routes first and wait a few days; putting a route back takes seconds. Then remove the connection itself, because a deleted peering must be requested and accepted anew.',
    'Verify: aws ec2 describe-vpc-peering-connections --filters Name=status-code,Values=active --query "VpcPeeringConnections[].[RequesterVpcInfo.VpcId,AccepterVpcInfo.VpcId]" --output table prints pairs of one environment only.',
  ],
  links: [
    { title: 'What is VPC peering', url: 'https://docs.aws.amazon.com/vpc/latest/peering/what-is-vpc-peering.html' },
    {
      title: 'Production starter organization',
      url: 'https://docs.aws.amazon.com/whitepapers/latest/organizing-your-aws-environment/production-starter-organization.html',
    },
  ],
};
