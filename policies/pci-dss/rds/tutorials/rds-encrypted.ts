import { from, resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.m7g.large' };

export const tutorial: Tutorial = {
  meaning:
    'RDS can encrypt the storage of a database with a KMS key. Everything on it is covered: tables, logs, automated backups, snapshots and replicas. The application notices nothing. It is chosen when the database is created: an instance without `storageEncrypted: true` stays unencrypted for life. The policy asks for it on instances and clusters.',
  why: 'Stored account numbers must be unreadable to whoever gets at the storage (3.5.1). Disk encryption protects the disk and its copies only: what is read through the database is in clear, so the numbers themselves need tokens, truncation or encryption of their own too (3.5.1.2).',
  attack:
    "Somebody with rights on snapshots copies one to an account of their own and starts a database from it. An unencrypted snapshot opens there without any key. An encrypted one is useless to them, because the key policy, not the snapshot's permission, decides who reads it.",
  wrong: [resource('aws:rds/instance:Instance', 'cards', database)],
  right: [
    resource('aws:kms/key:Key', 'database', { description: 'Encrypts the card database', enableKeyRotation: true }),
    resource('aws:rds/instance:Instance', 'cards', {
      ...database,
      storageEncrypted: true,
      kmsKeyId: from('database', 'arn'),
    }),
  ],
  repair: [
    'Find the databases, and note size and load: aws rds describe-db-instances --query "DBInstances[].[DBInstanceIdentifier,StorageEncrypted]". Setting storageEncrypted on one of them in the program replaces it with an empty database, so do not deploy that.',
    'Take a snapshot, then make an encrypted copy: aws rds copy-db-snapshot --source-db-snapshot-identifier PLAIN --target-db-snapshot-identifier ENCRYPTED --kms-key-id KEY.',
    'Restore a new instance from the encrypted copy in the program (snapshotIdentifier, storageEncrypted, kmsKeyId). Let AWS DMS copy the changes made since the snapshot; without DMS stop the writers for the time of the copy.',
    'Switch the applications to the new endpoint, watch for some days, then delete the old instance and its unencrypted snapshots.',
    'Verify: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].[StorageEncrypted,KmsKeyId]" prints true and your key.',
  ],
  links: [
    {
      title: 'Encrypting Amazon RDS resources',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/Overview.Encryption.html',
    },
    {
      title: 'Security Hub control RDS.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-3',
    },
  ],
};
