import { resource, Tutorial } from '../../../model/tutorial';

const group = (fromPort: number, toPort: number) =>
  resource('aws:ec2/securityGroup:SecurityGroup', 'batch', {
    description: 'Batch hosts',
    egress: [{ description: 'Outside', protocol: 'tcp', fromPort, toPort, cidrBlocks: ['0.0.0.0/0'] }],
  });

export const tutorial: Tutorial = {
  meaning:
    'SSH (22) and Remote Desktop (3389) are not only ways in. A host inside that may open them to the internet can build a tunnel out, and through the tunnel others come in. The policy reports egress rules that include one of these ports to the internet, also as part of a wide range.',
  why: 'Outbound traffic is limited to what is needed (1.3.2). Servers hardly ever administer machines in the internet, so a rule that lets them is a gift to nobody but an intruder.',
  attack:
    'A contractor with a shell on a batch host runs ssh -R to a server of his own, to work from home more easily. The tunnel stays after he has left. Whoever controls that server has a port on the batch host, behind load balancer, firewall and VPN.',
  wrong: [group(0, 65535)],
  right: [group(443, 443)],
  repair: [
    'Look for such connections in the flow logs: accepted outbound traffic to port 22 or 3389 with public destinations. SFTP to a bank or a partner runs over 22 as well and is a real need.',
    'For those needs name the address of the partner in a rule of its own, or move the transfer to AWS Transfer Family connectors.',
    'Narrow the open rule to the ports in use and deploy. Running sessions live on until they end; a network ACL entry ends them at once.',
    'Verify: aws ec2 describe-security-group-rules --query "SecurityGroupRules[?IsEgress && CidrIpv4==\'0.0.0.0/0\'].[GroupId,FromPort,ToPort]" --output text lists no range with 22 or 3389 in it.',
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
  ],
};
