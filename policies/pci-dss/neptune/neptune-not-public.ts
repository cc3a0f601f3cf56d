import { expectOff } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

const graphType = 'aws:neptunegraph/graph:Graph';

/** The provider's default is false. Security Hub Neptune.9. */
export const neptuneNotPublic = resourceRule({
  name: 'neptune-not-public',
  title: 'Neptune instances and graphs are not publicly accessible',
  types: ['aws:neptune/clusterInstance:ClusterInstance', graphType],
  check({ type, props }, expect) {
    if (type === graphType) {
      expectOff(expect, props, 'publicConnectivity');
      return;
    }
    expectOff(expect, props, 'publiclyAccessible');
  },
});
