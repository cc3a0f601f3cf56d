import { resource, Tutorial } from '../../../model/tutorial';

const instance = { clusterIdentifier: 'profiles', instanceClass: 'db.r6g.large' };

export const tutorial: Tutorial = {
  meaning:
    '`autoMinorVersionUpgrade` says that an instance takes new minor versions by itself in its maintenance window. DocumentDB does not act on it today; patches arrive as pending maintenance whatever it says. The policy only keeps a program from opting out, so that nothing stands in the way when AWS gives the switch a meaning. It is advisory.',
  why: 'It supports 6.3.3: fixes for known faults are installed in time. A written opt-out shows an intention that somebody has to justify to the assessor.',
  attack:
    'A template from an old project says `autoMinorVersionUpgrade: false`, and is copied into ten programs. Operators read it as a decision and defer pending maintenance as well. A fault in the engine that lets any signed-in user crash or read past his rights is fixed by AWS, and stays open here.',
  wrong: [
    resource('aws:docdb/clusterInstance:ClusterInstance', 'profiles', { ...instance, autoMinorVersionUpgrade: false }),
  ],
  right: [resource('aws:docdb/clusterInstance:ClusterInstance', 'profiles', instance)],
  repair: [
    'See which patches wait: aws docdb describe-pending-maintenance-actions. Applying one restarts the cluster for about half a minute, so look at who would notice.',
    'Remove autoMinorVersionUpgrade: false from the program and deploy. It changes nothing on the running instance.',
    'Set preferredMaintenanceWindow of the cluster to a quiet hour, and apply what waits with aws docdb apply-pending-maintenance-action --opt-in-type next-maintenance.',
    'Verify: aws docdb describe-db-instances --query "DBInstances[].[DBInstanceIdentifier,AutoMinorVersionUpgrade]" prints true, and the list of pending actions is empty after the window.',
  ],
  links: [
    {
      title: 'DBInstance in the Amazon DocumentDB API',
      url: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/API_DBInstance.html',
    },
    {
      title: 'Maintaining Amazon DocumentDB',
      url: 'https://docs.aws.amazon.com/documentdb/latest/developerguide/db-instance-maintain.html',
    },
  ],
};
