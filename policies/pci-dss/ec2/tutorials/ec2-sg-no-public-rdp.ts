import { from, resource, Tutorial } from '../../../model/tutorial';

const group = resource('aws:ec2/securityGroup:SecurityGroup', 'back-office', {
  description: 'Windows hosts of the back office',
});

export const tutorial: Tutorial = {
  meaning:
    'Port 3389 is Remote Desktop, the screen and keyboard of a Windows server over the network, on TCP and on UDP. A security group lets in what its rules name. The policy fails a rule that offers this port to the whole internet.',
  why: 'Only necessary traffic may enter the cardholder data environment (1.3.1). A login screen open to the world turns every weak or reused password of one administrator into a way in.',
  attack:
    'Criminals buy lists of open Remote Desktop servers and try passwords from old breaches, slowly enough to stay below the lockout. Once in, they turn off the virus scanner, dump the passwords in memory and start the ransomware from the desktop. Open Remote Desktop has for years been one of the most common first steps of ransomware.',
  wrong: [
    group,
    resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'remote-desktop', {
      securityGroupId: from('back-office', 'id'),
      description: 'Remote Desktop',
      ipProtocol: 'tcp',
      fromPort: 3389,
      toPort: 3389,
      cidrIpv4: '0.0.0.0/0',
    }),
  ],
  right: [
    group,
    resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'remote-desktop', {
      securityGroupId: from('back-office', 'id'),
      description: 'Remote Desktop from the administrators VPN',
      ipProtocol: 'tcp',
      fromPort: 3389,
      toPort: 3389,
      cidrIpv4: '10.20.0.0/24',
    }),
  ],
  repair: [
    'Find who connects: list accepted traffic to port 3389 in the VPC flow logs by source address.',
    'Move those people to Fleet Manager in Systems Manager, which shows the desktop in the console with MFA, or to a port forwarding session (document AWS-StartPortForwardingSession). Neither needs an inbound rule.',
    'Remove the rule or narrow its source to the VPN, and deploy. Desktops that are open stay open until people sign out; new connections are refused.',
    'Verify: aws ec2 describe-security-groups --filters Name=ip-permission.to-port,Values=3389 Name=ip-permission.cidr,Values=0.0.0.0/0 prints no group.',
  ],
  links: [
    {
      title: 'Connect to a Windows Server instance with Fleet Manager',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/fleet-manager-remote-desktop-connections.html',
    },
    {
      title: 'Security Hub control EC2.14',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-14',
    },
  ],
};
