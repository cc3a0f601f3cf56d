import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** On by default. Security Hub RDS.13. */
export const rdsAutoMinorUpgrade = resourceRule({
  name: 'rds-auto-minor-upgrade',
  title: 'RDS instances upgrade minor versions automatically',
  types: ['aws:rds/instance:Instance', 'aws:rds/clusterInstance:ClusterInstance'],
  check({ props }, expect) {
    expectOn(expect, props, 'autoMinorVersionUpgrade', true);
  },
});
