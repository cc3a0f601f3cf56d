import { resource, Tutorial } from '../../../model/tutorial';

const group = (cidrBlocks: readonly string[]) =>
  resource('aws:ec2/securityGroup:SecurityGroup', 'bastion', {
    description: 'Administration of the payment hosts',
    ingress: [{ description: 'SSH', protocol: 'tcp', fromPort: 22, toPort: 22, cidrBlocks }],
  });

export const tutorial: Tutorial = {
  meaning:
    'A security group is the firewall around an instance: it lets in only what its rules name. Port 22 is SSH, the remote shell of Linux. The policy fails a rule that lets the whole internet (`0.0.0.0/0` or `::/0`, or blocks that add up to it) reach port 22, also when it is one port of a wide range.',
  why: 'Inbound traffic to the cardholder data environment is restricted to what is necessary (1.3.1). Nobody needs a shell from an unknown address, and every address that cannot even knock is one attack less.',
  attack:
    'Scanners find an open port 22 within minutes of its first appearance and start trying user names with leaked passwords and keys. When a hole in the SSH server itself becomes known, as with regreSSHion in 2024, no password is needed at all. One shell on one host is enough to read its role credentials and to walk on to the database.',
  wrong: [group(['0.0.0.0/0'])],
  right: [group(['10.20.0.0/24'])],
  repair: [
    'Find who logs in: in the VPC flow logs, list the source addresses of accepted traffic to port 22 of the last weeks; those people or jobs need another way first.',
    'Give them Session Manager: an instance role with AmazonSSMManagedInstanceCore, the SSM agent, and a route or VPC endpoints to Systems Manager. Try it: aws ssm start-session --target INSTANCE.',
    'Remove the rule, or narrow cidrBlocks to a private network such as the VPN, and deploy. The group changes in place; open SSH connections live on until they end, new ones are refused.',
    'Verify: aws ec2 describe-security-groups --filters Name=ip-permission.from-port,Values=22 Name=ip-permission.cidr,Values=0.0.0.0/0 prints no group. Ask again with Name=ip-permission.ipv6-cidr,Values=::/0.',
  ],
  links: [
    {
      title: 'Security group rules',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
    {
      title: 'AWS Systems Manager Session Manager',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/session-manager.html',
    },
    {
      title: 'Security Hub control EC2.13',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-13',
    },
  ],
};
