import { from, resource, Tutorial } from '../../../model/tutorial';

const vpc = resource('aws:ec2/vpc:Vpc', 'analytics', { cidrBlock: '10.0.0.0/16' });
const subnet = { vpcId: from('analytics', 'id'), cidrBlock: '10.0.1.0/24' };
const cluster = resource('aws:emr/cluster:Cluster', 'fraud-reports', {
  releaseLabel: 'emr-7.5.0',
  serviceRole: 'arn:aws:iam::111122223333:role/emr-service',
  applications: ['Spark'],
  masterInstanceGroup: { instanceType: 'm5.xlarge' },
  ec2Attributes: { instanceProfile: 'emr-nodes', subnetId: from('nodes', 'id') },
});

export const tutorial: Tutorial = {
  meaning:
    'The nodes of an EMR cluster are EC2 instances in the subnet you name. In a public subnet they get public addresses, the primary node with its web pages and job interfaces first. Where no subnet is named, EMR takes one of the default VPC, which is public. The policy asks for private subnets.',
  why: 'A cluster reads large amounts of account data, so it must have no direct connection with the internet (1.4.4). Private subnets keep it so, whatever its security groups say.',
  attack:
    'A cluster for a test is started without a subnet. Its primary node has a public address, and somebody adds his home address to the security group, which changes owners at the provider next week. The new owner finds ports of YARN and Zeppelin open and runs his own code on the cluster.',
  wrong: [vpc, resource('aws:ec2/subnet:Subnet', 'nodes', { ...subnet, mapPublicIpOnLaunch: true }), cluster],
  right: [vpc, resource('aws:ec2/subnet:Subnet', 'nodes', subnet), cluster],
  repair: [
    'See what the nodes fetch from outside: packages in bootstrap actions, S3, other AWS services. In a private subnet they need a gateway endpoint for S3 and interface endpoints or a NAT gateway, or the cluster does not start.',
    'A running cluster cannot be moved: Pulumi replaces it. Data in S3 stays; copy out what lies in HDFS.',
    'Start a second cluster in the private subnet, run the jobs there, move schedules and users (Session Manager instead of SSH), and terminate the old one.',
    'Verify: aws emr list-instances --cluster-id ID --query "Instances[].PublicIpAddress" prints no address.',
  ],
  links: [
    {
      title: 'Configure networking in a VPC for Amazon EMR',
      url: 'https://docs.aws.amazon.com/emr/latest/ManagementGuide/emr-plan-vpc-subnet.html',
    },
    {
      title: 'Security Hub control EMR.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/emr-controls.html#emr-1',
    },
  ],
};
