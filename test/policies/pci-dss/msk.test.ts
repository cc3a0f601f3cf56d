import { mskInTransitEncryption } from '../../../policies/pci-dss/msk/msk-in-transit-encryption';
import { mskconnectInTransitEncryption } from '../../../policies/pci-dss/msk/mskconnect-in-transit-encryption';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

const transit = (encryptionInTransit: unknown): object => ({ encryptionInfo: { encryptionInTransit } });

resourceCases(mskInTransitEncryption, [
  ['default', {}, 'pass'],
  ['TLS', transit({ clientBroker: 'tls', inCluster: 'true' }), 'pass'],
  ['clear text too', transit({ clientBroker: 'TLS_PLAINTEXT' }), 'fail', 'clientBroker'],
  [
    'clear text between brokers',
    { encryptionInfo: [{ encryptionInTransit: [{ inCluster: false }] }] },
    'fail',
    'inCluster',
  ],
  ['unknown', transit({ clientBroker: unknown }), 'undetermined'],
]);

resourceCases(mskconnectInTransitEncryption, [
  ['TLS', { kafkaClusterEncryptionInTransit: { encryptionType: 'TLS' } }, 'pass'],
  ['default', { kafkaClusterEncryptionInTransit: {} }, 'fail', 'default PLAINTEXT'],
  ['unknown', { kafkaClusterEncryptionInTransit: { encryptionType: unknown } }, 'undetermined'],
]);
