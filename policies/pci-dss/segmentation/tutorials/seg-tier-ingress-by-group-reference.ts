import { from, resource, Tutorial } from '../../../model/tutorial';

const application = resource('aws:ec2/securityGroup:SecurityGroup', 'payment-api', {
  description: 'Payment API',
  tags: { tier: 'application' },
});
const database = (source: Readonly<Record<string, readonly (string | ReturnType<typeof from>)[]>>) =>
  resource('aws:ec2/securityGroup:SecurityGroup', 'card-database', {
    description: 'Card database',
    tags: { tier: 'data' },
    ingress: [
      { description: 'PostgreSQL from the payment API', protocol: 'tcp', fromPort: 5432, toPort: 5432, ...source },
    ],
  });

export const tutorial: Tutorial = {
  meaning:
    'A security group rule can name address blocks or another security group. Naming a group admits exactly its members, wherever they are and however many; naming a block admits whoever sits there. The policy asks that groups tagged `tier: data` admit only groups tagged application or data (setting `sourceTiers`), no blocks and no prefix lists.',
  why: 'The data tier lets in what it needs and nothing else (1.3.1, 1.4.1). A reference to a group is also documentation: it says who the caller is.',
  attack:
    'The database admits 10.0.0.0/16, "the VPC". A printer server, a test host and a forgotten jump box are in the VPC as well. The weakest of them is taken over first and is allowed to try passwords at the card database all night.',
  wrong: [application, database({ cidrBlocks: ['10.0.0.0/16'] })],
  right: [application, database({ securityGroups: [from('payment-api', 'id')] })],
  repair: [
    'List the real callers in the flow logs: accepted traffic to the database port by source address, and the groups of those interfaces (aws ec2 describe-network-interfaces --filters Name=addresses.private-ip-address,Values=ADDRESS --query "NetworkInterfaces[].Groups").',
    'Tag the groups of callers with tier=application, and give a group to callers without one.',
    'Add rules that name these groups, deploy, and only then remove the rules with blocks. In this order no connection is refused. Callers from outside AWS come in through a load balancer or proxy with a group.',
    'Verify: aws ec2 describe-security-group-rules --filters Name=group-id,Values=GROUP --query "SecurityGroupRules[?!IsEgress].[CidrIpv4,ReferencedGroupInfo.GroupId]" --output table shows groups only.',
  ],
  links: [
    {
      title: 'Security group referencing',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-group-rules.html#security-group-referencing',
    },
  ],
};
