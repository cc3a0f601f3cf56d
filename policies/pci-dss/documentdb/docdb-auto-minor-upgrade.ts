import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/**
 * On by default. DocumentDB does not act on the property today, so this only keeps a program from opting out.
 * https://docs.aws.amazon.com/documentdb/latest/developerguide/API_DBInstance.html
 */
export const docdbAutoMinorUpgrade = resourceRule({
  name: 'docdb-auto-minor-upgrade',
  title: 'DocumentDB instances do not opt out of minor version upgrades',
  types: ['aws:docdb/clusterInstance:ClusterInstance'],
  check({ props }, expect) {
    expectOn(expect, props, 'autoMinorVersionUpgrade', true);
  },
});
