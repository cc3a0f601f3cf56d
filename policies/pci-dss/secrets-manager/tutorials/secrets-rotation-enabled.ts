import { from, resource, Tutorial } from '../../../model/tutorial';

const secret = resource('aws:secretsmanager/secret:Secret', 'database-login', {});
export const tutorial: Tutorial = {
  meaning:
    'Rotation changes a password on a schedule: a Lambda function makes a new one, sets it in the database, tests it, and makes it the current version of the secret. Applications that read the secret when they connect get the new one by themselves. The policy asks for a SecretRotation that is on for each secret.',
  why: 'Passwords of applications and systems are changed periodically and when they may be known (8.6.3). What a machine does every month is not forgotten, and after an incident it can be done at once.',
  attack:
    'A contractor copied the database password to his notes two years ago. He leaves, his user is removed, the password stays: changing it by hand would mean an outage, so nobody does. The notes are stolen with his laptop, and the password opens the card database.',
  wrong: [secret],
  right: [
    secret,
    resource('aws:secretsmanager/secretRotation:SecretRotation', 'database-login-rotation', {
      secretId: from('database-login', 'id'),
      rotationLambdaArn: 'arn:aws:lambda:eu-central-1:111111111111:function:rotate-database-login',
      rotationRules: { automaticallyAfterDays: 30 },
    }),
  ],
  repair: [
    'Find applications that keep the password in a file, a variable or a connection pool: they fail at the first rotation. Make them read the secret when they connect and try again with the fresh value when a login is refused.',
    'Choose the strategy of alternating users where connections may not break: the old user stays valid until the next rotation.',
    'Deploy the rotation function from the templates of AWS with access to the database and to Secrets Manager, then add the SecretRotation. It rotates at once; set rotateImmediately to false to wait for the schedule, and do the first one in a quiet hour.',
    'Verify: `aws secretsmanager describe-secret --secret-id NAME` prints "RotationEnabled": true and a LastRotatedDate; alarm on the event RotationFailed.',
  ],
  links: [
    {
      title: 'Rotate secrets',
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotating-secrets.html',
    },
    {
      title: 'Security Hub control SecretsManager.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-1',
    },
  ],
};
