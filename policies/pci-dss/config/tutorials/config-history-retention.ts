import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'AWS Config keeps the history of every resource: each version of its settings with a time. Without a setting it keeps them for seven years. A RetentionConfiguration can shorten that to 30 days; the policy asks for 365 days or more where one is declared.',
  why: 'The history of settings belongs to the audit trail, which is kept for at least twelve months (10.5.1).',
  attack:
    'After a theft the question is when the security group was opened and how it looked before. The retention is 60 days to save money, and the opening was four months ago. The history only says that it is open, and the date of the break-in stays a guess.',
  wrong: [resource('aws:cfg/retentionConfiguration:RetentionConfiguration', 'history', { retentionPeriodInDays: 60 })],
  right: [
    resource('aws:cfg/retentionConfiguration:RetentionConfiguration', 'history', { retentionPeriodInDays: 2557 }),
  ],
  repair: [
    'Nobody is hurt, and keeping costs nothing more: AWS Config bills recording, not keeping. What was deleted under the short setting does not come back; look for snapshots in the delivery bucket.',
    'Set retentionPeriodInDays to 365 or more (2557 at most), or remove the resource, and deploy. There is one such setting for each Region.',
    'Verify: `aws configservice describe-retention-configurations` prints the days, or nothing, which means seven years.',
  ],
  links: [
    {
      title: 'Deleting AWS Config data with a retention period',
      url: 'https://docs.aws.amazon.com/config/latest/developerguide/delete-config-data-with-retention-period.html',
    },
  ],
};
