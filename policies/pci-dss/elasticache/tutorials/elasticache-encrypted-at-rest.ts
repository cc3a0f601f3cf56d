import { from, resource, Tutorial } from '../../../model/tutorial';

const group = { description: 'Tokens of open payments', engine: 'redis' };

export const tutorial: Tutorial = {
  meaning:
    'A cache lives in memory, but it touches disks: while replicas synchronize, when it swaps, and in snapshots on S3. `atRestEncryptionEnabled` encrypts these with a key of KMS. It is off by default for Redis and on for Valkey. The policy is advisory.',
  why: 'Stored account data is unreadable to whoever gets the medium (3.5.1). It supports that: encryption of the disks does not replace encryption of card numbers by the application, but it covers snapshots that get out.',
  attack:
    'The group swaps under load, and pages with tokens stay on the disk of a host after its node is replaced. Snapshots hold the same tokens for weeks. Whoever gets hold of the disk or of a stored snapshot reads them as plain text. Encrypted, both are worthless without the key, and disabling the key cuts off every copy at once.',
  wrong: [resource('aws:elasticache/replicationGroup:ReplicationGroup', 'tokens', group)],
  right: [
    resource('aws:kms/key:Key', 'cache', { description: 'Caches of the shop', enableKeyRotation: true }),
    resource('aws:elasticache/replicationGroup:ReplicationGroup', 'tokens', {
      ...group,
      atRestEncryptionEnabled: true,
      kmsKeyId: from('cache', 'arn'),
    }),
  ],
  repair: [
    'Find who uses the cache (CLIENT LIST) and whether its content can be built again. Encryption is chosen at creation: Pulumi replaces the group, and its address changes.',
    'Do not deploy the change in place. Make a snapshot of the old group and a second group from it (snapshotName) under a new name, with the key and encryption on.',
    'Point the clients to the new group, best through a DNS name of your own, and delete the old group when nobody is connected. Writes between snapshot and switch are lost, so write to both for that time or choose a quiet hour.',
    'Verify: aws elasticache describe-replication-groups --query "ReplicationGroups[].[ReplicationGroupId,AtRestEncryptionEnabled,KmsKeyId]". Delete old unencrypted snapshots.',
  ],
  links: [
    {
      title: 'At-rest encryption in ElastiCache',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/at-rest-encryption.html',
    },
    {
      title: 'Security Hub control ElastiCache.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-4',
    },
  ],
};
