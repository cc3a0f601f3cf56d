import { from, resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'With `encryptAtRest` an OpenSearch domain encrypts indexes, logs, swap files and automated snapshots with a key of KMS. It is off by default in the API. Snapshots you make yourself into a bucket are encrypted by the bucket. The policy is advisory.',
  why: 'It supports 3.5.1: stored card numbers are unreadable for whoever gets the medium. Encryption of disks does not replace encryption or truncation of the numbers by the application.',
  attack:
    'A log pipeline writes full card numbers into an index by mistake. Nodes are replaced in every update, and their disks go back to AWS with the index files on them; automated snapshots keep the documents for two weeks more. Without encryption nothing but the care of others stands between these files and a reader.',
  wrong: [resource('aws:opensearch/domain:Domain', 'receipts', { domainName: 'receipts' })],
  right: [
    resource('aws:kms/key:Key', 'search', { description: 'Search domains', enableKeyRotation: true }),
    resource('aws:opensearch/domain:Domain', 'receipts', {
      domainName: 'receipts',
      encryptAtRest: { enabled: true, kmsKeyId: from('search', 'keyId') },
    }),
  ],
  repair: [
    'See the version: aws opensearch describe-domain --domain-name NAME --query DomainStatus.EngineVersion. OpenSearch and Elasticsearch 6.7 or later are encrypted in place; with older ones Pulumi replaces the domain and its data is lost, so upgrade first.',
    'Choose the key now: it cannot be changed later without a new domain, and encryption cannot be switched off. The instance type has to support it (M3, R3 and T2 do not).',
    'Deploy in a quiet hour. OpenSearch makes a blue/green deployment: it copies all shards to encrypted nodes and then switches; requests are served all the time, with higher load.',
    'Verify: aws opensearch describe-domain --domain-name NAME --query DomainStatus.EncryptionAtRestOptions prints "Enabled": true and your key. Manual snapshots from before stay as they are: delete those you do not need.',
  ],
  links: [
    {
      title: 'Encryption of data at rest for Amazon OpenSearch Service',
      url: 'https://docs.aws.amazon.com/opensearch-service/latest/developerguide/encryption-at-rest.html',
    },
    {
      title: 'Security Hub control Opensearch.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/opensearch-controls.html#opensearch-1',
    },
  ],
};
