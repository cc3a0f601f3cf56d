import { resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.m7g.large', allocatedStorage: 100, username: 'cardowner' };

export const tutorial: Tutorial = {
  meaning:
    "With `manageMasterUserPassword` RDS makes the administrator's password itself, keeps it in Secrets Manager and rotates it every seven days by default. No program, state file or person ever holds it. The policy asks for that in place of a `password` in the program.",
  why: 'Passwords of system accounts must not stand in scripts or configuration (8.6.2), have to be changed regularly (8.6.3) and must be unreadable where they are stored (8.3.2).',
  attack:
    'The password of the card database stands in the source of the program. It is in every clone of the repository, in the history after it was removed, in logs of the build, and has been the same for three years. Whoever gets one of these copies and a way to the port is the administrator.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', { ...database, password: 'Summer-2026!' })],
  right: [resource('aws:rds/instance:Instance', 'cards', { ...database, manageMasterUserPassword: true })],
  repair: [
    "Find who logs in with the administrator's password now: at the switch it changes at once and their next login fails. Give applications users of their own, or let them read the new secret.",
    'Remove password from the program, set manageMasterUserPassword to true and deploy. The instance does not restart and open connections stay.',
    'Let readers of the secret have secretsmanager:GetSecretValue on that secret (and kms:Decrypt if you chose a key with masterUserSecretKmsKeyId). Treat the old password as public and remove it from repositories and tickets.',
    'Verify: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].MasterUserSecret" prints "SecretStatus": "active".',
  ],
  links: [
    {
      title: 'Password management with Amazon RDS and AWS Secrets Manager',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/rds-secrets-manager.html',
    },
  ],
};
