import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

/** Members of a global group take the settings of its primary. Security Hub ElastiCache.6. */
export const elasticacheAuth = resourceRule({
  name: 'elasticache-auth',
  title: 'ElastiCache replication groups authenticate their clients',
  types: ['aws:elasticache/replicationGroup:ReplicationGroup'],
  check({ props }, expect) {
    if (isGiven(() => props['globalReplicationGroupId'])) return;
    expect.that(
      () => ['userGroupIds', 'authToken', 'authTokenWo'].some((property) => isGiven(() => props[property])),
      'neither userGroupIds nor authToken is set, so anyone who reaches the cache can read it; set userGroupIds',
    );
  },
});
