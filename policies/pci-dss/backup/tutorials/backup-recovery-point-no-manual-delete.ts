import { from, resource, Tutorial } from '../../../model/tutorial';

const vault = resource('aws:backup/vault:Vault', 'ledger', { name: 'ledger' });

export const tutorial: Tutorial = {
  meaning:
    'AWS Backup keeps its backups (recovery points) in a vault. Whoever holds `backup:DeleteRecoveryPoint` can delete them one by one. A vault lock makes the vault refuse that until the retention of each has passed: in governance mode special rights can still remove the lock, in compliance mode, after a grace time, nobody can, AWS included. A vault policy that denies deletion to everyone passes as well. The policy is advisory.',
  why: 'It supports 10.3.2 and 10.5.1: archived audit logs are neither changed nor lost before their time. Backups are also what incident response falls back on (12.10.1).',
  attack:
    'Blackmailers who got an administrator role do not start with encrypting the database. First they list the recovery points and delete them all, then the database itself; only the ransom brings it back. With a lock the deletion fails, and yesterday evening can be restored the same day.',
  wrong: [vault],
  right: [
    vault,
    resource('aws:backup/vaultLockConfiguration:VaultLockConfiguration', 'ledger-lock', {
      backupVaultName: from('ledger', 'name'),
      minRetentionDays: 35,
      maxRetentionDays: 400,
      changeableForDays: 14,
    }),
  ],
  repair: [
    'List the retention of all plans that write into the vault: aws backup list-recovery-points-by-backup-vault --backup-vault-name VAULT --query "RecoveryPoints[].Lifecycle". New jobs whose retention lies outside the limits of the lock fail; give them another vault or other limits.',
    'Add the lock without changeableForDays: that is governance mode, which can be removed. Running and existing backups are not touched.',
    'After some weeks without failed jobs set changeableForDays (3 at least): compliance mode. Until that time is over the lock can still be removed; afterwards neither lock nor vault can be, and what is kept is billed to its end.',
    'Verify: aws backup describe-backup-vault --backup-vault-name VAULT --query "[Locked,MinRetentionDays,LockDate]" prints true.',
  ],
  links: [
    {
      title: 'AWS Backup Vault Lock',
      url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/vault-lock.html',
    },
    {
      title: 'AWS Config rule backup-recovery-point-manual-deletion-disabled',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/backup-recovery-point-manual-deletion-disabled.html',
    },
  ],
};
