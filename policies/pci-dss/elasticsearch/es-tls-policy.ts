import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { enforcesHttps } from '../../model/search-domain';
import { searchDomainPolicyIsLatest } from '../../model/tls-policies';
import { asText } from '../../model/values';
import { domainType } from './domain';

/** The default policy accepts TLS 1.0. One of TLS 1.2 without forward secrecy gets advice. Security Hub ES.8. */
export const esTlsPolicy = resourceRule({
  name: 'es-tls-policy',
  title: 'Elasticsearch domains enforce HTTPS with the latest TLS policy',
  types: [domainType],
  check({ props }, expect) {
    expect.that(() => enforcesHttps(props), 'domainEndpointOptions.enforceHttps is not on; set it to true');
    const policy = (): string => asText(at(props, 'domainEndpointOptions.tlsSecurityPolicy')) ?? 'not set';
    expect.attempt(() => {
      const older = `domainEndpointOptions.tlsSecurityPolicy is ${policy()}; set it to Policy-Min-TLS-1-2-PFS-2023-10`;
      if (searchDomainPolicyIsLatest(policy())) expect.pass();
      else if (/^Policy-Min-TLS-1-2-/.test(policy())) expect.advise(older);
      else expect.fail(older);
    });
  },
});
