import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { domainType } from './domain';

/** Off by default. Security Hub ES.3. */
export const esNodeToNodeEncryption = resourceRule({
  name: 'es-node-to-node-encryption',
  title: 'Elasticsearch domains encrypt traffic between nodes',
  types: [domainType],
  check({ props }, expect) {
    expectOn(expect, props, 'nodeToNodeEncryption.enabled');
  },
});
