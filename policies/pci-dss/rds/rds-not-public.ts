import { at, expectOff } from '../../model/property-expectations';
import { withProperties } from '../../model/remediation';
import { resourceRule, TypeToken } from '../../model/rule';
import { asKeyword, isAbsent } from '../../model/values';

const rdsTypes: readonly TypeToken[] = ['aws:rds/instance:Instance', 'aws:rds/clusterInstance:ClusterInstance'];
const kafkaType: TypeToken = 'aws:msk/cluster:Cluster';

/** Databases and brokers of other services with the same switch, off by default. */
const neighbours: readonly TypeToken[] = [
  'aws:lightsail/database:Database',
  'aws:mq/broker:Broker',
  'aws:timestreaminfluxdb/dbCluster:DbCluster',
  'aws:timestreaminfluxdb/dbInstance:DbInstance',
];

/**
 * The provider's default is false. Security Hub RDS.2, MQ.5 and MSK.4 ask the same.
 * https://docs.aws.amazon.com/msk/latest/developerguide/public-access.html
 */
export const rdsNotPublic = resourceRule({
  name: 'rds-not-public',
  title: 'RDS instances, and databases and brokers beside them, are not publicly accessible',
  types: [...rdsTypes, ...neighbours, kafkaType],
  check({ type, props }, expect) {
    if (type !== kafkaType) {
      expectOff(expect, props, 'publiclyAccessible');
      return;
    }
    const path = 'brokerNodeGroupInfo.connectivityInfo.publicAccess.type';
    expect.that(
      () => isAbsent(at(props, path)) || asKeyword(at(props, path)) === 'disabled',
      `${path} gives the brokers public addresses; set it to DISABLED`,
    );
  },
  // Elsewhere the change replaces the resource.
  remediate: ({ type, props }) =>
    rdsTypes.includes(type) && props['publiclyAccessible'] === true
      ? withProperties(props, { publiclyAccessible: false })
      : undefined,
});
