import { TypeToken } from '../../model/rule';

export const vaultType: TypeToken = 'aws:backup/vault:Vault';
