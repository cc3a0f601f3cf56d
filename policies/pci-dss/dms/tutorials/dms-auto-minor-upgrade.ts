import { resource, Tutorial } from '../../../model/tutorial';

const instance = { replicationInstanceId: 'ledger-copy', replicationInstanceClass: 'dms.t3.medium' };

export const tutorial: Tutorial = {
  meaning:
    'AWS Database Migration Service (DMS) copies rows from one database to another. The copying runs on a replication instance, a host with software that AWS publishes in versions. With `autoMinorVersionUpgrade` DMS installs new minor versions by itself in the maintenance window; Pulumi sends false where you say nothing.',
  why: 'Security fixes have to be installed soon after they are published (6.3.3). Minor versions are how DMS ships its fixes, and an instance that nobody upgrades stays on the version of the day it was made.',
  attack:
    'A replication instance set up for a migration stays in use for nightly copies and is forgotten. A fault in one of its database drivers becomes public. Somebody who can write to the source database plants a value that triggers it and runs code on the instance, which holds the passwords of both databases.',
  wrong: [resource('aws:dms/replicationInstance:ReplicationInstance', 'ledger-copy', instance)],
  right: [
    resource('aws:dms/replicationInstance:ReplicationInstance', 'ledger-copy', {
      ...instance,
      autoMinorVersionUpgrade: true,
    }),
  ],
  repair: [
    'List the tasks of the instance: aws dms describe-replication-tasks --filters Name=replication-instance-arn,Values=ARN. An upgrade interrupts them for some minutes; ongoing replication resumes afterwards, a full load may have to start again.',
    'Choose a quiet preferredMaintenanceWindow, and multiAz: true where the gap must be short.',
    'Set autoMinorVersionUpgrade: true and deploy. The setting itself restarts nothing; upgrades wait for the maintenance window.',
    'Verify: aws dms describe-replication-instances --query "ReplicationInstances[].[ReplicationInstanceIdentifier,AutoMinorVersionUpgrade,EngineVersion]" prints true.',
  ],
  links: [
    {
      title: 'Working with an AWS DMS replication instance',
      url: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_ReplicationInstance.html',
    },
    {
      title: 'Security Hub control DMS.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-6',
    },
  ],
};
