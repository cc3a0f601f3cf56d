import { at } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { enforcesHttps } from '../../model/search-domain';
import { searchDomainPolicyIsLatest } from '../../model/tls-policies';
import { asText } from '../../model/values';
import { domainType } from './domain';

/** The default policy accepts TLS 1.0. Security Hub ES.8. */
export const esTlsPolicy = resourceRule({
  name: 'es-tls-policy',
  title: 'Elasticsearch domains enforce HTTPS with the latest TLS policy',
  types: [domainType],
  check({ props }, expect) {
    expect.that(() => enforcesHttps(props), 'domainEndpointOptions.enforceHttps is not on; set it to true');
    const policy = (): string => asText(at(props, 'domainEndpointOptions.tlsSecurityPolicy')) ?? 'not set';
    expect.that(
      () => searchDomainPolicyIsLatest(policy()),
      () => `domainEndpointOptions.tlsSecurityPolicy is ${policy()}; set it to Policy-Min-TLS-1-2-PFS-2023-10`,
    );
  },
});
