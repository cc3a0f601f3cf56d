import { from, json, resource, Tutorial } from '../../../model/tutorial';

const machine = { ami: 'ami-0abcdef1234567890', instanceType: 't3.small', subnetId: 'subnet-0a1b2c3d4e5f67890' };

export const tutorial: Tutorial = {
  meaning:
    'Systems Manager patches, inventories and opens sessions on hosts that have registered with it. For that a host runs the SSM agent, which AWS images contain, reaches the service, and has a role with the policy `AmazonSSMManagedInstanceCore`. The policy checks the role in the program; default host management for the whole account is accepted as well.',
  why: 'Hosts are configured by a standard (2.2.1) and listed in an inventory (12.5.1). A host nobody manages is neither patched nor counted.',
  attack:
    'A vendor appliance runs for three years without registration. It is in no list of hosts, so no patch run reaches it and no scan looks at it. The hole by which it is taken over was closed everywhere else within a week.',
  wrong: [resource('aws:ec2/instance:Instance', 'settlement', machine)],
  right: [
    resource('aws:iam/role:Role', 'hosts', {
      assumeRolePolicy: json({
        Version: '2012-10-17',
        Statement: [{ Effect: 'Allow', Principal: { Service: 'ec2.amazonaws.com' }, Action: 'sts:AssumeRole' }],
      }),
    }),
    resource('aws:iam/rolePolicyAttachment:RolePolicyAttachment', 'hosts-are-managed', {
      role: from('hosts', 'name'),
      policyArn: 'arn:aws:iam::aws:policy/AmazonSSMManagedInstanceCore',
    }),
    resource('aws:iam/instanceProfile:InstanceProfile', 'hosts-profile', { role: from('hosts', 'name') }),
    resource('aws:ec2/instance:Instance', 'settlement', {
      ...machine,
      iamInstanceProfile: from('hosts-profile', 'name'),
    }),
  ],
  repair: [
    'Compare the lists: aws ec2 describe-instances --query "Reservations[].Instances[].InstanceId" and aws ssm describe-instance-information --query "InstanceInformationList[].InstanceId". The difference is not managed. If a host has a role already, its programs depend on it: add the policy to that role, do not exchange it.',
    'Attach AmazonSSMManagedInstanceCore and, where the host has no way to the internet, add VPC endpoints for ssm, ssmmessages and ec2messages.',
    'Deploy. The profile is attached to the running host; the agent registers within minutes, restarting it helps. Old images need the agent installed.',
    'Verify: aws ssm describe-instance-information --filters Key=InstanceIds,Values=INSTANCE --query "InstanceInformationList[].PingStatus" prints "Online".',
  ],
  links: [
    {
      title: 'Configure instance permissions required for Systems Manager',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/setup-instance-permissions.html',
    },
    {
      title: 'Security Hub control SSM.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/ssm-controls.html#ssm-1',
    },
  ],
};
