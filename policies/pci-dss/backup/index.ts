import { bind, Binding } from '../../model/binding';
import { backupRecoveryPointNoManualDelete } from './backup-recovery-point-no-manual-delete';
import { backupResourcesInPlan } from './backup-resources-in-plan';
import { backupVaultEncrypted } from './backup-vault-encrypted';

/** AWS Backup. */
export const backup: readonly Binding[] = [
  bind({
    rule: backupRecoveryPointNoManualDelete,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['10.3.2', '10.5.1', '12.10.1'],
    because: 'An intruder deletes backups first; those of audit logs must not be changed at all.',
    remediation: 'Add an aws.backup.VaultLockConfiguration for the vault, with minRetentionDays and changeableForDays.',
    source:
      'https://docs.aws.amazon.com/config/latest/developerguide/backup-recovery-point-manual-deletion-disabled.html',
  }),
  bind({
    rule: backupResourcesInPlan,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['12.10.1'],
    because: 'Incident response needs a way back to data from before the incident.',
    remediation: 'Add an aws.backup.Selection that names the store in resources or selects it by tag.',
    source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
  }),
  bind({
    rule: backupVaultEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Backups hold the account data of what they are of.',
    remediation: 'Set kmsKeyArn to the ARN of a customer managed key; the vault is replaced.',
    source: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html',
  }),
];
