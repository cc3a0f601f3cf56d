import { from, resource, Tutorial } from '../../../model/tutorial';

const vpc = resource('aws:ec2/vpc:Vpc', 'cards', { cidrBlock: '10.0.0.0/16' });
const subnetA = { vpcId: from('cards', 'id'), cidrBlock: '10.0.0.0/24', availabilityZone: 'eu-central-1a' };
const subnetB = { vpcId: from('cards', 'id'), cidrBlock: '10.0.1.0/24', availabilityZone: 'eu-central-1b' };
const group = resource('aws:rds/subnetGroup:SubnetGroup', 'database', {
  subnetIds: [from('data-a', 'id'), from('data-b', 'id')],
});

export const tutorial: Tutorial = {
  meaning:
    'A DB subnet group lists the subnets a database may be placed in, at least two in different zones. A subnet is public when its route table leads to an internet gateway or when it gives public addresses to what starts in it. The policy asks that every subnet of the group is private: a tier of its own for data.',
  why: 'Account data stands behind network controls, in a part of the network that untrusted networks cannot reach (1.4.1, 1.4.4). A private subnet keeps that true even if somebody sets one flag of the database wrongly.',
  attack:
    'The database is private today, in a subnet next to the load balancers. A change in a hurry sets publiclyAccessible to true and opens the security group. In a public subnet that is all it takes; in a private one there is no route, and the mistake stays without effect.',
  wrong: [
    vpc,
    resource('aws:ec2/subnet:Subnet', 'data-a', { ...subnetA, mapPublicIpOnLaunch: true }),
    resource('aws:ec2/subnet:Subnet', 'data-b', { ...subnetB, mapPublicIpOnLaunch: true }),
    group,
  ],
  right: [
    vpc,
    resource('aws:ec2/subnet:Subnet', 'data-a', subnetA),
    resource('aws:ec2/subnet:Subnet', 'data-b', subnetB),
    group,
  ],
  repair: [
    'See what else is in the subnets: aws ec2 describe-network-interfaces --filters Name=subnet-id,Values=SUBNET. Load balancers and NAT gateways need the route to the internet gateway and would break.',
    'If only databases are in them, make the subnets private where they are: set mapPublicIpOnLaunch to false and associate a route table without a route to an internet gateway. Databases keep running, connections from inside stay.',
    "Otherwise add private subnets of the same zones to the group. RDS refuses to remove a subnet that is in use: move a Multi-AZ instance by switching Multi-AZ off, exchanging the free zone's subnet, switching it on again and rebooting with failover, then the same for the other zone. Each failover interrupts for a minute or two.",
    'Verify: aws ec2 describe-route-tables --filters Name=association.subnet-id,Values=SUBNET --query "RouteTables[].Routes[].GatewayId" prints no igw- for any subnet of aws rds describe-db-subnet-groups.',
  ],
  links: [
    {
      title: 'Working with a DB instance in a VPC',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_VPC.WorkingWithRDSInstanceinaVPC.html',
    },
  ],
};
