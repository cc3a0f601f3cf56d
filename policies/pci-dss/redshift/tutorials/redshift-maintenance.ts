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
    'AWS installs new versions of the Redshift engine in the weekly maintenance window of the cluster. `allowVersionUpgrade: false` stops that. The policy asks that upgrades stay on, as they are by default, and that automatic snapshots are kept for at least a day, so that there is a way back after one.',
  why: 'Security patches must be installed in time (6.3.3). On a managed cluster this switch is the whole of your patch process for the engine.',
  attack:
    'A team stops upgrades before an important report and forgets it. Two years later a published hole lets any user of the database read tables of others. All clusters with upgrades have the fix for weeks; this one is found by trying.',
  wrong: [resource('aws:redshift/cluster:Cluster', 'cards', { ...cluster, allowVersionUpgrade: false })],
  right: [
    resource('aws:redshift/cluster:Cluster', 'cards', {
      ...cluster,
      preferredMaintenanceWindow: 'sun:03:00-sun:04:00',
    }),
  ],
  repair: [
    'See how far behind the cluster is: aws redshift describe-clusters --cluster-identifier NAME --query "Clusters[].[ClusterVersion,ClusterRevisionNumber,AllowVersionUpgrade]".',
    'Try the new version on a cluster restored from a snapshot, with your heaviest queries.',
    'Set preferredMaintenanceWindow to a quiet hour, leave allowVersionUpgrade out, and deploy. This interrupts nothing; the upgrade in the window restarts the cluster, for some minutes.',
    'For more time to test, put test clusters on the track current and production on trailing (maintenanceTrackName).',
    'Verify: aws redshift describe-clusters --cluster-identifier NAME --query "Clusters[].AllowVersionUpgrade" prints true.',
  ],
  links: [
    {
      title: 'Cluster maintenance',
      url: 'https://docs.aws.amazon.com/redshift/latest/mgmt/managing-cluster-considerations.html',
    },
    {
      title: 'Security Hub control Redshift.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/redshift-controls.html#redshift-6',
    },
  ],
};
