import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** The default is NONE. Security Hub DynamoDB.7. */
export const daxInTransitEncryption = resourceRule({
  name: 'dax-in-transit-encryption',
  title: 'DynamoDB Accelerator clusters accept TLS connections',
  types: ['aws:dax/cluster:Cluster'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'clusterEndpointEncryptionType', ['TLS'], 'NONE');
  },
});
