import { expectOff } from '../../model/property-expectations';
import { withProperties } from '../../model/remediation';
import { resourceRule } from '../../model/rule';

/** The provider's default is false. Security Hub RDS.2. */
export const rdsNotPublic = resourceRule({
  name: 'rds-not-public',
  title: 'RDS instances are not publicly accessible',
  types: ['aws:rds/instance:Instance', 'aws:rds/clusterInstance:ClusterInstance'],
  check({ props }, expect) {
    expectOff(expect, props, 'publiclyAccessible');
  },
  remediate: ({ props }) =>
    props['publiclyAccessible'] === true ? withProperties(props, { publiclyAccessible: false }) : undefined,
});
