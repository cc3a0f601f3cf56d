import { at, expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { enforcesHttps } from '../../model/search-domain';
import { asText } from '../../model/values';
import { domainType } from './domain';

/** Both off by default. Security Hub Opensearch.3, Opensearch.8. */
export const opensearchNodeToNode = resourceRule({
  name: 'opensearch-node-to-node',
  title: 'OpenSearch domains encrypt traffic between nodes and with clients',
  types: [domainType],
  check({ props }, expect) {
    expectOn(expect, props, 'nodeToNodeEncryption.enabled');
    expect.that(
      () => !/tls-1-[01]-/i.test(asText(at(props, 'domainEndpointOptions.tlsSecurityPolicy')) ?? ''),
      'domainEndpointOptions.tlsSecurityPolicy accepts TLS 1.0; set it to Policy-Min-TLS-1-2-PFS-2023-10',
    );
    expect.that(() => enforcesHttps(props), 'domainEndpointOptions.enforceHttps is not on; set it to true');
  },
});
