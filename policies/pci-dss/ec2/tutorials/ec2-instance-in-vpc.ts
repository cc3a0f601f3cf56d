import { from, resource, Tutorial } from '../../../model/tutorial';

const machine = { ami: 'ami-0abcdef1234567890', instanceType: 't3.small' };

export const tutorial: Tutorial = {
  meaning:
    'An instance without `subnetId` starts in the default VPC, a network AWS makes in every region: its subnets are public, its network ACL allows everything, and no tier separates anything. The policy asks that every instance names its subnet, a network interface or a launch template.',
  why: 'Controls between trusted and untrusted networks (1.4.1) exist in the network you built. In the default VPC there are none, and nobody looks at its flow logs.',
  attack:
    'A short program for a data migration leaves out the subnet. The host starts in the default VPC with a public address, outside flow logs, firewall and DNS logging, and gets a peering to the card database to do its work. An intruder who takes it over has found a way into the data tier that is on no network diagram.',
  wrong: [resource('aws:ec2/instance:Instance', 'migration', machine)],
  right: [
    resource('aws:ec2/subnet:Subnet', 'application-a', { vpcId: 'vpc-0a1b2c3d4e5f67890', cidrBlock: '10.0.10.0/24' }),
    resource('aws:ec2/instance:Instance', 'migration', { ...machine, subnetId: from('application-a', 'id') }),
  ],
  repair: [
    'Find out what talks to the instance and where it talks to; in its new subnet it needs routes, endpoints and security group rules for exactly that.',
    'An instance cannot move to another VPC: setting subnetId replaces it. Back up its volumes (aws ec2 create-image) and declare a second instance in the right subnet next to the old one.',
    'Move traffic over (target group, DNS), then remove the old instance from the program.',
    'Verify: aws ec2 describe-instances --filters Name=vpc-id,Values=DEFAULT_VPC --query "Reservations[].Instances[].InstanceId" prints an empty list; then delete the default VPC, so that it cannot happen again.',
  ],
  links: [{ title: 'Default VPCs', url: 'https://docs.aws.amazon.com/vpc/latest/userguide/default-vpc.html' }],
};
