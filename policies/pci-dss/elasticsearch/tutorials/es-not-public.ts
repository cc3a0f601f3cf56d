import { resource, Tutorial } from '../../../model/tutorial';

const domain = { domainName: 'orders', elasticsearchVersion: '7.10' };

export const tutorial: Tutorial = {
  meaning:
    'Without `vpcOptions` an Elasticsearch domain gets an endpoint on the internet, and only its access policy decides who gets an answer. With `vpcOptions` its nodes have private addresses in your subnets and sit behind your security groups. The policy asks for that.',
  why: 'Stores of account data have no direct connection to untrusted networks (1.4.4). Open search servers are among the most frequent causes of published data thefts.',
  attack:
    'An access policy allows the public address of the office. The company moves, the address goes back to the provider and to another customer, and with it the right to read all orders. Nobody has broken anything: the domain was on the internet, and the one lock it had fitted a stranger.',
  wrong: [resource('aws:elasticsearch/domain:Domain', 'orders', domain)],
  right: [
    resource('aws:elasticsearch/domain:Domain', 'orders', {
      ...domain,
      vpcOptions: { subnetIds: ['subnet-0a1b2c3d4e5f67890'], securityGroupIds: ['sg-0a1b2c3d4e5f67890'] },
    }),
  ],
  repair: [
    'Find clients outside the VPC: Lambda functions without VPC settings, offices, Kibana users. Each needs a private path first.',
    'A domain cannot be moved into a VPC: the change replaces it and deletes its data. Declare a second one with vpcOptions under a new name; this is a good moment to use aws.opensearch.Domain.',
    'Register a bucket as snapshot repository on both domains, restore a snapshot of the old one in the new one, let writers send to both until the counts agree, switch the readers and remove the old domain.',
    'Verify: aws es describe-elasticsearch-domain --domain-name NAME --query "DomainStatus.VPCOptions.SubnetIds" lists your subnets, and a request from outside gets no answer.',
  ],
  links: [
    {
      title: 'Launching Amazon OpenSearch Service domains within a VPC',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/vpc.html',
    },
    {
      title: 'Security Hub control ES.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-2',
    },
  ],
};
