import { json, resource, Tutorial } from '../../../model/tutorial';

const task = {
  replicationTaskId: 'ledger-copy',
  migrationType: 'full-load-and-cdc',
  replicationInstanceArn: 'arn:aws:dms:eu-central-1:111122223333:rep:LEDGERCOPY',
  sourceEndpointArn: 'arn:aws:dms:eu-central-1:111122223333:endpoint:LEDGERSOURCE',
  targetEndpointArn: 'arn:aws:dms:eu-central-1:111122223333:endpoint:LEDGERTARGET',
  tableMappings: json({
    rules: [
      {
        'rule-type': 'selection',
        'rule-id': '1',
        'rule-name': 'ledger',
        'rule-action': 'include',
        'object-locator': { 'schema-name': 'ledger', 'table-name': '%' },
      },
    ],
  }),
};

const settings = (severity: string) =>
  json({
    Logging: {
      EnableLogging: true,
      LogComponents: [
        { Id: 'TARGET_LOAD', Severity: severity },
        { Id: 'TARGET_APPLY', Severity: severity },
      ],
    },
  });

export const tutorial: Tutorial = {
  meaning:
    'A replication task of DMS writes to its target with two components: `TARGET_LOAD` for the full load and `TARGET_APPLY` for changes after it. Each sends its messages to CloudWatch Logs with a severity. The policy asks for `EnableLogging` and at least `LOGGER_SEVERITY_DEFAULT` for both; `LOGGER_SEVERITY_ERROR` leaves out what was written normally.',
  why: 'What is written into systems with account data is recorded (10.2.1). The log of the target says which tables were loaded, how many rows, and which were refused; otherwise a copy that went wrong or astray has no record.',
  attack:
    'An operator repoints a task at another target over lunch and back. Card data has been loaded into a test database that forty people can read. With severity ERROR the load left no message, because nothing failed; weeks later the assessor asks where the rows came from, and nobody can tell.',
  wrong: [
    resource('aws:dms/replicationTask:ReplicationTask', 'ledger-copy', {
      ...task,
      replicationTaskSettings: settings('LOGGER_SEVERITY_ERROR'),
    }),
  ],
  right: [
    resource('aws:dms/replicationTask:ReplicationTask', 'ledger-copy', {
      ...task,
      replicationTaskSettings: settings('LOGGER_SEVERITY_DEFAULT'),
    }),
  ],
  repair: [
    'See whether the task is in its full load: aws dms describe-replication-tasks --without-settings --query "ReplicationTasks[].[ReplicationTaskIdentifier,Status,MigrationType]". A task has to be stopped to be changed; let a full load finish first.',
    'Make sure that the account has the role dms-cloudwatch-logs-role, without which DMS writes no logs, and estimate the volume: the default severity writes a few lines per table and batch, debug severities many.',
    'Change the settings and deploy; a running task is stopped for it. See that it runs again afterwards (startReplicationTask: true, or aws dms start-replication-task --start-replication-task-type resume-processing); the target is behind only for that time.',
    'Verify: aws dms describe-replication-tasks --filters Name=replication-task-id,Values=TASK --query "ReplicationTasks[].ReplicationTaskSettings" shows the severity of TARGET_LOAD and TARGET_APPLY.',
  ],
  links: [
    {
      title: 'Logging task settings',
      url: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html',
    },
    {
      title: 'Security Hub control DMS.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-7',
    },
  ],
};
