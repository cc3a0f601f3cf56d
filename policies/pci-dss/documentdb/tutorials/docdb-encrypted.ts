import { from, resource, Tutorial } from '../../../model/tutorial';

const cluster = { clusterIdentifier: 'profiles', masterUsername: 'root_user', manageMasterUserPassword: true };

export const tutorial: Tutorial = {
  meaning:
    '`storageEncrypted` makes DocumentDB encrypt the storage volume of a cluster, its indexes, logs and backups with a key of KMS. It is off unless you set it, and can be chosen only when the cluster is created. With `kmsKeyId` the key is your own. The policy is advisory.',
  why: 'It supports 3.5.1, card numbers unreadable wherever they are stored. Encryption of disks alone does not fulfil it for databases, but it covers what leaves the database as a file: snapshots and disks.',
  attack:
    'Somebody who may share snapshots (rds:ModifyDBClusterSnapshotAttribute) shares one of the cluster with his own account and restores it there. All profiles are his, and the database noticed nothing. A snapshot under a key of your own also needs a grant on that key; one under the AWS managed key cannot be shared at all.',
  wrong: [resource('aws:docdb/cluster:Cluster', 'profiles', cluster)],
  right: [
    resource('aws:kms/key:Key', 'documents', { description: 'Document databases', enableKeyRotation: true }),
    resource('aws:docdb/cluster:Cluster', 'profiles', {
      ...cluster,
      storageEncrypted: true,
      kmsKeyId: from('documents', 'arn'),
    }),
  ],
  repair: [
    'List the clients and how they find the cluster: its address changes. The setting replaces the cluster, so protect the old one (protect, deletionProtection) and do not deploy the change in place.',
    'Declare a second cluster from a snapshot: snapshotIdentifier, storageEncrypted: true and kmsKeyId. DocumentDB restores an unencrypted snapshot into an encrypted cluster when a key is named.',
    'Writes after the snapshot are missing there: copy them with AWS DMS (change streams on the old cluster), or stop writing in a maintenance window. Then switch the clients and delete the old cluster and its snapshots.',
    'Verify: aws docdb describe-db-clusters --query "DBClusters[].[DBClusterIdentifier,StorageEncrypted,KmsKeyId]" prints true and your key.',
  ],
  links: [
    {
      title: 'Encrypting Amazon DocumentDB data at rest',
      url: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/encryption-at-rest.html',
    },
    {
      title: 'Security Hub control DocumentDB.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-1',
    },
  ],
};
