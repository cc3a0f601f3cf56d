import { expectAtLeast } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** The default is 1 day. Security Hub Redshift.3. */
export const redshiftBackup = resourceRule({
  name: 'redshift-backup',
  title: 'Redshift clusters keep automatic snapshots long enough',
  types: ['aws:redshift/cluster:Cluster'],
  settings: {
    minimumDays: {
      type: 'integer',
      minimum: 1,
      maximum: 35,
      description: 'Days automatic snapshots are kept at least',
      default: 7,
    },
  },
  check({ props }, expect, settings) {
    expectAtLeast(expect, props, 'automatedSnapshotRetentionPeriod', Number(settings['minimumDays']), 'days', 1);
  },
});
