import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** On by default; Memcached has no such setting. Security Hub ElastiCache.2. */
export const elasticacheAutoMinorUpgrade = resourceRule({
  name: 'elasticache-auto-minor-upgrade',
  title: 'ElastiCache and MemoryDB clusters upgrade minor versions automatically',
  types: [
    'aws:elasticache/cluster:Cluster',
    'aws:elasticache/replicationGroup:ReplicationGroup',
    'aws:memorydb/cluster:Cluster',
  ],
  check({ props }, expect) {
    expect.attempt(() => {
      if (asKeyword(props['engine']) !== 'memcached') expectOn(expect, props, 'autoMinorVersionUpgrade', true);
    });
  },
});
