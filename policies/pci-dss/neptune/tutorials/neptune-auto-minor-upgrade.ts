import { resource, Tutorial } from '../../../model/tutorial';

const instance = { clusterIdentifier: 'fraud', instanceClass: 'db.r6g.large', engine: 'neptune' };

export const tutorial: Tutorial = {
  meaning:
    'AWS publishes minor versions and patches of the Neptune engine and can install them by itself in the maintenance window. This is on by default; the policy fails instances that say `autoMinorVersionUpgrade: false`.',
  why: 'Security patches must be installed in time (6.3.3). Left to people, the upgrade of a quiet database is the one that is forgotten.',
  attack:
    'A hole in the query engine lets a crafted query run code on the instance. AWS ships the fix as a minor version, and its notes say where the hole was. An intruder who can send queries from one function needs just one cluster that did not take the fix.',
  wrong: [
    resource('aws:neptune/clusterInstance:ClusterInstance', 'fraud-1', { ...instance, autoMinorVersionUpgrade: false }),
  ],
  right: [resource('aws:neptune/clusterInstance:ClusterInstance', 'fraud-1', instance)],
  repair: [
    'See what waits: aws neptune describe-pending-maintenance-actions, and aws neptune describe-db-engine-versions --engine neptune for the versions.',
    'Try the version on a clone or on a cluster restored from a snapshot, with your own queries.',
    'Set preferredMaintenanceWindow to a quiet hour, leave autoMinorVersionUpgrade out and deploy outside of the window. The setting interrupts nothing; an upgrade restarts the instances, so clients need retries.',
    'Verify: aws neptune describe-db-instances --db-instance-identifier NAME --query "DBInstances[].AutoMinorVersionUpgrade" prints true.',
  ],
  links: [
    {
      title: 'Maintaining your Neptune DB cluster',
      url: 'https://docs.aws.amazon.com/neptune/latest/userguide/cluster-maintenance.html',
    },
  ],
};
