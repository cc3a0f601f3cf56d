import { from, resource, Tutorial } from '../../../model/tutorial';

const cluster = { engine: 'neptune', backupRetentionPeriod: 14 };

export const tutorial: Tutorial = {
  meaning:
    'With `storageEncrypted: true` Neptune encrypts the volume of a cluster with a KMS key, and so its logs, backups, snapshots and replicas. Through the provider it is off unless asked for, and it can only be chosen when the cluster is made. The policy asks for it.',
  why: 'Stored account data must be unreadable to whoever gets at the storage or a copy of it (3.5.1).',
  attack:
    'Somebody with rights on snapshots, but none on the graph, copies one to an account of their own and starts a cluster from it. Unencrypted, it opens without any key. Under your key the copy is useless, since the key policy does not name them.',
  wrong: [resource('aws:neptune/cluster:Cluster', 'fraud', cluster)],
  right: [
    resource('aws:kms/key:Key', 'fraud-key', { description: 'Encrypts the fraud graph', enableKeyRotation: true }),
    resource('aws:neptune/cluster:Cluster', 'fraud', {
      ...cluster,
      storageEncrypted: true,
      kmsKeyArn: from('fraud-key', 'arn'),
    }),
  ],
  repair: [
    'Note size and writers of the cluster. Setting the property on it replaces it with an empty one: protect the old one and do not deploy that.',
    'Take a snapshot and declare a second cluster with snapshotIdentifier, storageEncrypted and kmsKeyArn: Neptune restores an unencrypted snapshot into an encrypted cluster.',
    'Writes after the snapshot are missing there. Stop the writers for the time of the restore, or switch Neptune streams on before the snapshot and replay them.',
    'Switch the clients to the new endpoint, watch for some days, then delete the old cluster and its snapshots.',
    'Verify: aws neptune describe-db-clusters --db-cluster-identifier NAME --query "DBClusters[].[StorageEncrypted,KmsKeyId]" prints true and your key.',
  ],
  links: [
    {
      title: 'Encrypting data at rest in Neptune',
      url: 'https://docs.aws.amazon.com/neptune/latest/userguide/encrypt.html',
    },
    {
      title: 'Security Hub control Neptune.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-1',
    },
  ],
};
