import { resource, Tutorial } from '../../../model/tutorial';

const cluster = {
  clusterIdentifier: 'cards',
  nodeType: 'ra3.large',
  numberOfNodes: 2,
  masterUsername: 'cardowner',
  manageMasterPassword: true,
};

export const tutorial: Tutorial = {
  meaning:
    'Redshift takes snapshots of a cluster by itself, about every eight hours or after five gigabytes of changes per node, and deletes them after `automatedSnapshotRetentionPeriod` days. The default is one day. The policy asks for at least seven.',
  why: 'The plan for incidents includes bringing data back (12.10.1). What happens on a Friday is often seen on a Monday.',
  attack:
    'A load job with a fault writes nonsense over the history of transactions on Friday night. On Monday each automatic snapshot already holds the nonsense, the last good one was deleted on Sunday. With seven days the table of Friday noon is restored into the running cluster.',
  wrong: [resource('aws:redshift/cluster:Cluster', 'cards', cluster)],
  right: [resource('aws:redshift/cluster:Cluster', 'cards', { ...cluster, automatedSnapshotRetentionPeriod: 14 })],
  repair: [
    'Nobody is hurt; look at the cost of the additional snapshot storage and at rules that say how long data may be kept.',
    'Set automatedSnapshotRetentionPeriod and deploy. The cluster goes on running; existing automatic snapshots take the new period too.',
    'Try it once: aws redshift restore-table-from-cluster-snapshot brings a single table back under a new name.',
    'Verify: aws redshift describe-clusters --cluster-identifier NAME --query "Clusters[].AutomatedSnapshotRetentionPeriod" prints the days.',
  ],
  links: [
    {
      title: 'Amazon Redshift snapshots and backups',
      url: 'https://docs.aws.amazon.com/redshift/latest/mgmt/working-with-snapshots.html',
    },
    {
      title: 'Security Hub control Redshift.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-3',
    },
  ],
};
