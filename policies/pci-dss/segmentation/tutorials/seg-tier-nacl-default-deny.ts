import { from, resource, Tutorial } from '../../../model/tutorial';

const subnet = resource('aws:ec2/subnet:Subnet', 'data-a', {
  vpcId: 'vpc-0a1b2c3d4e5f67890',
  cidrBlock: '10.0.20.0/24',
  tags: { tier: 'data', scope: 'cde' },
});
const entry = { ruleNo: 100, action: 'allow', protocol: 'tcp', cidrBlock: '10.0.10.0/24' };

export const tutorial: Tutorial = {
  meaning:
    'Every subnet has one network ACL; the default one of the VPC allows everything. The policy asks subnets in the cardholder data environment, and those with a tier where other subnets have one, for an ACL of their own without an entry that allows all ports from or to anywhere. What no entry allows is denied. Remember that ACLs keep no state: answers leave on ports 1024 to 65535 and need an entry.',
  why: 'What is not needed is denied, inwards and outwards (1.3.1, 1.3.2), at the border of the subnet as well as at the machine. Two locks that different people maintain do not fail together.',
  attack:
    'A security group of the database is opened to everybody during an incident at night. With the default ACL, every network that has a route reaches the database until somebody notices. With an ACL that admits the application subnets on 5432 only, the mistake has no effect.',
  wrong: [subnet],
  right: [
    subnet,
    resource('aws:ec2/networkAcl:NetworkAcl', 'data', {
      vpcId: 'vpc-0a1b2c3d4e5f67890',
      subnetIds: [from('data-a', 'id')],
      ingress: [{ ...entry, fromPort: 5432, toPort: 5432 }],
      egress: [{ ...entry, fromPort: 1024, toPort: 65535 }],
    }),
  ],
  repair: [
    'List the flows of the subnet over a full month in the flow logs, both directions: callers, answers, DNS is not filtered, VPC endpoints, replication between the zones. A forgotten flow stops at once.',
    'Write entries for these flows, with gaps between the numbers, and try the ACL on a test VPC of the same shape.',
    'Associate it with the subnet of one availability zone first and watch for REJECT in the flow logs; the other zones carry the service. Taking the association back restores the old state in seconds.',
    'Go on with the other zones.',
    'Verify: aws ec2 describe-network-acls --filters Name=association.subnet-id,Values=SUBNET --query "NetworkAcls[].[IsDefault,Entries[].[RuleNumber,RuleAction,CidrBlock]]" shows IsDefault false.',
  ],
  links: [
    {
      title: 'Control subnet traffic with network ACLs',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
    },
    { title: 'Network ACL rules', url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html' },
  ],
};
