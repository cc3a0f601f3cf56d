import { resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.m7g.large' };

export const tutorial: Tutorial = {
  meaning:
    'With IAM database authentication a user of MySQL, MariaDB or PostgreSQL has no password. The client asks AWS for a token with its IAM role, and the token opens a connection for 15 minutes. The policy asks for the switch on instances and clusters; users with passwords keep working next to it.',
  why: 'Access should be granted by one system that knows roles and people (7.3.1), and each login must be proven (8.3.1). A database password is outside of that system: it does not end when somebody leaves.',
  attack:
    'A password of the card database stands in the shell history of an engineer who left. Nobody changed it, because nobody knows which jobs use it, and it works from any host that reaches the port. A token would have expired after minutes, and the role behind it was removed on the last day of work.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', database)],
  right: [resource('aws:rds/instance:Instance', 'cards', { ...database, iamDatabaseAuthenticationEnabled: true })],
  repair: [
    'Check the load: a token costs CPU and memory on each new connection, so AWS advises few new connections per second and a pool in front. Existing logins are not touched.',
    'Set iamDatabaseAuthenticationEnabled to true and deploy; with applyImmediately false the change waits for the maintenance window.',
    "Create the users: in PostgreSQL GRANT rds_iam TO name, in MySQL CREATE USER name IDENTIFIED WITH AWSAuthenticationPlugin AS 'RDS'. Allow rds-db:connect for exactly these users in the roles of the applications.",
    'Move the clients one after the other to tokens and drop their passwords. In PostgreSQL a user with rds_iam can no longer use a password, so make a new user for each client.',
    'Verify: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].IAMDatabaseAuthenticationEnabled" prints true.',
  ],
  links: [
    {
      title: 'IAM database authentication',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/UsingWithRDS.IAMDBAuth.html',
    },
    {
      title: 'Security Hub control RDS.10',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-10',
    },
  ],
};
