import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** The default is PLAINTEXT. Security Hub MSK.3. */
export const mskconnectInTransitEncryption = resourceRule({
  name: 'mskconnect-in-transit-encryption',
  title: 'MSK Connect connectors use TLS',
  types: ['aws:mskconnect/connector:Connector'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'kafkaClusterEncryptionInTransit.encryptionType', ['TLS'], 'PLAINTEXT');
  },
});
