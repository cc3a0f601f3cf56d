import { allHold, anyHolds } from '../../model/conjunction';
import { isGiven } from '../../model/presence';
import { at } from '../../model/property-expectations';
import { resourceRule, TypeToken } from '../../model/rule';
import { asKeyword, asText, isTrue } from '../../model/values';

const serverlessType = 'aws:elasticache/serverlessCache:ServerlessCache';
const userTypes: readonly TypeToken[] = ['aws:elasticache/user:User', 'aws:memorydb/user:User'];
const memoryDbType = 'aws:memorydb/cluster:Cluster';

/**
 * Members of a global group take the settings of its primary; Memcached knows no users. MemoryDB's list `open-access` lets
 * everyone in. A user without a password is fine while it is off, which is how the user `default` is shut.
 * Security Hub ElastiCache.6, https://docs.aws.amazon.com/memorydb/latest/devguide/clusters.acls.html.
 */
export const elasticacheAuth = resourceRule({
  name: 'elasticache-auth',
  title: 'ElastiCache and MemoryDB authenticate their clients',
  types: ['aws:elasticache/replicationGroup:ReplicationGroup', serverlessType, memoryDbType, ...userTypes],
  check({ type, props }, expect) {
    if (type === memoryDbType) {
      expect.that(
        () => asKeyword(props['aclName']) !== 'open-access',
        'aclName is open-access, so anyone who reaches the cluster can read it; name an aws.memorydb.Acl',
      );
    } else if (userTypes.includes(type)) {
      expect.that(
        () =>
          !allHold(
            () => (asText(props['accessString']) ?? '').trim().split(/\s+/).includes('on'),
            () =>
              anyHolds(
                () => isTrue(props['noPasswordRequired']),
                () => asKeyword(at(props, 'authenticationMode.type')) === 'no-password-required',
              ),
          ),
        'the user is on and needs no password; set authenticationMode.type to iam or password',
      );
    } else if (type === serverlessType) {
      expect.attempt(() => {
        if (asKeyword(props['engine']) === 'memcached') return;
        expect.that(
          () => isGiven(() => props['userGroupId']),
          'userGroupId is not set, so anyone who reaches the cache can read it; set it',
        );
      });
    } else {
      if (isGiven(() => props['globalReplicationGroupId'])) return;
      expect.that(
        () => ['userGroupIds', 'authToken', 'authTokenWo'].some((property) => isGiven(() => props[property])),
        'neither userGroupIds nor authToken is set, so anyone who reaches the cache can read it; set userGroupIds',
      );
    }
  },
});
