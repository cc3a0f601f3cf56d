import { namesOwnKey } from '../../model/customer-key';
import { resourceRule } from '../../model/rule';
import { vaultType } from './vault';

export const backupVaultEncrypted = resourceRule({
  name: 'backup-vault-encrypted',
  title: 'Backup vaults use a customer managed key',
  types: [vaultType],
  check({ props }, expect) {
    expect.that(() => namesOwnKey(() => props['kmsKeyArn']), 'kmsKeyArn is not a key of your own; set it');
  },
});
