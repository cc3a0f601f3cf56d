import { isGiven } from '../../model/presence';
import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** Off by default for Redis, on for Valkey. Members of a global group take it from its primary. Security Hub ElastiCache.4. */
export const elasticacheEncryptedAtRest = resourceRule({
  name: 'elasticache-encrypted-at-rest',
  title: 'ElastiCache replication groups encrypt data at rest',
  types: ['aws:elasticache/replicationGroup:ReplicationGroup'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (isGiven(() => props['globalReplicationGroupId'])) return;
      expectOn(expect, props, 'atRestEncryptionEnabled', asKeyword(props['engine']) === 'valkey');
    });
  },
});
