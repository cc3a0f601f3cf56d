import { resource, Tutorial } from '../../../model/tutorial';

const recipe = (associatePublicIpAddress: boolean) =>
  resource('aws:ec2/launchConfiguration:LaunchConfiguration', 'web', {
    imageId: 'ami-0abcdef1234567890',
    instanceType: 't3.small',
    metadataOptions: { httpTokens: 'required' },
    associatePublicIpAddress,
  });

export const tutorial: Tutorial = {
  meaning:
    'A launch configuration decides whether the hosts of an Auto Scaling group get a public address. Left out, the subnet decides, and subnets of the default VPC give one. The policy asks for a clear `associatePublicIpAddress: false`; the public side of the group is its load balancer.',
  why: 'Hosts that process account data are not reachable from untrusted networks directly (1.4.4). In a group the same mistake appears on each host the scaling adds.',
  attack:
    'The hosts stand behind a load balancer with a web application firewall, and each has a public address besides. The attacker finds the addresses in a certificate log and sends his requests to the hosts themselves, past the firewall, which would have stopped them.',
  wrong: [recipe(true)],
  right: [recipe(false)],
  repair: [
    'Find who uses the public addresses: allow lists of partners that know them, updates that go out directly. Give the subnets NAT, the inspection network or VPC endpoints first.',
    'Set associatePublicIpAddress: false, or better write a launch template with it, since launch configurations are retired. A launch configuration is replaced, never changed.',
    'Deploy, then exchange the hosts: aws autoscaling start-instance-refresh --auto-scaling-group-name GROUP. Watch the target health of the first new host before the rest follows.',
    'Verify: aws ec2 describe-instances --filters Name=tag:aws:autoscaling:groupName,Values=GROUP --query "Reservations[].Instances[].PublicIpAddress" prints an empty list.',
  ],
  links: [
    {
      title: 'Migrate your Auto Scaling groups to launch templates',
      url: 'https://docs.aws.amazon.com/autoscaling/ec2/userguide/migrate-to-launch-templates.html',
    },
    {
      title: 'Security Hub control AutoScaling.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/autoscaling-controls.html#autoscaling-5',
    },
  ],
};
