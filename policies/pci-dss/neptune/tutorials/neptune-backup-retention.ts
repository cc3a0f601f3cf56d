import { resource, Tutorial } from '../../../model/tutorial';

const cluster = { engine: 'neptune', storageEncrypted: true };

export const tutorial: Tutorial = {
  meaning:
    'Neptune backs a cluster up continuously, so that it can be restored as it was at any second of the retention period. The period is `backupRetentionPeriod` in days, 1 by default, 35 at most. The policy asks for at least 7.',
  why: 'The plan for incidents includes bringing data back (12.10.1). With one day, whatever is noticed after a weekend is already in each backup.',
  attack:
    'A faulty import connects thousands of cards to the wrong people on Friday, and the fraud rules block honest customers all weekend. On Monday the cause is found, but the graph of Thursday no longer exists anywhere.',
  wrong: [resource('aws:neptune/cluster:Cluster', 'fraud', cluster)],
  right: [resource('aws:neptune/cluster:Cluster', 'fraud', { ...cluster, backupRetentionPeriod: 14 })],
  repair: [
    'Nobody is hurt; look at the cost of backup storage and at the rules on how long data may be kept.',
    'Set backupRetentionPeriod and deploy. The cluster goes on without interruption; the window to go back grows day by day from now.',
    'Try it: aws neptune restore-db-cluster-to-point-in-time makes a new cluster; it has no instances at first, so add one and look at the data.',
    'Verify: aws neptune describe-db-clusters --db-cluster-identifier NAME --query "DBClusters[].[BackupRetentionPeriod,EarliestRestorableTime]" prints the days.',
  ],
  links: [
    {
      title: 'Backing up and restoring a Neptune cluster',
      url: 'https://docs.aws.amazon.com/neptune/latest/userguide/backup-restore.html',
    },
    {
      title: 'Security Hub control Neptune.5',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/neptune-controls.html#neptune-5',
    },
  ],
};
