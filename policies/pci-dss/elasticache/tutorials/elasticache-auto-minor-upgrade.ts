import { resource, Tutorial } from '../../../model/tutorial';

const group = (autoMinorVersionUpgrade: boolean) =>
  resource('aws:elasticache/replicationGroup:ReplicationGroup', 'sessions', {
    description: 'Sessions of the shop',
    engine: 'valkey',
    numCacheClusters: 2,
    automaticFailoverEnabled: true,
    autoMinorVersionUpgrade,
  });

export const tutorial: Tutorial = {
  meaning:
    'ElastiCache runs the cache engines Valkey, Redis and Memcached for you. `autoMinorVersionUpgrade` lets it install new minor versions of Valkey and Redis in the maintenance window. It is on by default; the policy only refuses a program that switches it off. Memcached has no such setting.',
  why: 'Known faults are patched in time (6.3.3), and a minor version is how the patch arrives. A switch that was turned off for one release is rarely turned on again.',
  attack:
    'A fault in the Lua scripting of Redis is published, with a program that uses it. Any client that may run EVAL can now run code on the cache host. The team had switched upgrades off before a sale and forgot; months later an attacker on a web server uses the program and reads all sessions in memory.',
  wrong: [group(false)],
  right: [group(true)],
  repair: [
    'Check that the group has a replica and automatic failover: nodes are replaced one by one then, and clients see a short reconnect. A single node loses its content during an upgrade.',
    'Put maintenanceWindow into a quiet hour and make clients reconnect with back-off.',
    'Remove autoMinorVersionUpgrade: false and deploy. The setting alone restarts nothing. To catch up at once, look at aws elasticache describe-update-actions and apply with aws elasticache batch-apply-update-action.',
    'Verify: aws elasticache describe-replication-groups --query "ReplicationGroups[].[ReplicationGroupId,AutoMinorVersionUpgrade]" prints true.',
  ],
  links: [
    {
      title: 'Version management for ElastiCache',
      url: 'https://docs.aws.amazon.com/AmazonElastiCache/latest/dg/VersionManagement.html',
    },
    {
      title: 'Security Hub control ElastiCache.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elasticache-controls.html#elasticache-2',
    },
  ],
};
