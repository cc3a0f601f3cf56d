import { expectNarrowIngress, securityGroupTypes } from '../../model/data-store-ingress';
import { stackRule } from '../../model/rule';

const clusterType = 'aws:redshift/cluster:Cluster';
const workgroupType = 'aws:redshiftserverless/workgroup:Workgroup';

/** Security Hub Redshift.15. */
export const redshiftSgRestricted = stackRule({
  name: 'redshift-sg-restricted',
  title: 'Security groups of Redshift clusters and workgroups admit no open or very wide source',
  types: [clusterType, workgroupType, ...securityGroupTypes],
  check(stack) {
    expectNarrowIngress(stack, stack.ofType(clusterType), 'vpcSecurityGroupIds');
    expectNarrowIngress(stack, stack.ofType(workgroupType), 'securityGroupIds');
  },
});
