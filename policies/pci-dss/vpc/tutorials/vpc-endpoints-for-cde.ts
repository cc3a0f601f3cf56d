import { from, resource, Tutorial } from '../../../model/tutorial';

const network = resource('aws:ec2/vpc:Vpc', 'cards', { cidrBlock: '10.0.0.0/16', tags: { scope: 'in-scope' } });

export const tutorial: Tutorial = {
  meaning:
    'A VPC endpoint leads to an AWS service over the network of AWS, without internet gateway or NAT. For S3 there is a gateway endpoint, a free entry in the route tables. The policy asks VPCs of the cardholder data environment (tag `scope: in-scope`) for an endpoint of S3; further services are configured with the setting `services`.',
  why: 'Outbound traffic of the environment is limited to what is necessary (1.3.2). With endpoints the data subnets need no way to the internet at all, so none can be misused.',
  attack:
    'Backups of the database go to S3 over a NAT gateway, and the firewall therefore lets port 443 out to anywhere. Malware on the host uses exactly that permission to send card data to a server of its own. With the endpoint, port 443 to the internet can be closed.',
  wrong: [network],
  right: [
    network,
    resource('aws:ec2/vpcEndpoint:VpcEndpoint', 'cards-s3', {
      vpcId: from('cards', 'id'),
      serviceName: 'com.amazonaws.eu-central-1.s3',
      routeTableIds: ['rtb-0a1b2c3d4e5f67890'],
    }),
  ],
  repair: [
    'Find who depends on the public path: bucket policies and vendor allow lists with the address of your NAT gateway stop matching, because requests then come from private addresses (use aws:SourceVpce instead).',
    'Allow the prefix list of S3 (pl-…) on port 443 in the egress rules of the security groups concerned.',
    'Add the VpcEndpoint with the route tables and deploy. Open connections to S3 from these subnets are cut and must be opened again; the SDKs retry, but keep it out of the hour of the big backup.',
    'Verify: aws ec2 describe-vpc-endpoints --filters Name=vpc-id,Values=VPC --query "VpcEndpoints[].[ServiceName,State]" prints "available", and aws s3 ls works on a host without internet.',
  ],
  links: [
    { title: 'Gateway endpoints', url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/gateway-endpoints.html' },
    {
      title: 'Gateway endpoints for Amazon S3',
      url: 'https://docs.aws.amazon.com/vpc/latest/privatelink/vpc-endpoints-s3.html',
    },
  ],
};
