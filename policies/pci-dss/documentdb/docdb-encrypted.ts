import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Off by default. Security Hub DocumentDB.1. */
export const docdbEncrypted = resourceRule({
  name: 'docdb-encrypted',
  title: 'DocumentDB clusters encrypt their storage',
  types: ['aws:docdb/cluster:Cluster'],
  check({ props }, expect) {
    expectOn(expect, props, 'storageEncrypted');
  },
});
