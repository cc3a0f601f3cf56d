import { expectOn, expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** TLS only, between brokers and with clients, is the default of both. Security Hub MSK.1. */
export const mskInTransitEncryption = resourceRule({
  name: 'msk-in-transit-encryption',
  title: 'MSK clusters use TLS only, between brokers and with clients',
  types: ['aws:msk/cluster:Cluster'],
  check({ props }, expect) {
    expectOn(expect, props, 'encryptionInfo.encryptionInTransit.inCluster', true);
    expectOneOf(expect, props, 'encryptionInfo.encryptionInTransit.clientBroker', ['TLS'], 'TLS');
  },
});
