import { from, resource, Tutorial } from '../../model/tutorial';

const key = resource('aws:kms/key:Key', 'access', { enableKeyRotation: true });
const table = (recoverable: boolean) =>
  resource('aws:dynamodb/table:Table', 'record', {
    hashKey: 'day',
    rangeKey: 'entry',
    attributes: [
      { name: 'day', type: 'S' },
      { name: 'entry', type: 'S' },
    ],
    billingMode: 'PAY_PER_REQUEST',
    deletionProtectionEnabled: recoverable,
    pointInTimeRecovery: { enabled: recoverable, recoveryPeriodInDays: 35 },
    serverSideEncryption: { enabled: true, kmsKeyArn: from('access', 'arn') },
    region: 'eu-west-1',
  });

export const tutorial: Tutorial = {
  meaning:
    'Nobody has standing access to production. An approver runs a workflow in Slack; a Lambda function adds the person to a group, writes a record that cannot be changed, and a schedule takes the person out again. The policy checks the functions, the record, the queue for failures and who may call what.',
  why: 'Rights are given for the time the work takes (7.2.2), and accounts that are not needed are removed (8.2.6). Access that ends by itself works only while each part of this chain does.',
  attack:
    'Retries of the function that ends access are set to zero to save messages. IAM answers with a throttling error at the moment an access ends. Nothing tries again, and the person, or whoever has stolen the laptop, keeps production for the weekend.',
  wrong: [key, table(false)],
  right: [key, table(true)],
  repair: [
    'List who has access now and until when: landing-zone access list; end what is not needed before you change anything.',
    'Choose an hour in which nobody needs production. Access that runs ends as planned while you deploy.',
    'Take the change to components/production-access back and deploy the iam-production account. A table changes in place, functions are replaced version by version.',
    'Verify: give yourself access to one job function for fifteen minutes, and see it end; aws dynamodb describe-continuous-backups --table-name TABLE shows point-in-time recovery ENABLED.',
  ],
  links: [
    {
      title: 'Using deletion protection to protect your table',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/WorkingWithTables.Basics.html',
    },
    {
      title: 'Error handling for asynchronous invocation',
      url: 'https://docs.aws.amazon.com/lambda/latest/dg/invocation-async-error-handling.html',
    },
  ],
};
