import { from, resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'A backup vault encrypts what it holds with a key of KMS: aws/backup, which AWS manages, or one you name in `kmsKeyArn`. The policy asks for a key of your own and is advisory. It decides about backups that AWS Backup manages fully (EFS, DynamoDB with advanced features, S3 and others); snapshots of EBS and RDS keep the key of their source.',
  why: 'It supports 3.5.1: copies of account data are as unreadable as the original. With your own key you decide who restores, and can send copies to another account, which aws/backup does not allow.',
  attack:
    'An operator of a test environment may start restore jobs in the account. He restores the file system of the settlement team from its backup into his own network and reads it; the policy of aws/backup is made by AWS and admits everyone in the account who may use AWS Backup. A key that admits only the restore role of the team stops him.',
  wrong: [resource('aws:backup/vault:Vault', 'ledger', { name: 'ledger' })],
  right: [
    resource('aws:kms/key:Key', 'backups', { description: 'Backups of the ledger', enableKeyRotation: true }),
    resource('aws:backup/vault:Vault', 'ledger', { name: 'ledger', kmsKeyArn: from('backups', 'arn') }),
  ],
  repair: [
    'Find the plans that write into the vault: aws backup list-backup-plans and aws backup get-backup-plan. The key is fixed at creation; Pulumi would replace the vault, and AWS refuses to delete one that holds recovery points.',
    'So declare a second vault under another name with the key. Its policy admits the backup role (kms:CreateGrant, kms:Decrypt, kms:GenerateDataKey).',
    'Point the plans to the new vault. Backups go on without a gap. Keep the old vault until its last recovery point has expired, then remove it from the program.',
    'Verify: aws backup describe-backup-vault --backup-vault-name VAULT --query EncryptionKeyArn prints your key, and restore one recovery point from it.',
  ],
  links: [
    {
      title: 'Encryption for backups in AWS Backup',
      url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/encryption.html',
    },
  ],
};
