import { from, resource, Tutorial } from '../../../model/tutorial';

const subnet = resource('aws:ec2/subnet:Subnet', 'application-a', {
  vpcId: 'vpc-0a1b2c3d4e5f67890',
  cidrBlock: '10.0.10.0/24',
  tags: { tier: 'application' },
});
const machine = { ami: 'ami-0abcdef1234567890', instanceType: 't3.small', subnetId: from('application-a', 'id') };

export const tutorial: Tutorial = {
  meaning:
    'An instance gets a public IPv4 address in three ways: `associatePublicIpAddress: true`, a subnet that gives one to everything started in it, or an Elastic IP. The policy fails all three, and an instance without subnet, because the default VPC gives public addresses. Public services stand behind a load balancer, which brings its own addresses.',
  why: 'Systems that store or process account data must not be directly reachable from untrusted networks (1.4.4). Without a public address a wrong security group rule alone exposes nothing.',
  attack:
    'A test host gets a public address "for a moment". Its security group is shared with other hosts, and weeks later somebody opens a port in it for a partner. The port is now open to that partner on the private hosts, and to the world on the public one, which becomes the way into the VPC.',
  wrong: [subnet, resource('aws:ec2/instance:Instance', 'payment-api', { ...machine, associatePublicIpAddress: true })],
  right: [
    subnet,
    resource('aws:ec2/instance:Instance', 'payment-api', { ...machine, associatePublicIpAddress: false }),
  ],
  repair: [
    'Find who uses the address: search DNS records, partner allow lists and configuration for it, and look at the flow logs for inbound traffic from public sources.',
    'Put a load balancer in the edge subnets in front, move DNS to it, and give the host a way out for updates (VPC endpoints, NAT or the inspection network) before it loses its own.',
    'An Elastic IP is taken away without restart. Changing associatePublicIpAddress replaces the instance: start the new one next to the old one under another name, register it with the target group, then remove the old one.',
    'Verify: aws ec2 describe-instances --query "Reservations[].Instances[?PublicIpAddress].[InstanceId,PublicIpAddress]" --output text prints nothing.',
  ],
  links: [
    {
      title: 'Amazon EC2 instance IP addressing',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/using-instance-addressing.html',
    },
    {
      title: 'Security Hub control EC2.9',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-9',
    },
  ],
};
