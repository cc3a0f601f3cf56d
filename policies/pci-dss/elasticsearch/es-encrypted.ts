import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { domainType } from './domain';

/** Off by default. Security Hub ES.1. */
export const esEncrypted = resourceRule({
  name: 'es-encrypted',
  title: 'Elasticsearch domains encrypt data at rest',
  types: [domainType],
  check({ props }, expect) {
    expectOn(expect, props, 'encryptAtRest.enabled');
  },
});
