import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { domainType } from './domain';

/** Off by default. Security Hub Opensearch.1. */
export const opensearchEncrypted = resourceRule({
  name: 'opensearch-encrypted',
  title: 'OpenSearch domains encrypt data at rest',
  types: [domainType],
  check({ props }, expect) {
    expectOn(expect, props, 'encryptAtRest.enabled');
  },
});
