import { from, resource, Tutorial } from '../../../model/tutorial';

const vpc = resource('aws:ec2/vpc:Vpc', 'shop', { cidrBlock: '10.0.0.0/16' });
const subnet = { vpcId: from('shop', 'id'), cidrBlock: '10.0.1.0/24', availabilityZone: 'eu-central-1a' };
const group = resource('aws:elasticache/subnetGroup:SubnetGroup', 'caches', { subnetIds: [from('data', 'id')] });

export const tutorial: Tutorial = {
  meaning:
    'A cache subnet group lists the subnets ElastiCache may put nodes in. A subnet is public when its route table leads to an internet gateway, or when it gives public addresses to what starts in it. The policy wants private subnets only, a tier for data with no way in or out but through your own network.',
  why: 'Systems that store account data are kept where untrusted networks cannot reach them (1.4.4). A cache node has no public address by itself; the private subnet makes sure that no later mistake changes that.',
  attack:
    'Caches and bastion hosts share a public subnet. An intruder on a bastion scans the local subnet, finds port 6379 and dumps the cache. The route to the internet gateway of the same subnet carries the dump out, past the proxy that filters all other traffic.',
  wrong: [vpc, resource('aws:ec2/subnet:Subnet', 'data', { ...subnet, mapPublicIpOnLaunch: true }), group],
  right: [vpc, resource('aws:ec2/subnet:Subnet', 'data', subnet), group],
  repair: [
    'See what else is in the subnets: aws ec2 describe-network-interfaces --filters Name=subnet-id,Values=SUBNET. Load balancers and NAT gateways need the route to the internet gateway and would break without it.',
    'If only caches are in them, make the subnets private where they are: set mapPublicIpOnLaunch to false and associate a route table without a route to an internet gateway. Cache nodes keep running, connections from inside the VPC stay.',
    'Otherwise make a subnet group of private subnets. A subnet in use cannot leave its group, and another group replaces the cache: build a second one from a snapshot, move the clients by DNS, delete the first.',
    'Verify: aws elasticache describe-cache-subnet-groups --query "CacheSubnetGroups[].Subnets[].SubnetIdentifier" lists the subnets; for each, aws ec2 describe-route-tables --filters Name=association.subnet-id,Values=SUBNET shows no igw-.',
  ],
  links: [
    {
      title: 'Subnets and subnet groups in ElastiCache',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/SubnetGroups.html',
    },
  ],
};
