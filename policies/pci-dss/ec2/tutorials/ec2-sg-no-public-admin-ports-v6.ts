import { from, resource, Tutorial } from '../../../model/tutorial';

const group = resource('aws:ec2/securityGroup:SecurityGroup', 'hosts', { description: 'Payment hosts' });

export const tutorial: Tutorial = {
  meaning:
    'A VPC can carry IPv6 next to IPv4, and security groups have separate rules for it: `::/0` is the IPv6 internet. Every IPv6 address is public by itself, there is no address translation in front of it. The policy fails a rule that admits the IPv6 internet on a remote administration port such as 22, 3389 or 5986.',
  why: 'Restricting inbound traffic (1.3.1) is worth nothing when the same port stays open in the second address family, which reviews like to overlook.',
  attack:
    'The team closes SSH for 0.0.0.0/0 after an audit and leaves the rule for ::/0. The host appears with its IPv6 address in DNS or in a mail header, so nobody has to search the huge address space. The attacker logs in over IPv6, past every IPv4 block list.',
  wrong: [
    group,
    resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'ssh-ipv6', {
      securityGroupId: from('hosts', 'id'),
      description: 'SSH',
      ipProtocol: 'tcp',
      fromPort: 22,
      toPort: 22,
      cidrIpv6: '::/0',
    }),
  ],
  right: [
    group,
    resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'ssh-ipv6', {
      securityGroupId: from('hosts', 'id'),
      description: 'SSH from the administration subnet',
      ipProtocol: 'tcp',
      fromPort: 22,
      toPort: 22,
      cidrIpv6: '2001:db8:12:1a00::/64',
    }),
  ],
  repair: [
    'Find IPv6 users: in the flow logs, look for accepted traffic to administration ports whose source address contains a colon. Usually there is none.',
    'Give those you find Session Manager or the VPN, then remove the rule or set cidrIpv6 to the /64 of your administration subnet, and deploy. Nothing restarts.',
    'Look at the network ACL and at IPv6 routes to the internet gateway as well: hosts behind the edge need neither.',
    'Verify: aws ec2 describe-security-group-rules --query "SecurityGroupRules[?CidrIpv6==\'::/0\' && !IsEgress].[GroupId,FromPort,ToPort]" --output text prints no administration port.',
  ],
  links: [
    {
      title: 'IPv6 support for your VPC',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-migrate-ipv6.html',
    },
    {
      title: 'Security Hub control EC2.54',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-54',
    },
  ],
};
