import { resource, Tutorial } from '../../../model/tutorial';

const cluster = { engine: 'aurora-postgresql', masterUsername: 'cardowner', manageMasterUserPassword: true };

export const tutorial: Tutorial = {
  meaning:
    'Aurora PostgreSQL writes one engine log, `postgresql`: connections, errors, and the statements you ask it to log. The policy asks that the cluster exports this log to CloudWatch Logs, where it can be searched, kept and alarmed on. What goes into the log is set in the parameter group (`log_connections`, the pgAudit extension).',
  why: 'Access to account data must leave records (10.2.1) that somebody or some tool reviews (10.4.2). Aurora keeps its own log files for three days by default, far shorter than any investigation.',
  attack:
    'An intruder guesses the password of a reporting user; thousands of failed logins stand in the engine log. Nobody looks at a file inside the database, and three days later it is gone. With the export a metric filter on "password authentication failed" raises an alarm within minutes.',
  wrong: [resource('aws:rds/cluster:Cluster', 'cards', cluster)],
  right: [resource('aws:rds/cluster:Cluster', 'cards', { ...cluster, enabledCloudwatchLogsExports: ['postgresql'] })],
  repair: [
    'Check that the log holds no account numbers before it leaves the database: log_statement set to all with literals in the SQL would copy them to CloudWatch. Use bind parameters, or pgAudit without parameters.',
    'Add "postgresql" to enabledCloudwatchLogsExports and deploy. Nothing restarts; new lines flow within minutes, old files are not sent.',
    'Set log_connections and log_disconnections to 1 in the cluster parameter group, and load pgAudit for statements. pgAudit stands in shared_preload_libraries and needs a reboot: plan a failover for it.',
    'Verify: aws rds describe-db-clusters --db-cluster-identifier NAME --query "DBClusters[].EnabledCloudwatchLogsExports" prints "postgresql".',
  ],
  links: [
    {
      title: 'Publishing Aurora PostgreSQL logs to CloudWatch Logs',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraPostgreSQL.CloudWatch.html',
    },
    {
      title: 'Security Hub control RDS.37',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-37',
    },
  ],
};
