import { resource, Tutorial } from '../../../model/tutorial';

const database = { engine: 'postgres', instanceClass: 'db.m7g.large' };

export const tutorial: Tutorial = {
  meaning:
    'Each engine writes logs of its own on the host: PostgreSQL `postgresql` and `upgrade`; MySQL and MariaDB `audit`, `error`, `general` and `slowquery`; Oracle and SQL Server others. `enabledCloudwatchLogsExports` sends them to CloudWatch Logs. The policy asks for all log types of the engine on instances outside of Aurora.',
  why: 'Logins, failed logins and changes to data must be on record (10.2.1), and the record must survive the database. On the host the files are deleted after days.',
  attack:
    'An intruder with administrator rights on the database switches logging off and deletes traces with the functions of the engine. What had been exported until that second is out of reach, in another service with other rights; what only lay on the host is gone.',
  wrong: [resource('aws:rds/instance:Instance', 'cards', { ...database, enabledCloudwatchLogsExports: ['upgrade'] })],
  right: [
    resource('aws:rds/instance:Instance', 'cards', {
      ...database,
      enabledCloudwatchLogsExports: ['postgresql', 'upgrade'],
    }),
  ],
  repair: [
    'Look whether statements with account numbers in clear go to the log (general log of MySQL, log_statement of PostgreSQL) and stop that first: the log group would become a store of account data.',
    'Check that the engine writes the logs: MySQL needs general_log and slow_query_log set to 1, log_output FILE, and for audit an option group with MARIADB_AUDIT_PLUGIN.',
    'Set enabledCloudwatchLogsExports and deploy; this is applied at once and without downtime.',
    'Set the retention of the log groups /aws/rds/instance/NAME/TYPE to at least one year.',
    'Verify: aws rds describe-db-instances --db-instance-identifier NAME --query "DBInstances[].EnabledCloudwatchLogsExports" prints every type.',
  ],
  links: [
    {
      title: 'Publishing database logs to CloudWatch Logs',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_LogAccess.Procedural.UploadtoCloudWatch.html',
    },
    {
      title: 'Security Hub control RDS.9',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-9',
    },
  ],
};
