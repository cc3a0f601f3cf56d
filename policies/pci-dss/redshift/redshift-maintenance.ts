import { expectAtLeast, expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/**
 * Upgrades are on and snapshots are kept one day by default; AWS chooses a maintenance window where none is set.
 * Security Hub Redshift.6.
 */
export const redshiftMaintenance = resourceRule({
  name: 'redshift-maintenance',
  title: 'Redshift clusters take version upgrades and can be restored after one',
  types: ['aws:redshift/cluster:Cluster'],
  check({ props }, expect) {
    expectOn(expect, props, 'allowVersionUpgrade', true);
    expectAtLeast(expect, props, 'automatedSnapshotRetentionPeriod', 1, 'day', 1);
  },
});
