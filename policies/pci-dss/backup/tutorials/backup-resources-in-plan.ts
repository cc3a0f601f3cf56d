import { from, resource, Tutorial } from '../../../model/tutorial';

const table = resource('aws:dynamodb/table:Table', 'tokens', {
  hashKey: 'token',
  attributes: [{ name: 'token', type: 'S' }],
  billingMode: 'PAY_PER_REQUEST',
  tags: { 'data-class': 'cardholder-data' },
});
const plan = resource('aws:backup/plan:Plan', 'daily', {
  rules: [
    {
      ruleName: 'daily',
      targetVaultName: 'ledger',
      schedule: 'cron(0 3 * * ? *)',
      lifecycle: { deleteAfter: 35 },
    },
  ],
});

export const tutorial: Tutorial = {
  meaning:
    'A backup plan says when AWS Backup makes backups and how long it keeps them; a selection says of what, by name or by tag. A plan without a selection does nothing, silently. The policy, advisory, asks that each plan has one and that each database or file system tagged as cardholder data is taken in by a selection of the stack.',
  why: 'After an incident the company must be able to go back to data from before it (12.10.1). What no plan selects is missing exactly then.',
  attack:
    'A table of tokens is added a year after the plan was written, which names its resources one by one. An administrator in the wrong account deletes the table, or an intruder does. Everything else comes back from backup within an hour; the tokens of all customers do not, and every card on file is lost.',
  wrong: [table, plan],
  right: [
    table,
    plan,
    resource('aws:backup/selection:Selection', 'ledger', {
      planId: from('daily', 'id'),
      iamRoleArn: 'arn:aws:iam::111122223333:role/backup',
      resources: [from('tokens', 'arn')],
    }),
  ],
  repair: [
    'See what is protected now: aws backup list-protected-resources. Look for quiet hours: a first backup is a full one, and some services slow down during it.',
    'Opt in to the type in the Region: aws backup update-region-settings --resource-type-opt-in-preference DynamoDB=true. Without it a selection by tag takes nothing in.',
    'Add the selection with a role that may back up and restore, and deploy. The stores are not touched. Selecting by a tag such as data-class keeps later ones from being forgotten.',
    'Verify the next day: aws backup list-recovery-points-by-resource --resource-arn ARN lists a recovery point "COMPLETED"; restore one under another name to know that it works.',
  ],
  links: [
    {
      title: 'Assigning resources to a backup plan',
      url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/assigning-resources.html',
    },
    {
      title: 'Feature availability of AWS Backup by resource',
      url: 'https://docs.aws.amazon.com/aws-backup/latest/devguide/backup-feature-availability.html',
    },
  ],
};
