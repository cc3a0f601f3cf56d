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

export const tutorial: Tutorial = {
  meaning:
    'A replication task is one copying job of DMS. Its components write log messages to CloudWatch Logs, each with a severity. The two that read from the source are `SOURCE_UNLOAD` (the full load) and `SOURCE_CAPTURE` (changes after it). The policy asks for `EnableLogging` and, for these two, `LOGGER_SEVERITY_DEFAULT` or more; a component the settings do not name has the default.',
  why: 'Reading account data leaves a trace that says what was taken and when (10.2.1). A task can copy a whole table with one start; without its log nobody can say afterwards which tables left.',
  attack:
    'Somebody with rights on DMS adds a table of card numbers to the selection of an old task that nobody watches, and points its target to a database of his own. The task reads the table with the credentials DMS holds. The log of the source component would show the table and the number of rows; it is switched off.',
  wrong: [
    resource('aws:dms/replicationTask:ReplicationTask', 'ledger-copy', {
      ...task,
      replicationTaskSettings: json({ Logging: { EnableLogging: false } }),
    }),
  ],
  right: [
    resource('aws:dms/replicationTask:ReplicationTask', 'ledger-copy', {
      ...task,
      replicationTaskSettings: json({
        Logging: {
          EnableLogging: true,
          LogComponents: [
            { Id: 'SOURCE_UNLOAD', Severity: 'LOGGER_SEVERITY_DEFAULT' },
            { Id: 'SOURCE_CAPTURE', Severity: 'LOGGER_SEVERITY_DEFAULT' },
          ],
        },
      }),
    }),
  ],
  repair: [
    'See whether the task is in its full load: aws dms describe-replication-tasks --without-settings --query "ReplicationTasks[].[ReplicationTaskIdentifier,Status,MigrationType]". A task has to be stopped to be changed; let a full load finish first.',
    'Make sure that the account has the role dms-cloudwatch-logs-role, without which DMS writes no logs, and give the log group a retention.',
    'Change the settings and deploy; a running task is stopped for it. See that it runs again afterwards (startReplicationTask: true, or aws dms start-replication-task --start-replication-task-type resume-processing); changes that waited are caught up.',
    'Verify: aws dms describe-replication-tasks --filters Name=replication-task-id,Values=TASK --query "ReplicationTasks[].ReplicationTaskSettings" holds "EnableLogging":true, and the log group dms-tasks-INSTANCE has fresh SOURCE lines.',
  ],
  links: [
    {
      title: 'Logging task settings',
      url: 'https://docs.aws.amazon.com/dms/latest/userguide/CHAP_Tasks.CustomizingTasks.TaskSettings.Logging.html',
    },
    {
      title: 'Security Hub control DMS.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dms-controls.html#dms-8',
    },
  ],
};
