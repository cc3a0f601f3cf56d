import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** `ssl-encryption` is the default. Security Hub DMS.12. */
export const dmsRedisTls = resourceRule({
  name: 'dms-redis-tls',
  title: 'DMS endpoints for Redis use TLS',
  types: ['aws:dms/endpoint:Endpoint'],
  check({ props }, expect) {
    expect.attempt(() => {
      if (asKeyword(props['engineName']) !== 'redis') return;
      expectOneOf(expect, props, 'redisSettings.sslSecurityProtocol', ['ssl-encryption'], 'ssl-encryption');
    });
  },
});
