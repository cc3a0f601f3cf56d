import { expectAtLeast } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Off (interval 0) by default. Security Hub RDS.6. */
export const rdsEnhancedMonitoring = resourceRule({
  name: 'rds-enhanced-monitoring',
  title: 'RDS instances send enhanced monitoring',
  types: ['aws:rds/instance:Instance', 'aws:rds/clusterInstance:ClusterInstance'],
  check({ props }, expect) {
    expectAtLeast(expect, props, 'monitoringInterval', 1, 'seconds (1, 5, 10, 15, 30 or 60), with a monitoringRoleArn');
  },
});
