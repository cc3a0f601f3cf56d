import { from, resource, Tutorial } from '../../model/tutorial';

const vpc = resource('aws:ec2/vpc:Vpc', 'cards', { cidrBlock: '10.10.0.0/16' });
const subnet = resource('aws:ec2/subnet:Subnet', 'application', {
  vpcId: from('cards', 'id'),
  cidrBlock: '10.10.48.0/20',
});
const answers = {
  protocol: 'tcp',
  action: 'allow',
  ruleNo: 100,
  cidrBlock: '10.10.48.0/20',
  fromPort: 1024,
  toPort: 65535,
};

export const tutorial: Tutorial = {
  meaning:
    'A network ACL is a list of rules on a subnet, checked for every packet in both directions. In the landing zone each entry admits one tier on one port (443 or 5432), or the answers to it on high ports. The policy fails entries that are wider: all protocols, port ranges, blocks that are no subnet of the network, entries that say the same twice.',
  why: 'Only traffic that is needed may enter or leave the card data environment (1.3.1, 1.3.2). The ACL is the second line behind the security groups: it holds when a group is opened by mistake.',
  attack:
    'To find a fault somebody adds an entry for all protocols from 10.0.0.0/8 and leaves it. A test server in another network is taken over. From there the attacker scans the data tier, which answers now, and finds a database whose security group was opened in the same night.',
  wrong: [
    vpc,
    subnet,
    resource('aws:ec2/networkAcl:NetworkAcl', 'data', {
      vpcId: from('cards', 'id'),
      ingress: [{ protocol: '-1', action: 'allow', ruleNo: 100, cidrBlock: '10.0.0.0/8', fromPort: 0, toPort: 0 }],
      egress: [answers],
    }),
  ],
  right: [
    vpc,
    subnet,
    resource('aws:ec2/networkAcl:NetworkAcl', 'data', {
      vpcId: from('cards', 'id'),
      ingress: [
        { protocol: 'tcp', action: 'allow', ruleNo: 100, cidrBlock: '10.10.48.0/20', fromPort: 5432, toPort: 5432 },
      ],
      egress: [answers],
    }),
  ],
  repair: [
    'Read the flow logs of the subnets for a week: note which addresses and ports the wide entry really admits, and who owns them.',
    'Add one narrow entry for each need, with a lower rule number than the wide one; both stand side by side and nothing breaks. ACLs keep no state, so each needs its answers in the other direction.',
    'Remove the wide entry in an hour with little traffic and watch REJECT in the flow logs; putting it back takes a minute.',
    'Verify: aws ec2 describe-network-acls --network-acl-ids ACL --query "NetworkAcls[].Entries[?RuleAction==\'allow\']" --output table lists single ports and subnets of this network only.',
  ],
  links: [
    {
      title: 'Control subnet traffic with network access control lists',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
    },
  ],
};
