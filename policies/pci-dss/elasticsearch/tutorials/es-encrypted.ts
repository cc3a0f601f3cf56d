import { from, resource, Tutorial } from '../../../model/tutorial';

const domain = { domainName: 'orders', elasticsearchVersion: '7.10' };

export const tutorial: Tutorial = {
  meaning:
    '`encryptAtRest` lets an Elasticsearch domain encrypt indexes, logs, swap files and automated snapshots with a key of KMS. Unset means off. Without `kmsKeyId` the key aws/es is used, which AWS manages; with it, a key of your own. The policy is advisory.',
  why: 'It supports the protection of stored card numbers (3.5.1) and of the keys for it (3.6.1). Search indexes are copies: what is protected in the database has to be protected in them as well.',
  attack:
    'The order database is encrypted, and an export fills the search index with the same fields in clear text. A node fails; its local disk is put aside by the provider with index segments on it. Nobody can prove that these were unreadable, so the loss counts as one of card data.',
  wrong: [resource('aws:elasticsearch/domain:Domain', 'orders', domain)],
  right: [
    resource('aws:kms/key:Key', 'search', { description: 'Search domains', enableKeyRotation: true }),
    resource('aws:elasticsearch/domain:Domain', 'orders', {
      ...domain,
      encryptAtRest: { enabled: true, kmsKeyId: from('search', 'keyId') },
    }),
  ],
  repair: [
    'See version and instance type: aws es describe-elasticsearch-domain --domain-name NAME --query "DomainStatus.[ElasticsearchVersion,ElasticsearchClusterConfig.InstanceType]". From 6.7 encryption is switched on in place; older domains are replaced and lose their data, so upgrade first.',
    'Decide on the key: neither the key nor encryption itself can be changed later without a new domain.',
    'Deploy in a quiet hour: a blue/green deployment copies all shards to encrypted nodes while the old ones serve.',
    'Verify: aws es describe-elasticsearch-domain --domain-name NAME --query DomainStatus.EncryptionAtRestOptions prints "Enabled": true and your key.',
  ],
  links: [
    {
      title: 'Encryption of data at rest for Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html',
    },
    {
      title: 'Security Hub control ES.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/es-controls.html#es-1',
    },
  ],
};
