import { expectOff } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** The provider's default is false. Security Hub Redshift.1. */
export const redshiftNotPublic = resourceRule({
  name: 'redshift-not-public',
  title: 'Redshift clusters and workgroups are not publicly accessible',
  types: ['aws:redshift/cluster:Cluster', 'aws:redshiftserverless/workgroup:Workgroup'],
  check({ props }, expect) {
    expectOff(expect, props, 'publiclyAccessible');
  },
});
