import { isGiven } from '../../model/presence';
import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

const clusterType = 'aws:elasticache/cluster:Cluster';
const memoryDbType = 'aws:memorydb/cluster:Cluster';

/**
 * Mode `preferred` still admits clear text. Members of a global group take it from its primary, nodes of a replication group
 * from the group. On by default in MemoryDB; serverless caches always encrypt. Security Hub ElastiCache.5.
 */
export const elasticacheInTransitEncryption = resourceRule({
  name: 'elasticache-in-transit-encryption',
  title: 'ElastiCache and MemoryDB accept TLS connections only',
  types: ['aws:elasticache/replicationGroup:ReplicationGroup', clusterType, memoryDbType],
  check({ type, props }, expect) {
    if (type === memoryDbType) {
      expectOn(expect, props, 'tlsEnabled', true);
      return;
    }
    if (isGiven(() => props['globalReplicationGroupId'])) return;
    if (type === clusterType && isGiven(() => props['replicationGroupId'])) return;
    expectOn(expect, props, 'transitEncryptionEnabled');
    expect.that(
      () => asKeyword(props['transitEncryptionMode']) !== 'preferred',
      'transitEncryptionMode is preferred, which admits clear text; set it to required',
    );
  },
});
