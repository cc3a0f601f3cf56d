import { resource, Tutorial } from '../../../model/tutorial';

const domain = { domainName: 'orders', elasticsearchVersion: '7.10' };

export const tutorial: Tutorial = {
  meaning:
    'The nodes of an Elasticsearch domain talk to each other all the time: documents are copied to replicas, searches are spread over shards. `nodeToNodeEncryption` puts TLS 1.2 on these connections. HTTPS at the endpoint does not cover them. It is off by default.',
  why: 'Account data is encrypted on its way over networks (4.2.1). What a client sends by HTTPS would otherwise leave the first node in clear text on its way to the second.',
  attack:
    'Nodes stand in three zones, and their traffic passes the network between data centres. Whoever can record in that network, or put a host between two nodes, sees each indexed document, because the transport protocol of Elasticsearch is unencrypted. No user of the domain is involved, so nothing is logged.',
  wrong: [resource('aws:elasticsearch/domain:Domain', 'orders', domain)],
  right: [
    resource('aws:elasticsearch/domain:Domain', 'orders', { ...domain, nodeToNodeEncryption: { enabled: true } }),
  ],
  repair: [
    'See the version: aws es describe-elasticsearch-domain --domain-name NAME --query DomainStatus.ElasticsearchVersion. From 6.7 the change is made in place; an older domain is replaced by Pulumi and loses its data, so upgrade it first. Clients notice nothing, their connections are not concerned.',
    'Check free storage and load: the change is a blue/green deployment, which copies all shards to new nodes. It cannot be undone without a new domain.',
    'Set nodeToNodeEncryption: { enabled: true } and deploy in a quiet hour; follow it with aws es describe-domain-change-progress --domain-name NAME.',
    'Verify: aws es describe-elasticsearch-domain --domain-name NAME --query DomainStatus.NodeToNodeEncryptionOptions prints "Enabled": true.',
  ],
  links: [
    {
      title: 'Node-to-node encryption for Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/ntn.html',
    },
    {
      title: 'Security Hub control ES.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-3',
    },
  ],
};
