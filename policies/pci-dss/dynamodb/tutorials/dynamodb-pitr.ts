import { resource, Tutorial } from '../../../model/tutorial';

const table = {
  hashKey: 'token',
  attributes: [{ name: 'token', type: 'S' }],
  billingMode: 'PAY_PER_REQUEST',
};

export const tutorial: Tutorial = {
  meaning:
    'With point-in-time recovery DynamoDB keeps a continuous backup of a table, so that it can be restored as it was at any second of the last 35 days. It is off by default. The policy asks for `pointInTimeRecovery` on each table.',
  why: 'A plan for incidents includes getting data back (12.10.1). Deleted or falsified items are only reversible if the state before exists somewhere.',
  attack:
    'A script with a wrong filter deletes a third of the tokens, or an intruder with a stolen role overwrites them and asks for money. DynamoDB has no undo, and each replica follows within a second. With the backup the table is restored to the minute before, next to the damaged one.',
  wrong: [resource('aws:dynamodb/table:Table', 'cards', table)],
  right: [resource('aws:dynamodb/table:Table', 'cards', { ...table, pointInTimeRecovery: { enabled: true } })],
  repair: [
    'Estimate the cost: it is charged by the size of the table. Nobody is hurt, reads and writes are not slowed.',
    'Set pointInTimeRecovery to { enabled: true } and deploy; the table stays available. The time you can go back to starts now.',
    'Try a restore: aws dynamodb restore-table-to-point-in-time makes a new table. Settings such as autoscaling, streams, tags and alarms are not restored, so note how your program would adopt it (pulumi import).',
    'Verify: aws dynamodb describe-continuous-backups --table-name NAME --query "ContinuousBackupsDescription.PointInTimeRecoveryDescription" prints "PointInTimeRecoveryStatus": "ENABLED".',
  ],
  links: [
    {
      title: 'Point-in-time backups for DynamoDB',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Point-in-time-recovery.html',
    },
    {
      title: 'Security Hub control DynamoDB.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html#dynamodb-2',
    },
  ],
};
