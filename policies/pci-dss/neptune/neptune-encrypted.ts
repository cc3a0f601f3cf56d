import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Off by default; snapshots take the encryption of their cluster. Security Hub Neptune.1, Neptune.6. */
export const neptuneEncrypted = resourceRule({
  name: 'neptune-encrypted',
  title: 'Neptune clusters encrypt their storage and snapshots',
  types: ['aws:neptune/cluster:Cluster'],
  check({ props }, expect) {
    expectOn(expect, props, 'storageEncrypted');
  },
});
