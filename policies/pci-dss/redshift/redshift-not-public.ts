import { expectOff } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** The provider's default is false. Security Hub Redshift.1. */
export const redshiftNotPublic = resourceRule({
  name: 'redshift-not-public',
  title: 'Redshift clusters are not publicly accessible',
  types: ['aws:redshift/cluster:Cluster'],
  check({ props }, expect) {
    expectOff(expect, props, 'publiclyAccessible');
  },
});
