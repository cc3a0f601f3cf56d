import { expectNarrowIngress, securityGroupTypes } from '../../model/data-store-ingress';
import { stackRule } from '../../model/rule';

const clusterType = 'aws:redshift/cluster:Cluster';

/** Security Hub Redshift.15. */
export const redshiftSgRestricted = stackRule({
  name: 'redshift-sg-restricted',
  title: 'Security groups of Redshift clusters admit no open or very wide source',
  types: [clusterType, ...securityGroupTypes],
  check(stack) {
    expectNarrowIngress(stack, stack.ofType(clusterType), 'vpcSecurityGroupIds');
  },
});
