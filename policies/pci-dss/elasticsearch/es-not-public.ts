import { resourceRule } from '../../model/rule';
import { expectInVpc } from '../../model/search-domain';
import { domainType } from './domain';

/** Security Hub ES.2. */
export const esNotPublic = resourceRule({
  name: 'es-not-public',
  title: 'Elasticsearch domains are in a VPC',
  types: [domainType],
  check({ props }, expect) {
    expectInVpc(expect, props);
  },
});
