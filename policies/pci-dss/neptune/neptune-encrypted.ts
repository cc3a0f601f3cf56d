import { expectOn } from '../../model/property-expectations';
import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

const globalType = 'aws:neptune/globalCluster:GlobalCluster';

/** Off by default; a global cluster made of a cluster takes its encryption; snapshots take the encryption of their cluster. Security Hub Neptune.1, Neptune.6. */
export const neptuneEncrypted = resourceRule({
  name: 'neptune-encrypted',
  title: 'Neptune clusters encrypt their storage and snapshots',
  types: ['aws:neptune/cluster:Cluster', globalType],
  check({ type, props }, expect) {
    if (type === globalType && isGiven(() => props['sourceDbClusterIdentifier'])) return;
    expectOn(expect, props, 'storageEncrypted');
  },
});
