import { resource, Tutorial } from '../../../model/tutorial';

const group = (egress: Readonly<Record<string, string | number | readonly string[]>>) =>
  resource('aws:ec2/securityGroup:SecurityGroup', 'payment-api', {
    description: 'Payment API',
    tags: { tier: 'application' },
    egress: [{ description: 'Card database', ...egress }],
  });

export const tutorial: Tutorial = {
  meaning:
    'Security groups filter outgoing traffic too, but everybody leaves the rule that allows all of it. The policy looks at groups of a tier or of the cardholder data environment and fails egress rules to anywhere, and rules for all protocols to address blocks. What remains is a list: this port, to that group, prefix list or block.',
  why: 'Outbound traffic of the cardholder data environment is restricted to what is necessary (1.3.2). Data leaves by outbound traffic; that is the last place to stop it.',
  attack:
    'A library in the payment API is replaced by a malicious version. It collects card numbers in memory and posts them to a server whose name looks like a monitoring service. The egress rule allows everything, so the posts go through for months. With rules for the database and two endpoints only, the first one fails.',
  wrong: [group({ protocol: '-1', fromPort: 0, toPort: 0, cidrBlocks: ['0.0.0.0/0'] })],
  right: [group({ protocol: 'tcp', fromPort: 5432, toPort: 5432, cidrBlocks: ['10.0.20.0/24'] })],
  repair: [
    'List what the members of the group talk to: in the flow logs, accepted outbound traffic by destination and port over four weeks, so that monthly jobs are among it.',
    'Add a rule for each: groups for hosts inside, prefix lists for S3 and DynamoDB, groups of the interface endpoints for other AWS services, the firewall endpoint for approved sites outside. DNS and Amazon Time Sync of the VPC need no rule.',
    'Remove the open rule and deploy. Open connections that are tracked live on, new ones are refused, so watch rejected traffic in the flow logs for a day.',
    'Verify: aws ec2 describe-security-group-rules --filters Name=group-id,Values=GROUP --query "SecurityGroupRules[?IsEgress].[IpProtocol,FromPort,CidrIpv4]" --output table shows no 0.0.0.0/0.',
  ],
  links: [
    {
      title: 'Security group rules',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html',
    },
    {
      title: 'Control traffic with security groups',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-security-groups.html',
    },
  ],
};
