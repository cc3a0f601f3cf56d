import { expectAtLeast } from '../../model/property-expectations';
import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

const clusterType = 'aws:rds/cluster:Cluster';

/** Read replicas are left out, their source is backed up. The provider's default is 0 days for instances, 1 for clusters. */
export const rdsBackupRetention = resourceRule({
  name: 'rds-backup-retention',
  title: 'RDS databases keep automatic backups long enough',
  types: ['aws:rds/instance:Instance', clusterType],
  settings: {
    minimumDays: {
      type: 'integer',
      minimum: 1,
      maximum: 35,
      description: 'Days automatic backups are kept at least',
      default: 7,
    },
  },
  check({ type, props }, expect, settings) {
    if (isGiven(() => props['replicateSourceDb'])) return;
    expectAtLeast(
      expect,
      props,
      'backupRetentionPeriod',
      Number(settings['minimumDays']),
      'days',
      type === clusterType ? 1 : 0,
    );
  },
});
