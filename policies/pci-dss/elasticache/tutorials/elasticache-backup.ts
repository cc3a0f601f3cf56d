import { resource, Tutorial } from '../../../model/tutorial';

const group = { description: 'Limits of merchants', engine: 'valkey', numCacheClusters: 2 };

export const tutorial: Tutorial = {
  meaning:
    'ElastiCache can write the content of a Valkey or Redis cache to a snapshot every day. `snapshotRetentionLimit` is the number of days these are kept; 0, the default, means there are none. The policy asks for one day at least and is advisory: a cache that can be filled again from a database needs no backup.',
  why: 'After an incident there must be a way back to a clean state (12.10.1). Caches often hold more than copies: counters, limits, tokens that exist nowhere else.',
  attack:
    'An intruder with access to the cache sends FLUSHALL to cover his tracks, or a deployment script does it on the wrong cluster. Fraud limits of the day and the tokens of open payments are gone. Without a snapshot the team has neither the data nor a state to compare against when it investigates.',
  wrong: [resource('aws:elasticache/replicationGroup:ReplicationGroup', 'limits', group)],
  right: [
    resource('aws:elasticache/replicationGroup:ReplicationGroup', 'limits', {
      ...group,
      snapshotRetentionLimit: 7,
      snapshotWindow: '02:00-03:00',
    }),
  ],
  repair: [
    'Check the free memory: making a snapshot forks the engine, and a node that is full slows down. AWS advises to keep memory in reserve (reserved-memory-percent); in a group with replicas the snapshot is made on a replica.',
    'Set snapshotRetentionLimit and a quiet snapshotWindow, and deploy. Nothing restarts. If the cache holds account data, the snapshots do too: encrypt them and keep them no longer than needed.',
    'Restore one snapshot into a new group once, to know that it works and how long it takes.',
    'Verify: aws elasticache describe-snapshots --replication-group-id GROUP lists a snapshot with SnapshotSource "automated" the next day.',
  ],
  links: [
    {
      title: 'Snapshot and restore in ElastiCache',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/backups.html',
    },
    {
      title: 'Security Hub control ElastiCache.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-1',
    },
  ],
};
