import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { engineName } from './cluster-engine';

/**
 * Multi-AZ DB clusters (engine mysql or postgres), which upgrade as a whole; Aurora upgrades by instance. On by default.
 * Security Hub RDS.35.
 */
export const rdsClusterAutoMinorUpgrade = resourceRule({
  name: 'rds-cluster-auto-minor-upgrade',
  title: 'Multi-AZ DB clusters upgrade minor versions automatically',
  types: ['aws:rds/cluster:Cluster'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (['mysql', 'postgres'].includes(engineName(props))) expectOn(expect, props, 'autoMinorVersionUpgrade', true);
    });
  },
});
