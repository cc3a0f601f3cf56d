import { resource, Tutorial } from '../../../model/tutorial';

const group = (port: number) =>
  resource('aws:ec2/securityGroup:SecurityGroup', 'directory', {
    description: 'Directory servers',
    ingress: [
      { description: 'Directory', protocol: 'tcp', fromPort: port, toPort: port, cidrBlocks: ['10.0.10.0/24'] },
    ],
  });

export const tutorial: Tutorial = {
  meaning:
    'Some old services send names, passwords and data in clear text: Telnet (23), FTP (20, 21), TFTP (69), rlogin (513), LDAP (389), SNMP up to version 2 (161); NetBIOS (137, 139) and SMB (445) are favourites of worms. The policy fails security group rules that open their ports, inwards or outwards, inside the network too.',
  why: 'Insecure services, protocols and ports are not used, or are justified and protected (1.2.5, 1.2.6, 2.2.5). Each of them has had an encrypted successor for twenty years.',
  attack:
    'The application asks the directory over LDAP on port 389 and sends its service password with every connection. An intruder on a neighbouring host, or anyone who can mirror traffic, reads it and signs in to the directory as the application. With LDAPS he would see noise.',
  wrong: [group(389)],
  right: [group(636)],
  repair: [
    'Find the clients in the flow logs: accepted traffic to the port, by source address. Each must be switched to the encrypted form: LDAPS 636, SFTP 22 to named partners, SSH instead of Telnet, SNMPv3 inside a VPN.',
    'Give the server a certificate that clients trust, open the new port beside the old one, and move the clients one by one.',
    'When the flow log shows no traffic on the old port for a week, remove its rule and deploy, then switch the service off on the server.',
    'Where a device knows no encrypted form, document the reason and the protection (a subnet of its own, a VPN), and accept the finding.',
    'Verify: aws ec2 describe-security-groups --filters Name=ip-permission.to-port,Values=389 --query "SecurityGroups[].GroupId" prints an empty list.',
  ],
  links: [
    {
      title: 'Security Hub control EC2.19',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-19',
    },
    {
      title: 'Security group rules',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
  ],
};
