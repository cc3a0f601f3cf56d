import { from, resource, Tutorial } from '../../../model/tutorial';

const subnet = (name: string, cidrBlock: string, tier: string) =>
  resource('aws:ec2/subnet:Subnet', name, { vpcId: 'vpc-0123456789abcdef0', cidrBlock, tags: { scope: 'cde', tier } });
const proxy = (place: string) =>
  resource('aws:ec2/instance:Instance', 'proxy', {
    ami: 'ami-0123456789abcdef0',
    instanceType: 't3.small',
    subnetId: from(place, 'id'),
    tags: { tier: 'edge' },
  });
export const tutorial: Tutorial = {
  meaning:
    'A network of the cardholder data environment is cut into tiers: the edge that talks to the internet, the application, the data. Each subnet carries a `tier` tag and holds one tier only. The policy compares the tag of instances, services and database subnet groups (always the data tier) with the tag of the subnet they are placed in. A host without a tag must not share a subnet with databases.',
  why: 'Functions that need different protection do not share a system or a network segment (2.2.3). Rules between tiers only help where there is a border.',
  attack:
    'A proxy is put into the subnet of the application, because addresses were free there. It talks to the internet all day and is taken over through a flaw. From the same subnet the network lets it reach the application servers and, as they may, the database; in a subnet of the edge it would have met a closed door.',
  wrong: [subnet('application-a', '10.0.1.0/24', 'application'), proxy('application-a')],
  right: [subnet('edge-a', '10.0.0.0/24', 'edge'), proxy('edge-a')],
  repair: [
    'Find out what the resource talks to: flow logs of its network interface show who would lose the connection when the rules of the other subnet hold.',
    'Create security groups and routes in the right subnet for these connections.',
    'Changing subnetId replaces an instance: add a second one in the right subnet, move the traffic by the load balancer, then remove the first. A service of ECS moves by a rolling deployment; a database needs its subnet group changed in a maintenance window.',
    'Verify: `aws ec2 describe-instances --instance-ids ID` prints the new SubnetId, and `aws ec2 describe-subnets` the tier tag of it.',
  ],
  links: [
    { title: 'Subnets for your VPC', url: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html' },
    {
      title: 'Infrastructure security in Amazon VPC',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/infrastructure-security.html',
    },
  ],
};
