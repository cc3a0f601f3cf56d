import { expectOn } from '../../model/property-expectations';
import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

const globalType = 'aws:docdb/globalCluster:GlobalCluster';

/** Off by default; a global cluster made of a cluster takes its encryption. Security Hub DocumentDB.1. */
export const docdbEncrypted = resourceRule({
  name: 'docdb-encrypted',
  title: 'DocumentDB clusters encrypt their storage',
  types: ['aws:docdb/cluster:Cluster', globalType],
  check({ type, props }, expect) {
    if (type === globalType && isGiven(() => props['sourceDbClusterIdentifier'])) return;
    expectOn(expect, props, 'storageEncrypted');
  },
});
