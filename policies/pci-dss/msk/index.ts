import { bind, Binding } from '../../model/binding';
import { mskInTransitEncryption } from './msk-in-transit-encryption';
import { mskconnectInTransitEncryption } from './mskconnect-in-transit-encryption';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/msk-controls.html';
const clearText = 'Account data must not travel in clear text.';

/** Amazon MSK and MSK Connect. */
export const msk: readonly Binding[] = [
  bind({
    rule: mskInTransitEncryption,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: clearText,
    remediation: 'Leave encryptionInfo.encryptionInTransit out, or set it to { clientBroker: "TLS", inCluster: true }.',
    source: `${hub}#msk-1`,
  }),
  bind({
    rule: mskconnectInTransitEncryption,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: clearText,
    remediation: 'Set kafkaClusterEncryptionInTransit.encryptionType to "TLS".',
    source: `${hub}#msk-3`,
  }),
];
