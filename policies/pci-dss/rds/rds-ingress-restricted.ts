import { expectNarrowIngress, securityGroupTypes } from '../../model/data-store-ingress';
import { stackRule } from '../../model/rule';

const databaseTypes = ['aws:rds/instance:Instance', 'aws:rds/cluster:Cluster', 'aws:rds/proxy:Proxy'];

export const rdsIngressRestricted = stackRule({
  name: 'rds-ingress-restricted',
  title: 'Security groups of RDS databases and proxies admit no open or very wide source',
  types: [...databaseTypes, ...securityGroupTypes],
  check(stack) {
    expectNarrowIngress(stack, stack.ofType(...databaseTypes), 'vpcSecurityGroupIds');
  },
});
