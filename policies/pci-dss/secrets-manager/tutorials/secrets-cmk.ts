import { from, resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Secrets Manager always encrypts a secret with a KMS key. Without `kmsKeyId` it takes the AWS key `aws/secretsmanager`, which every role of the account that may read the secret can use, and whose policy you cannot change. With a key of your own, reading needs a right on the secret and one on the key.',
  why: 'Stored passwords are unreadable without a key (8.3.2), and passwords of applications are protected from misuse (8.6.2). A key of your own adds a gate that somebody else keeps.',
  attack:
    'A role for operations has secretsmanager:GetSecretValue on `*`, as rotation was set up in a hurry. Whoever gets the role reads the password of the card database. A key policy that names only the payment service would have stopped that call, although the IAM policy allowed it.',
  wrong: [resource('aws:secretsmanager/secret:Secret', 'database-login', {})],
  right: [
    resource('aws:kms/key:Key', 'secrets-key', { enableKeyRotation: true }),
    resource('aws:secretsmanager/secret:Secret', 'database-login', { kmsKeyId: from('secrets-key', 'arn') }),
  ],
  repair: [
    'List the readers: CloudTrail events GetSecretValue for the secret, with the role. Each of them, and the rotation function, needs kms:Decrypt on the key (writers also kms:GenerateDataKey).',
    'Create the key with these rights in its policy and deploy that first.',
    'Set kmsKeyId and deploy; it is an update in place. Versions in use are encrypted with the new key too and stay readable with the old one, so nobody is locked out in between.',
    'Write a new version (rotate, or `aws secretsmanager put-secret-value`): only from then on the current value needs the new key. Keep the old key enabled as long as old versions matter.',
    'Verify: `aws secretsmanager describe-secret --secret-id NAME` prints the KmsKeyId, and the applications still log in.',
  ],
  links: [
    {
      title: 'Secret encryption and decryption',
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/security-encryption.html',
    },
    {
      title: 'Change the encryption key of a secret',
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/manage_update-encryption-key.html',
    },
  ],
};
