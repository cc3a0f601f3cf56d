import { resource, Tutorial } from '../../../model/tutorial';

const name = '/settlement/database-password';

export const tutorial: Tutorial = {
  meaning:
    'Parameter Store keeps values for programs. A `String` is stored and shown in clear text to everyone who may read parameters; a `SecureString` is encrypted with a KMS key, and reading it needs a right on that key too. The policy asks parameters whose name says password, secret, token or key to be SecureStrings under a key of your own, and fails plain ones whose value looks like a credential.',
  why: 'Authentication factors are unreadable where they are stored (8.3.2), and passwords of applications do not stand in configuration (8.6.2).',
  attack:
    'A monitoring vendor has a read-only role with ssm:GetParameters on everything, as read-only policies have. His systems are broken into. The thief reads /settlement/database-password like any other setting. As a SecureString under your key the same call is answered with AccessDenied of KMS.',
  wrong: [
    resource('aws:ssm/parameter:Parameter', 'database-password', {
      name,
      type: 'String',
      value: 'set by the rotation',
    }),
  ],
  right: [
    resource('aws:ssm/parameter:Parameter', 'database-password', {
      name,
      type: 'SecureString',
      keyId: 'alias/settlement',
      value: 'set by the rotation',
    }),
  ],
  repair: [
    'Find the readers: CloudTrail GetParameter events by userIdentity. They need kms:Decrypt on the key and must ask with decryption (--with-decryption in the CLI, WithDecryption in the SDKs).',
    'Parameter Store does not promise to change a String into a SecureString, so create the secret under a new name, for example /settlement/database/password, and move the readers to it. Nothing stops meanwhile.',
    'Change the password itself: the old value stays readable in the history of the old parameter until you delete it. Put the real value in with aws ssm put-parameter --overwrite and set ignoreChanges: ["value"], or use Secrets Manager, which also rotates it.',
    'Delete the old parameter. Verify: aws ssm describe-parameters --query "Parameters[?contains(Name, \'password\')].[Name,Type,KeyId]" --output table shows SecureString with your key.',
  ],
  links: [
    {
      title: 'SecureString parameters',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html',
    },
    {
      title: 'How Parameter Store uses AWS KMS',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/secure-string-parameter-kms-encryption.html',
    },
  ],
};
