import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { enforcesHttps } from '../../model/search-domain';
import { domainType } from './domain';

/** Both off by default. Security Hub Opensearch.3, Opensearch.8. */
export const opensearchNodeToNode = resourceRule({
  name: 'opensearch-node-to-node',
  title: 'OpenSearch domains encrypt traffic between nodes and with clients',
  types: [domainType],
  check({ props }, expect) {
    expectOn(expect, props, 'nodeToNodeEncryption.enabled');
    expect.that(() => enforcesHttps(props), 'domainEndpointOptions.enforceHttps is not on; set it to true');
  },
});
