import { resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.m7g.large' };

export const tutorial: Tutorial = {
  meaning:
    'RDS for PostgreSQL writes connections, errors and logged statements to the log `postgresql` on its host. The policy asks that the instance exports this log to CloudWatch Logs, where it lives on without the database and can be searched and alarmed on.',
  why: 'Records of access to account data have to exist (10.2.1) and to be looked through (10.4.2), by a tool in the end. Neither works with files on a host that delete themselves.',
  attack:
    'After a theft the investigators ask who connected to the database in the last ninety days. The host keeps three days of logs. Nobody can tell whether the intruder read ten rows or all, and the answer to the card brands has to be: all.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', database)],
  right: [
    resource('aws:rds/instance:Instance', 'cards', {
      ...database,
      enabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
    }),
  ],
  repair: [
    'Make sure no account numbers get into the log: with log_statement at all and literals in the SQL they would be copied to CloudWatch.',
    'Set enabledCloudwatchLogsExports and deploy; it is applied at once and nothing restarts. Lines from before are not sent.',
    'Set log_connections, log_disconnections and, for statements, pgAudit in the parameter group. pgAudit is loaded with shared_preload_libraries and needs a reboot in a maintenance window.',
    'Set the retention of /aws/rds/instance/NAME/postgresql to at least a year, and add a metric filter for failed logins.',
    'Verify: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].EnabledCloudwatchLogsExports" prints "postgresql".',
  ],
  links: [
    {
      title: 'RDS for PostgreSQL database log files',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Concepts.PostgreSQL.html',
    },
    {
      title: 'Security Hub control RDS.36',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-36',
    },
  ],
};
