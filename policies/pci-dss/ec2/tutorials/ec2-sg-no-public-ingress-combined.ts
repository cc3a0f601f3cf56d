import { resource, Tutorial } from '../../../model/tutorial';

const ssh = (description: string, cidrBlock: string) => ({
  description,
  protocol: 'tcp',
  fromPort: 22,
  toPort: 22,
  cidrBlocks: [cidrBlock],
});
const group = (ingress: readonly ReturnType<typeof ssh>[]) =>
  resource('aws:ec2/securityGroup:SecurityGroup', 'build-hosts', { description: 'Build hosts', ingress });

export const tutorial: Tutorial = {
  meaning:
    'The rules of a security group add up: what any rule allows is allowed. Two rules that look narrow can together open a port to a large part of the internet. The policy sums the address blocks of all rules of a group, inline and separate, and fails when they cover more public addresses than one /8 block on an administration port.',
  why: 'Requirement 1.3.1 is about the traffic that gets in, not about how the rules are written. Splitting 0.0.0.0/0 into parts keeps a scanner for single rules quiet and changes nothing for the attacker.',
  attack:
    'To make a deployment tool in another cloud work, somebody adds the address ranges of that cloud one by one: 3.0.0.0/8, 52.0.0.0/8, 34.0.0.0/8. Each rule passes the check for 0.0.0.0/0. Anyone who rents a machine in that cloud, for a few cents and without a name, now reaches port 22.',
  wrong: [group([ssh('Deployment tool', '3.0.0.0/8'), ssh('Deployment tool', '52.0.0.0/8')])],
  right: [group([ssh('Office Vienna', '198.51.100.0/28'), ssh('Office Graz', '203.0.113.16/28')])],
  repair: [
    'Print the rules of the group: aws ec2 describe-security-group-rules --filters Name=group-id,Values=GROUP --output table, and ask for each block who is behind it.',
    'Compare with the flow logs: accepted connections to the port usually come from a handful of addresses. Put exactly those, or better a managed prefix list, in place of the wide blocks.',
    'Deploy. Rules change in place; callers you forgot are refused from their next connection on, so keep the old rules in version control for a quick way back.',
    'Verify: run the command of the first step again and check that no block on the port is shorter than /24.',
  ],
  links: [
    {
      title: 'Security group rules',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
    {
      title: 'Managed prefix lists',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/managed-prefix-lists.html',
    },
  ],
};
