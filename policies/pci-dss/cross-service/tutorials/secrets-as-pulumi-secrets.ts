import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Passwords sometimes end up where many can read them: in a Systems Manager parameter of type String, or in an environment variable of a Lambda function. The policy looks for names and forms that give a secret away. It asks for the type SecureString, which is encrypted with KMS, or for a reference (ARN) to Secrets Manager instead of the value.',
  why: 'Passwords of applications are not hard-coded in scripts, configuration or source code (8.6.2), and are unreadable where they are stored (8.3.2).',
  attack:
    'A read-only role for the help desk may call ssm:GetParameters and lambda:GetFunctionConfiguration. Its user is tricked by a mail, and the intruder lists the parameters: the password of the card database is among them in clear text. No alarm fires, since reading is all that the role does.',
  wrong: [
    resource('aws:ssm/parameter:Parameter', 'database-password', {
      name: '/cards/database-password',
      type: 'String',
      value: 'Spring-2026',
    }),
  ],
  right: [
    resource('aws:ssm/parameter:Parameter', 'database-password', {
      name: '/cards/database-login',
      type: 'SecureString',
      keyId: 'alias/cards-secrets',
      value: 'set outside of the program',
    }),
  ],
  repair: [
    'Treat the value as known: it is in the state, the source and the history of the parameter. List the readers by CloudTrail events GetParameter; they need kms:Decrypt on the key and have to ask with decryption.',
    'A String parameter cannot be turned into a SecureString. Create a new one under a new name with a placeholder, ignore changes of its value in Pulumi (ignoreChanges), and put the real value by `aws ssm put-parameter --overwrite --type SecureString`.',
    'Point the readers to the new name, change the password itself, then remove the old parameter.',
    'Keep the value out of the program: use `config.requireSecret`, so that Pulumi encrypts it in its state, or Secrets Manager with rotation.',
    'Verify: `aws ssm describe-parameters --parameter-filters Key=Type,Values=String` lists no secrets any more.',
  ],
  links: [
    {
      title: 'SecureString parameters',
      url: 'https://docs.aws.amazon.com/systems-manager/latest/userguide/sysman-paramstore-securestring.html',
    },
    { title: 'Secrets in Pulumi', url: 'https://www.pulumi.com/docs/iac/concepts/secrets/' },
  ],
};
