import { expectOff } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** The provider's default is false. Security Hub Neptune.9. */
export const neptuneNotPublic = resourceRule({
  name: 'neptune-not-public',
  title: 'Neptune instances are not publicly accessible',
  types: ['aws:neptune/clusterInstance:ClusterInstance'],
  check({ props }, expect) {
    expectOff(expect, props, 'publiclyAccessible');
  },
});
