import { from, resource, Tutorial } from '../../../model/tutorial';

const acl = resource('aws:ec2/networkAcl:NetworkAcl', 'data', {
  vpcId: 'vpc-0a1b2c3d4e5f67890',
  ingress: [{ ruleNo: 100, action: 'allow', protocol: 'tcp', cidrBlock: '10.0.10.0/24', fromPort: 5432, toPort: 5432 }],
});

export const tutorial: Tutorial = {
  meaning:
    'A network ACL filters the traffic of the subnets it is associated with; every subnet has exactly one. An ACL you create guards nothing until subnets are associated, by `subnetIds` or by a NetworkAclAssociation. The policy reports ACLs without a subnet.',
  why: 'Rulesets are reviewed at least every six months (1.2.7). An ACL that guards nothing costs the reviewer time and, worse, makes people believe that a subnet is filtered.',
  attack:
    'A mistake does the harm: the team writes a strict ACL for the database subnets, and a refactoring drops the association. The subnets fall back to the default ACL of the VPC, which allows everything. The review looks at the strict ACL and passes; the intruder on an application host reaches all ports of the database hosts.',
  wrong: [acl],
  right: [
    acl,
    resource('aws:ec2/networkAclAssociation:NetworkAclAssociation', 'data-a', {
      networkAclId: from('data', 'id'),
      subnetId: 'subnet-0a1b2c3d4e5f67890',
    }),
  ],
  repair: [
    'Decide whether the ACL is meant for a subnet or is left over. Which subnets it guards: aws ec2 describe-network-acls --network-acl-ids ACL --query "NetworkAcls[].Associations[].SubnetId".',
    'If it is left over, remove it from the program; nothing uses it, so nothing is interrupted.',
    'If a subnet should have it, compare its entries with the accepted traffic of that subnet in the flow logs first, answers on ports 1024 to 65535 included: the new ACL takes effect at once and without mercy. Then add the NetworkAclAssociation and deploy.',
    'Verify: the command of the first step prints the subnets.',
  ],
  links: [
    {
      title: 'Network ACLs for your VPC',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/vpc-network-acls.html',
    },
    {
      title: 'Security Hub control EC2.16',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-16',
    },
  ],
};
