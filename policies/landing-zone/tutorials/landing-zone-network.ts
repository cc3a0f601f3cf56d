import { from, resource, Tutorial } from '../../model/tutorial';

const vpc = resource('aws:ec2/vpc:Vpc', 'cards', {
  cidrBlock: '10.10.0.0/16',
  enableDnsSupport: true,
  enableDnsHostnames: true,
});
const subnet = (mapPublicIpOnLaunch: boolean) =>
  resource('aws:ec2/subnet:Subnet', 'data', {
    vpcId: from('cards', 'id'),
    cidrBlock: '10.10.96.0/20',
    availabilityZone: 'eu-west-1a',
    mapPublicIpOnLaunch,
  });

export const tutorial: Tutorial = {
  meaning:
    'Each workload account has one network with five tiers: edge, application, data, external and internal connectors. Only the edge has a route to the internet, only on 443; tiers talk on named ports; flow logs and DNS logs go to the archive. The policy checks every subnet, route, gateway, endpoint, group rule and log against this shape.',
  why: 'Card data is separated from the internet and from what does not need it (1.3.1, 1.4.1). One subnet with public addresses in the data tier undoes the tiers.',
  attack:
    'Public addresses are switched on for a data subnet to download a driver. Servers started there get an address on the internet. A scanner finds the database port within the hour, because a security group allowed it from everywhere for the same reason.',
  wrong: [vpc, subnet(true)],
  right: [vpc, subnet(false)],
  repair: [
    'List what has a public address: aws ec2 describe-instances --filters Name=subnet-id,Values=SUBNET --query "Reservations[].Instances[].[InstanceId,PublicIpAddress]".',
    'Give downloads another way: an interface or gateway endpoint for AWS services, a mirror in the account, or egress through the connector tier to the named partner.',
    'Set mapPublicIpOnLaunch to false and deploy. It concerns new servers only; replace those of the first step one at a time behind the load balancer.',
    'Verify: aws ec2 describe-subnets --query "Subnets[?MapPublicIpOnLaunch].SubnetId" prints an empty list, and landing-zone preview reports nothing for the network.',
  ],
  links: [
    {
      title: 'Subnets for your VPC',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/configure-subnets.html',
    },
    {
      title: 'Block public access to VPCs and subnets',
      url: 'https://docs.aws.amazon.com/vpc/latest/userguide/security-vpc-bpa.html',
    },
  ],
};
