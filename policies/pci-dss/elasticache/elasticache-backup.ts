import { isGiven } from '../../model/presence';
import { expectAtLeast } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

const clusterType = 'aws:elasticache/cluster:Cluster';

/** Off by default. Memcached cannot be backed up, members of a replication group are backed up with it. Security Hub ElastiCache.1. */
export const elasticacheBackup = resourceRule({
  name: 'elasticache-backup',
  title: 'ElastiCache and MemoryDB clusters keep automatic snapshots',
  types: [
    'aws:elasticache/replicationGroup:ReplicationGroup',
    'aws:elasticache/serverlessCache:ServerlessCache',
    'aws:memorydb/cluster:Cluster',
    clusterType,
  ],
  settings: {
    minimumDays: {
      type: 'integer',
      minimum: 1,
      maximum: 35,
      description: 'Days automatic snapshots are kept at least',
      default: 1,
    },
  },
  check({ type, props }, expect, settings) {
    expect.attempt(() => {
      if (type === clusterType && isGiven(() => props['replicationGroupId'])) return;
      if (asKeyword(props['engine']) === 'memcached') return;
      expectAtLeast(expect, props, 'snapshotRetentionLimit', Number(settings['minimumDays']), 'days');
    });
  },
});
