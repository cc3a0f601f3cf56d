import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** On by default. Security Hub Neptune.7 and its neighbours. */
export const neptuneAutoMinorUpgrade = resourceRule({
  name: 'neptune-auto-minor-upgrade',
  title: 'Neptune instances upgrade minor versions automatically',
  types: ['aws:neptune/clusterInstance:ClusterInstance'],
  check({ props }, expect) {
    expectOn(expect, props, 'autoMinorVersionUpgrade', true);
  },
});
