import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Some systems must face the internet: the load balancer that takes card payments. They belong to the edge tier (tag `tier: edge`) and serve approved ports, 80 and 443 by default. The policy fails every security group rule that lets the internet reach another port, and every rule open to the internet on a group whose tier tag says application or data.',
  why: 'Traffic from untrusted networks may only reach systems that are meant to be public, on the services they offer (1.3.1, 1.4.2). Everything else is a door nobody watches.',
  attack:
    'A developer opens 5432 to the world to look at the test data from home. Search engines for devices list the PostgreSQL server the same day. An attacker tries the password from a public repository of the team and copies the card tables with pg_dump, without touching any web server.',
  wrong: [
    resource('aws:ec2/securityGroup:SecurityGroup', 'card-database', {
      description: 'Card database',
      tags: { tier: 'data' },
      ingress: [
        { description: 'PostgreSQL', protocol: 'tcp', fromPort: 5432, toPort: 5432, cidrBlocks: ['0.0.0.0/0'] },
      ],
    }),
  ],
  right: [
    resource('aws:ec2/securityGroup:SecurityGroup', 'load-balancer', {
      description: 'Load balancer of the payment pages',
      tags: { tier: 'edge' },
      ingress: [{ description: 'HTTPS', protocol: 'tcp', fromPort: 443, toPort: 443, cidrBlocks: ['0.0.0.0/0'] }],
    }),
    resource('aws:ec2/securityGroup:SecurityGroup', 'card-database', {
      description: 'Card database',
      tags: { tier: 'data' },
      ingress: [
        {
          description: 'PostgreSQL from the application subnets',
          protocol: 'tcp',
          fromPort: 5432,
          toPort: 5432,
          cidrBlocks: ['10.0.10.0/24'],
        },
      ],
    }),
  ],
  repair: [
    'Find real users of the port in the flow logs: accepted traffic to it whose source is not private. Each one needs a new way in: the load balancer, an API, the VPN or a port forwarding session.',
    'Put a load balancer in front where the service really is public, and move the open rule to its group on port 443.',
    'Change the rule of the inner group to the group of its caller (securityGroups or referencedSecurityGroupId) and deploy; add the new rule before you remove the old one, so that callers inside never lose the port.',
    'Verify: aws ec2 describe-security-group-rules --query "SecurityGroupRules[?CidrIpv4==\'0.0.0.0/0\' && !IsEgress].[GroupId,FromPort,ToPort]" --output text lists ports 80 and 443 of edge groups only.',
  ],
  links: [
    {
      title: 'Control traffic with security groups',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
    },
    {
      title: 'Security Hub control EC2.18',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-18',
    },
  ],
};
