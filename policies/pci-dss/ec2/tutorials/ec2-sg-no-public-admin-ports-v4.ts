import { resource, Tutorial } from '../../../model/tutorial';

const winrm = (cidrBlocks: readonly string[]) =>
  resource('aws:ec2/securityGroup:SecurityGroup', 'windows-hosts', {
    description: 'Configuration of the Windows hosts',
    ingress: [{ description: 'WinRM over TLS', protocol: 'tcp', fromPort: 5986, toPort: 5986, cidrBlocks }],
  });

export const tutorial: Tutorial = {
  meaning:
    'SSH and Remote Desktop are not the only ways to administer a machine: Telnet (23), Windows RPC (135), file sharing (445), VNC (5900) and WinRM (5985, 5986) give the same power. The policy fails a security group rule that lets the IPv4 internet reach any of these ports. It looks at ranges too: a rule for ports 0 to 65535 covers them all.',
  why: 'Traffic from outside is limited to what the business needs (1.3.1). Administration needs a few known addresses, never all of them.',
  attack:
    'A contractor opens 5986 to everybody for one evening of Ansible work and forgets it. A scanner notes the open WinRM port, a botnet tries the local Administrator account, and the first guess that fits runs PowerShell as administrator. Port 445 open to the world is how WannaCry spread from host to host without any password.',
  wrong: [winrm(['0.0.0.0/0'])],
  right: [winrm(['10.20.0.0/24'])],
  repair: [
    'List what is open: aws ec2 describe-security-group-rules --query "SecurityGroupRules[?CidrIpv4==\'0.0.0.0/0\' && !IsEgress].[GroupId,FromPort,ToPort]" --output text, and compare the ports with the flow logs to see which are in use.',
    'Move configuration tools to Systems Manager (State Manager, Run Command), or run them from inside the network behind the VPN.',
    'Narrow cidrBlocks to that network and deploy. The rule changes in place. Connections that are already tracked end by themselves; to cut them at once, add a deny entry to the network ACL.',
    'Verify: the command of the first step prints no line whose port range includes an administration port.',
  ],
  links: [
    {
      title: 'Security group rules',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
    {
      title: 'Security group connection tracking',
      url: 'https://docs.aws.amazon.com/AWSEC2/latest/UserGuide/security-group-connection-tracking.html',
    },
    {
      title: 'Security Hub control EC2.53',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-53',
    },
  ],
};
