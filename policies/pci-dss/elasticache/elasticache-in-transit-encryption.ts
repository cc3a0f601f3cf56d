import { isGiven } from '../../model/presence';
import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** Mode `preferred` still admits clear text. Members of a global group take it from its primary. Security Hub ElastiCache.5. */
export const elasticacheInTransitEncryption = resourceRule({
  name: 'elasticache-in-transit-encryption',
  title: 'ElastiCache replication groups accept TLS connections only',
  types: ['aws:elasticache/replicationGroup:ReplicationGroup'],
  check({ props }, expect) {
    if (isGiven(() => props['globalReplicationGroupId'])) return;
    expectOn(expect, props, 'transitEncryptionEnabled');
    expect.that(
      () => asKeyword(props['transitEncryptionMode']) !== 'preferred',
      'transitEncryptionMode is preferred, which admits clear text; set it to required',
    );
  },
});
