import { resource, Tutorial } from '../../../model/tutorial';

const answers = {
  ruleNo: 120,
  action: 'allow',
  protocol: 'tcp',
  cidrBlock: '0.0.0.0/0',
  fromPort: 1024,
  toPort: 65535,
};
const https = { ruleNo: 110, action: 'allow', protocol: 'tcp', cidrBlock: '0.0.0.0/0', fromPort: 443, toPort: 443 };

export const tutorial: Tutorial = {
  meaning:
    'A network ACL is a filter at the border of a subnet. Its entries are numbered; the lowest number that matches decides. It keeps no memory of connections, so answers to outgoing requests need an entry of their own, usually ports 1024 to 65535. The policy fails when, read in this order, the internet gets in on port 22 or 3389. Note that 3389 lies in the range for answers: it needs a deny entry with a lower number.',
  why: 'The network ACL is the second lock behind the security group. Requirement 1.3.1 asks for what is necessary only, and a mistake in one group must not be enough to expose administration.',
  attack:
    'Somebody adds a security group with port 3389 open to a host in the edge subnet for a quick test. The network ACL would have stopped it, but its entry for answers lets everything from 1024 up in. The login screen is in the internet, and the password guessing begins.',
  wrong: [
    resource('aws:ec2/networkAcl:NetworkAcl', 'edge', { vpcId: 'vpc-0a1b2c3d4e5f67890', ingress: [https, answers] }),
  ],
  right: [
    resource('aws:ec2/networkAcl:NetworkAcl', 'edge', {
      vpcId: 'vpc-0a1b2c3d4e5f67890',
      ingress: [
        { ruleNo: 100, action: 'deny', protocol: 'tcp', cidrBlock: '0.0.0.0/0', fromPort: 3389, toPort: 3389 },
        https,
        answers,
      ],
    }),
  ],
  repair: [
    'List the entries in order: aws ec2 describe-network-acls --network-acl-ids ACL --query "NetworkAcls[].Entries[?!Egress]" --output table, and look in the flow logs for accepted traffic to 22 and 3389 that somebody needs.',
    'Add a deny entry for 3389 (and for 22, where a wide entry covers it) with a number below the wide entries. A connection that uses 3389 by chance as its answer port is retried on another port.',
    'Deploy. Network ACLs keep no state, so the change cuts open sessions on these ports at once; move administrators to Session Manager before.',
    'Verify with the command of the first step: the deny entry has the lowest number of all entries that match the port.',
  ],
  links: [
    { title: 'Network ACL rules', url: 'https://docs.aws.amazon.com/vpc/latest/userguide/nacl-rules.html' },
    {
      title: 'Security Hub control EC2.21',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-21',
    },
  ],
};
