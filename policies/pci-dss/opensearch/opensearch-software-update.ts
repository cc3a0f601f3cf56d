import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { domainType } from './domain';

/** Off by default. Whether the newest update is installed is known at run time only. Security Hub Opensearch.10. */
export const opensearchSoftwareUpdate = resourceRule({
  name: 'opensearch-software-update',
  title: 'OpenSearch domains install software updates automatically',
  types: [domainType],
  check({ props }, expect) {
    expectOn(expect, props, 'softwareUpdateOptions.autoSoftwareUpdateEnabled');
  },
});
