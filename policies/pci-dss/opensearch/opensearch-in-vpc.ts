import { resourceRule } from '../../model/rule';
import { expectInVpc } from '../../model/search-domain';
import { domainType } from './domain';

/** Security Hub Opensearch.2. */
export const opensearchInVpc = resourceRule({
  name: 'opensearch-in-vpc',
  title: 'OpenSearch domains are in a VPC',
  types: [domainType],
  check({ props }, expect) {
    expectInVpc(expect, props);
  },
});
