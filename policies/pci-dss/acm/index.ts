import { bind, Binding } from '../../model/binding';
import { acmCertificateKeyStrength } from './acm-certificate-key-strength';
import { acmCertificateRenewal } from './acm-certificate-renewal';
import { acmImportedCertificateInventory } from './acm-imported-certificate-inventory';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/acm-controls.html';

/** AWS Certificate Manager. */
export const acm: readonly Binding[] = [
  bind({
    rule: acmCertificateKeyStrength,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: 'Keys of less than 2048 bits RSA are not strong cryptography.',
    remediation: 'Leave keyAlgorithm out, or set it to "RSA_2048", "EC_prime256v1" or "EC_secp384r1".',
    source: `${hub}#acm-2`,
  }),
  bind({
    rule: acmCertificateRenewal,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['4.2.1'],
    because: 'Certificates that protect account data must be valid; those nobody renews expire.',
    remediation: 'Set validationMethod to "DNS" and add the validation records.',
    source: `${hub}#acm-1`,
  }),
  bind({
    rule: acmImportedCertificateInventory,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['4.2.1.1'],
    because: 'There is an inventory of trusted keys and certificates; tags make it from what is deployed.',
    remediation: 'Add the tags owner and, for imported certificates, expires (a date).',
    source: 'https://docs.aws.amazon.com/acm/latest/userguide/tags.html',
  }),
];
