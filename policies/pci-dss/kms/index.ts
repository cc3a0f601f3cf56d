import { bind, Binding } from '../../model/binding';
import { kmsDeletionWindow } from './deletion-window';
import { kmsEnclaveAttestation } from './enclave-attestation';
import { envSeparateKeys } from './env-separate-keys';
import { kmsGrantLeastPrivilege } from './grant-least-privilege';
import { keyAdminUseSeparated } from './key-admin-use-separated';
import { keyCdeFipsCustody } from './key-cde-fips-custody';
import { keyCryptoperiodDefined } from './key-cryptoperiod-defined';
import { kmsKeyRotation } from './key-rotation';
import { kmsNoLockoutBypass } from './no-lockout-bypass';
import { kmsNoPublicKeyPolicy } from './no-public-key-policy';

const guide = 'https://docs.aws.amazon.com/kms/latest/developerguide';

/** KMS rules and the requirements they serve. */
export const kms: readonly Binding[] = [
  bind({
    rule: kmsKeyRotation,
    severity: 'high',
    level: 'mandatory',
    enforces: ['3.7.4'],
    because: 'Keys change when their cryptoperiod ends; KMS does it without touching the data.',
    remediation: 'Set enableKeyRotation of the Key to true.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kms-controls.html#kms-4',
  }),
  bind({
    rule: keyCryptoperiodDefined,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['3.7.4'],
    supports: ['3.7.5'],
    because: 'Every key has a cryptoperiod, also those that are not rotated by KMS.',
    remediation:
      'Set rotationPeriodInDays to 365 or less; tag other keys with cryptoperiod, or set validTo of an ExternalKey.',
    source: `${guide}/rotate-keys.html`,
  }),
  bind({
    rule: kmsDeletionWindow,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.7.5'],
    because: 'Destroying a key cannot be undone; a month is time to notice a mistake.',
    remediation: 'Remove deletionWindowInDays or set it to 30.',
    source: `${guide}/deleting-keys.html`,
  }),
  bind({
    rule: kmsNoLockoutBypass,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['3.6.1'],
    because: 'A key nobody can administer can be neither rotated nor retired.',
    remediation: 'Remove bypassPolicyLockoutSafetyCheck.',
    source: `${guide}/key-policy-default.html`,
  }),
  bind({
    rule: kmsNoPublicKeyPolicy,
    severity: 'critical',
    level: 'mandatory',
    enforces: ['3.6.1', '7.2.2'],
    because: 'Access to keys is limited to the fewest custodians necessary.',
    remediation: 'Name roles as principals, or limit the statement by kms:CallerAccount or aws:PrincipalOrgID.',
    source: `${guide}/key-policies.html`,
  }),
  bind({
    rule: keyAdminUseSeparated,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.6.1', '7.2.2'],
    because: 'Who can change the key policy and use the key controls the data alone.',
    remediation:
      'Give kms:PutKeyPolicy, kms:ScheduleKeyDeletion and the like to one role, kms:Decrypt and kms:GenerateDataKey to another.',
    source: `${guide}/key-policy-default.html`,
  }),
  bind({
    rule: kmsGrantLeastPrivilege,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['7.2.2', '7.2.5'],
    supports: ['3.6.1'],
    because: 'Grants are for one purpose of one application.',
    remediation: 'Name a role as granteePrincipal and only the operations it needs, without CreateGrant.',
    source: `${guide}/grants.html`,
  }),
  bind({
    rule: keyCdeFipsCustody,
    severity: 'high',
    level: 'mandatory',
    enforces: ['3.6.1.2'],
    supports: ['3.7.1', '3.7.2', '3.7.3'],
    because: 'Keys live inside a secure device or wrapped, never in clear text.',
    remediation: 'Use aws.kms.Key without xksKeyId, or import material with a wrapped import outside of the program.',
    source: `${guide}/kms-compliance.html`,
  }),
  bind({
    rule: envSeparateKeys,
    severity: 'high',
    level: 'mandatory',
    enforces: ['6.5.3'],
    supports: ['3.6.1.1'],
    because: 'Test environments cannot read production data.',
    remediation: 'Remove principals of other environments from the key policy; make a key for each environment.',
    source: `${guide}/key-policy-modifying-external-accounts.html`,
  }),
  bind({
    rule: kmsEnclaveAttestation,
    severity: 'high',
    level: 'mandatory',
    enforces: ['3.6.1', '7.2.5'],
    because: 'An enclave key is only for one reviewed image.',
    remediation:
      'Use StringEqualsIgnoreCase with kms:RecipientAttestation:ImageSha384, and remove other statements for the same role.',
    source: `${guide}/conditions-nitro-enclaves.html`,
  }),
];
