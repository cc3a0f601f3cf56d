import { bind, Binding } from '../../model/binding';
import { transferNoFtp } from './transfer-no-ftp';
import { transferSecurityPolicy } from './transfer-security-policy';

/** AWS Transfer Family. */
export const transferFamily: readonly Binding[] = [
  bind({
    rule: transferNoFtp,
    severity: 'high',
    level: 'mandatory',
    enforces: ['4.2.1'],
    supports: ['2.2.5'],
    because: 'Account data and passwords must not cross networks in clear text.',
    remediation: 'Remove "FTP" from protocols; use "SFTP", or "FTPS" with a certificate.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/transfer-controls.html#transfer-2',
  }),
  bind({
    rule: transferSecurityPolicy,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: 'Older policies allow algorithms that are no strong cryptography any more.',
    remediation: 'Set securityPolicyName to "TransferSecurityPolicy-2025-03" or "TransferSecurityPolicy-FIPS-2025-03".',
    source: 'https://docs.aws.amazon.com/transfer/latest/userguide/security-policies.html',
  }),
];
