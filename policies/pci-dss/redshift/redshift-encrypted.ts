import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Encrypted with KMS by default since version 7 of the provider. Security Hub Redshift.10. */
export const redshiftEncrypted = resourceRule({
  name: 'redshift-encrypted',
  title: 'Redshift clusters encrypt their data',
  types: ['aws:redshift/cluster:Cluster'],
  check({ props }, expect) {
    expectOn(expect, props, 'encrypted', true);
  },
});
