import { resource, Tutorial } from '../../../model/tutorial';

const cluster = { clusterIdentifier: 'profiles', masterUsername: 'root_user', manageMasterUserPassword: true };

export const tutorial: Tutorial = {
  meaning:
    'DocumentDB backs up each cluster all the time and can restore it to any second of the retention period (`backupRetentionPeriod`, 1 to 35 days, default 1). The policy asks for seven days at least; the number is a setting of the policy. It is advisory.',
  why: 'After an incident there has to be a state from before it to return to (12.10.1). The period also has an end: what is deleted must leave the backups one day as well (3.2.1).',
  attack:
    'An update script with a wrong filter empties a field in all profiles on Friday evening. It is noticed on Monday. With one day of backups, every point one can return to already has the damage. An intruder counts on the same: he changes data quietly and waits until the good copies are gone.',
  wrong: [resource('aws:docdb/cluster:Cluster', 'profiles', cluster)],
  right: [resource('aws:docdb/cluster:Cluster', 'profiles', { ...cluster, backupRetentionPeriod: 14 })],
  repair: [
    'Ask how long damage may stay unnoticed (a long weekend is four days), and how long deleted account data may live on in backups. Choose a number between. Backup storage beyond the size of the cluster is billed.',
    'Set backupRetentionPeriod and deploy with applyImmediately: true, or it waits for the maintenance window. The cluster is neither restarted nor replaced.',
    'Days from before the change do not come back: the window grows by one day each day. Make a manual snapshot now if you need one for longer.',
    'Verify: aws docdb describe-db-clusters --query "DBClusters[].[DBClusterIdentifier,BackupRetentionPeriod,EarliestRestorableTime]", and restore once into a test cluster.',
  ],
  links: [
    {
      title: 'Backing up and restoring in Amazon DocumentDB',
      url: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/backup_restore.html',
    },
    {
      title: 'Security Hub control DocumentDB.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/documentdb-controls.html#documentdb-2',
    },
  ],
};
