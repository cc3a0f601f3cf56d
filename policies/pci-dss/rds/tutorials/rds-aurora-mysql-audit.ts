import { from, resource, Tutorial } from '../../../model/tutorial';

const cluster = { engine: 'aurora-mysql', masterUsername: 'cardowner', manageMasterUserPassword: true };

export const tutorial: Tutorial = {
  meaning:
    'Aurora MySQL has Advanced Auditing: a parameter of the cluster (`server_audit_logging`) makes the engine write who connected and which statements ran. The policy asks that this audit log is exported to CloudWatch Logs, where it is kept apart from the database. Both switches are needed: the export sends nothing while the engine writes nothing.',
  why: 'Each access of a person to account data must be traceable (10.2.1). A log on the disk of the database is rotated away within days and can be changed by whoever controls the database.',
  attack:
    'A stolen database login is used at night to select the card table page by page. The application log shows nothing, since the intruder does not go through the application. Without an audit log nobody can say which rows were read, and every card has to be treated as stolen.',
  wrong: [resource('aws:rds/cluster:Cluster', 'cards', cluster)],
  right: [
    resource('aws:rds/clusterParameterGroup:ClusterParameterGroup', 'cards-audit', {
      family: 'aurora-mysql8.0',
      parameters: [
        { name: 'server_audit_logging', value: '1' },
        { name: 'server_audit_events', value: 'CONNECT,QUERY_DCL,QUERY_DDL,QUERY_DML' },
      ],
    }),
    resource('aws:rds/cluster:Cluster', 'cards', {
      ...cluster,
      dbClusterParameterGroupName: from('cards-audit', 'name'),
      enabledCloudwatchLogsExports: ['audit'],
    }),
  ],
  repair: [
    'Estimate the volume: QUERY logs every statement and costs CPU and CloudWatch ingestion. Start with CONNECT, QUERY_DDL and QUERY_DCL if the load is high.',
    'Look which parameter group the cluster uses. In a group of your own the audit parameters take effect at once; moving from a default group to your own needs a reboot of the instances, so reboot the readers first, fail over, then the old writer.',
    'Add "audit" to enabledCloudwatchLogsExports and deploy. This needs no reboot.',
    'Set the retention of the log group /aws/rds/cluster/NAME/audit to at least a year.',
    'Verify: aws rds describe-db-clusters --db-cluster-identifier NAME --query "DBClusters[].EnabledCloudwatchLogsExports" prints "audit", and aws logs describe-log-streams --log-group-name /aws/rds/cluster/NAME/audit lists a stream.',
  ],
  links: [
    {
      title: 'Advanced Auditing with Aurora MySQL',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/AuroraUserGuide/AuroraMySQL.Auditing.html',
    },
    {
      title: 'Security Hub control RDS.34',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-34',
    },
  ],
};
