import { from, resource, Tutorial } from '../../../model/tutorial';

const network = resource('aws:ec2/vpc:Vpc', 'payments', { cidrBlock: '10.0.0.0/16' });

export const tutorial: Tutorial = {
  meaning:
    'Every VPC comes with a security group named default. It lets its members talk to each other on all ports and everything out, and it is given to every instance, function or database for which nobody chose a group. It cannot be deleted. The policy asks for an `aws.ec2.DefaultSecurityGroup` without rules: Pulumi takes the existing group over and empties it.',
  why: 'What is not needed is denied, inwards and outwards (1.3.1, 1.3.2). The default group is for what nobody thought about, and that must get nothing.',
  attack:
    'A database and a batch host are both started without group, so both are in default and reach each other on every port. The batch host runs a library with a hole. From it the intruder opens the database and sends the result straight to the internet, for which the default group has an open rule too.',
  wrong: [network],
  right: [
    network,
    resource('aws:ec2/defaultSecurityGroup:DefaultSecurityGroup', 'payments-default', {
      vpcId: from('payments', 'id'),
      ingress: [],
      egress: [],
    }),
  ],
  repair: [
    'Find who is in it: aws ec2 describe-network-interfaces --filters Name=group-id,Values=DEFAULT_GROUP --query "NetworkInterfaces[].[NetworkInterfaceId,Description]" --output table. All of these lose their connections, so each needs a group of its own first.',
    'Give them those groups and deploy. Groups are exchanged in place, without restart.',
    'When the list is empty, add the DefaultSecurityGroup with empty ingress and egress and deploy.',
    'Verify: aws ec2 describe-security-groups --filters Name=group-name,Values=default --query "SecurityGroups[].[VpcId,IpPermissions,IpPermissionsEgress]" prints empty lists for each VPC.',
  ],
  links: [
    {
      title: 'Default security groups for your VPCs',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-security-group.html',
    },
    {
      title: 'Security Hub control EC2.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ec2-controls.html#ec2-2',
    },
  ],
};
