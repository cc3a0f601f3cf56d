import { from, resource, Tutorial } from '../../model/tutorial';

const group = (name: string) =>
  resource('aws:ec2/securityGroup:SecurityGroup', `network-groups-${name}`, { vpcId: 'vpc-0a' });
const stack = (source: string) => [
  group('edge'),
  group('application'),
  group('data'),
  resource('aws:vpc/securityGroupIngressRule:SecurityGroupIngressRule', 'network-groups-data-from-application-5432', {
    securityGroupId: from('network-groups-data', 'id'),
    referencedSecurityGroupId: from(`network-groups-${source}`, 'id'),
    ipProtocol: 'tcp',
    fromPort: 5432,
    toPort: 5432,
  }),
];

export const tutorial: Tutorial = {
  meaning:
    'Resources refer to each other: a security group rule to its group and to the group it admits, a subnet to its route table, a log group to its key. The policy checks, by the names the components give, that each refers to the one it was designed for and not to another of the same kind.',
  why: 'Tiers are kept apart (1.2.1), keys have one purpose (3.6.1) and roles their own rights (7.2.1) only if references go where they should. The wrong one is valid for AWS and for the compiler.',
  attack:
    'While copying a rule, edge is left in place of application. The data tier now answers to the tier that faces the internet. Whoever takes over a load balancer target or a host at the edge talks to the database directly.',
  wrong: stack('edge'),
  right: stack('application'),
  repair: [
    'Find out whether the wrong path is used: flow logs of the last 30 days with the destination port and the addresses of the tier.',
    'Correct the reference in the component. Add the right rule first, deploy, then remove the wrong one, so that connections last.',
    'If the design shall change, change policies/landing-zone/reference-designs.ts in the same commit.',
    'Verify: aws ec2 describe-security-group-rules --filters Name=group-id,Values=GROUP lists the group of the right tier only.',
  ],
  links: [
    {
      title: 'Security group rules',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
  ],
};
