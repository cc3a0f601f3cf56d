import { resource, Tutorial } from '../../../model/tutorial';

const cluster = {
  engine: 'postgres',
  dbClusterInstanceClass: 'db.m6gd.large',
  storageType: 'io1',
  allocatedStorage: 100,
  iops: 1000,
};

export const tutorial: Tutorial = {
  meaning:
    'A Multi-AZ DB cluster is one writer and two readable standbys of RDS for MySQL or PostgreSQL, upgraded together. With automatic minor upgrades RDS installs new minor versions in the maintenance window of the cluster. This is the default; the policy fails clusters that switch it off. Aurora sets this on its instances and is not meant here.',
  why: 'Known holes must be closed in time, critical ones within a month (6.3.3). Minor versions are how the fixes of the engine reach a managed database.',
  attack:
    'The engine\'s project publishes a fix for a hole that lets any user become a superuser. Clusters with upgrades on have it after their next window. One cluster was taken out "until after the release" two years ago; an intruder with a read-only login uses the published steps there and owns all data.',
  wrong: [resource('aws:rds/cluster:Cluster', 'cards', { ...cluster, autoMinorVersionUpgrade: false })],
  right: [resource('aws:rds/cluster:Cluster', 'cards', cluster)],
  repair: [
    'Ask the owners why it was switched off, and test the waiting minor version on a copy restored from a snapshot.',
    'Set preferredMaintenanceWindow to a quiet hour. The cluster upgrades its readers first and then fails over, a pause for writes that is usually well under a minute; clients must reconnect.',
    'Leave autoMinorVersionUpgrade out, or set it to true, and deploy outside the window. The setting itself causes no downtime.',
    'Verify: aws rds describe-db-clusters --db-cluster-identifier NAME --query "DBClusters[].AutoMinorVersionUpgrade" prints true.',
  ],
  links: [
    {
      title: 'Upgrading the engine version of a Multi-AZ DB cluster',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/multi-az-db-clusters-upgrading.html',
    },
    {
      title: 'Security Hub control RDS.35',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-35',
    },
  ],
};
