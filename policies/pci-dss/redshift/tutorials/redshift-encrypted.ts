import { from, resource, Tutorial } from '../../../model/tutorial';

const cluster = {
  clusterIdentifier: 'cards',
  nodeType: 'ra3.large',
  numberOfNodes: 2,
  masterUsername: 'cardowner',
  manageMasterPassword: true,
};

export const tutorial: Tutorial = {
  meaning:
    'Redshift can encrypt all blocks on its disks and all snapshots with a KMS key. Version 7 of the provider switches it on by default, so the policy fails only a cluster that says `encrypted: false`. Name a key of your own in `kmsKeyId` to decide who may use it.',
  why: 'Stored account data must be unreadable to whoever gets at the storage (3.5.1). For the numbers themselves the protection of the disk is not enough (3.5.1.2); they need tokens or truncation as well.',
  attack:
    'A snapshot of the warehouse is shared with another account for a test, or copied by somebody with rights on snapshots only. Unencrypted, it is restored there and read in full. Encrypted under your key, it stays closed for an account the key policy does not name.',
  wrong: [resource('aws:redshift/cluster:Cluster', 'cards', { ...cluster, encrypted: 'false' })],
  right: [
    resource('aws:kms/key:Key', 'warehouse-key', {
      description: 'Encrypts the card warehouse',
      enableKeyRotation: true,
    }),
    resource('aws:redshift/cluster:Cluster', 'cards', {
      ...cluster,
      encrypted: 'true',
      kmsKeyId: from('warehouse-key', 'arn'),
    }),
  ],
  repair: [
    'Note size and load jobs of the cluster. Redshift encrypts in place: it copies the data to an encrypted cluster behind the scenes, and meanwhile the old one can only be read, which may take hours with much data.',
    'Take a manual snapshot, and stop the loads for a maintenance window. To avoid a long pause, restore the snapshot into a second, encrypted cluster and load both until you switch.',
    'Set encrypted to "true" and kmsKeyId and deploy in the window; the endpoint stays the same, open connections are closed at the end.',
    'Delete old unencrypted snapshots when you no longer need them.',
    'Verify: aws redshift describe-clusters --cluster-identifier NAME --query "Clusters[].[Encrypted,KmsKeyId]" prints true and your key.',
  ],
  links: [
    {
      title: 'Amazon Redshift database encryption',
      url: 'https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-db-encryption.html',
    },
    {
      title: 'Security Hub control Redshift.10',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-10',
    },
  ],
};
