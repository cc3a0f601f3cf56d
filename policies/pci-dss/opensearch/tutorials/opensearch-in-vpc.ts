import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'An OpenSearch domain has either a public endpoint, which every host on the internet can reach, or it stands in your VPC (`vpcOptions`) with private addresses in subnets and security groups you choose. The policy asks for the second. The choice is made when the domain is created.',
  why: 'Systems that store account data are not reachable straight from untrusted networks (1.4.4). An access policy on a public endpoint is one lock; a private network is another that a mistake in the policy does not open.',
  attack:
    'A developer loosens the access policy of a public domain for an hour of debugging. Bots that watch the address range of AWS call `_cat/indices` on every endpoint they know, find the open one within that hour and copy the indexes. In a VPC the same mistake would have reached colleagues only.',
  wrong: [resource('aws:opensearch/domain:Domain', 'receipts', { domainName: 'receipts' })],
  right: [
    resource('aws:opensearch/domain:Domain', 'receipts', {
      domainName: 'receipts',
      vpcOptions: { subnetIds: ['subnet-0a1b2c3d4e5f67890'], securityGroupIds: ['sg-0a1b2c3d4e5f67890'] },
    }),
  ],
  repair: [
    'Find the clients from outside the VPC: the caller addresses in the logs of the applications and Dashboards users. They need a path in, such as VPN or a proxy, before the move.',
    'A public domain cannot be moved into a VPC: Pulumi replaces it and its data is lost. Declare a second domain with vpcOptions under a new name beside the old one.',
    'Copy the data: register a bucket as snapshot repository on both, take a snapshot of the old domain and restore it in the new one. Let writers send to both, or take a last snapshot in a quiet hour, then switch the clients and delete the old domain.',
    'Verify: aws opensearch describe-domain --domain-name NAME --query "DomainStatus.[VPCOptions.SubnetIds,Endpoints]" lists your subnets and an endpoint named vpc, and a request from outside gets no answer.',
  ],
  links: [
    {
      title: 'Launching Amazon OpenSearch Service domains within a VPC',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html',
    },
    {
      title: 'Security Hub control Opensearch.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-2',
    },
  ],
};
