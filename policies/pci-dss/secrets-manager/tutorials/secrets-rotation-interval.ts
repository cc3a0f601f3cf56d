import { from, resource, Tutorial } from '../../../model/tutorial';

const secret = resource('aws:secretsmanager/secret:Secret', 'database-login', {});
const rotation = {
  secretId: from('database-login', 'id'),
  rotationLambdaArn: 'arn:aws:lambda:eu-central-1:111111111111:function:rotate-database-login',
};
export const tutorial: Tutorial = {
  meaning:
    'A rotation has a schedule: a number of days, or a rate or cron expression. The policy asks for 90 days or less between two rotations. It reads the usual forms of schedules; one it cannot read is reported as undetermined.',
  why: 'Passwords of applications are changed at a frequency that your risk analysis sets (8.6.3). Ninety days is also what is asked for passwords that stand alone (8.3.9).',
  attack:
    'Passwords rotate, but once a year, as that was the default of a template. In spring a backup with a configuration file is lost. Whoever finds it has until winter to try the password in it, and it works all the time.',
  wrong: [
    secret,
    resource('aws:secretsmanager/secretRotation:SecretRotation', 'database-login-rotation', {
      ...rotation,
      rotationRules: { automaticallyAfterDays: 365 },
    }),
  ],
  right: [
    secret,
    resource('aws:secretsmanager/secretRotation:SecretRotation', 'database-login-rotation', {
      ...rotation,
      rotationRules: { automaticallyAfterDays: 30 },
    }),
  ],
  repair: [
    'Check that the last rotations worked: `aws secretsmanager describe-secret --secret-id NAME` prints LastRotatedDate; the log group of the rotation function shows errors. Applications that survived those survive more of them.',
    'A change of the rules starts a rotation at once unless rotateImmediately is false; choose a quiet hour.',
    'Set automaticallyAfterDays to 90 or less and deploy; with a scheduleExpression and a duration you can keep rotations inside of a maintenance window.',
    'Verify: `aws secretsmanager describe-secret --secret-id NAME` prints the rules and a NextRotationDate within 90 days.',
  ],
  links: [
    {
      title: 'Rotation schedules',
      url: 'https://docs.aws.amazon.com/secretsmanager/latest/userguide/rotate-secrets_schedule.html',
    },
    {
      title: 'Security Hub control SecretsManager.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/secretsmanager-controls.html#secretsmanager-4',
    },
  ],
};
