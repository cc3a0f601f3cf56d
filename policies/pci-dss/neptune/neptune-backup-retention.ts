import { expectAtLeast } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** The default is 1 day. Security Hub Neptune.5. */
export const neptuneBackupRetention = resourceRule({
  name: 'neptune-backup-retention',
  title: 'Neptune clusters keep automatic backups long enough',
  types: ['aws:neptune/cluster:Cluster'],
  settings: {
    minimumDays: {
      type: 'integer',
      minimum: 1,
      maximum: 35,
      description: 'Days automatic backups are kept at least',
      default: 7,
    },
  },
  check({ props }, expect, settings) {
    expectAtLeast(expect, props, 'backupRetentionPeriod', Number(settings['minimumDays']), 'days', 1);
  },
});
