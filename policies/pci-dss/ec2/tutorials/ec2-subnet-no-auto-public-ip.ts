import { resource, Tutorial } from '../../../model/tutorial';

const subnet = (mapPublicIpOnLaunch: boolean) =>
  resource('aws:ec2/subnet:Subnet', 'edge-a', {
    vpcId: 'vpc-0a1b2c3d4e5f67890',
    cidrBlock: '10.0.0.0/24',
    mapPublicIpOnLaunch,
    tags: { tier: 'edge' },
  });

export const tutorial: Tutorial = {
  meaning:
    'With `mapPublicIpOnLaunch: true` a subnet gives every instance started in it a public IPv4 address, asked for or not. The policy wants it off in all subnets, edge subnets too: load balancers and NAT gateways bring their own addresses and do not need it. Default subnets of the default VPC have it on from the start.',
  why: 'A public address is a decision about one system, taken and documented (1.4.4). As a property of the subnet it happens to whoever lands there.',
  attack:
    'A colleague starts a host for log analysis in the first subnet of the list, which is an edge subnet. The host gets a public address by itself, and its web console has no password because it was meant for the inside. The first visitors from the internet arrive within the hour.',
  wrong: [subnet(true)],
  right: [subnet(false)],
  repair: [
    'List instances that got an address this way and need it: aws ec2 describe-instances --filters Name=subnet-id,Values=SUBNET --query "Reservations[].Instances[].[InstanceId,PublicIpAddress]". Put a load balancer in front of those.',
    'Set mapPublicIpOnLaunch: false and deploy. The subnet changes in place and running instances keep their addresses; only new ones come without.',
    'Mind Auto Scaling groups in the subnet: their next instance has no public address and needs NAT or VPC endpoints to reach anything outside.',
    'Verify: aws ec2 describe-subnets --query "Subnets[?MapPublicIpOnLaunch].SubnetId" prints an empty list.',
  ],
  links: [
    {
      title: 'Modify the IP addressing attributes of your subnet',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/subnet-public-ip.html',
    },
    {
      title: 'Security Hub control EC2.15',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-15',
    },
  ],
};
