import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Amazon Macie looks into the objects of S3 buckets and reports what they hold: card numbers, names, keys. The policy asks that Macie is not paused where a program sets it up, and that an organization configuration switches it on for new accounts. Automated discovery over all buckets is a setting outside of the program.',
  why: 'The scope is confirmed by looking for account data where it should not be (12.5.2), and what is kept without need is found and deleted (3.2.1).',
  attack:
    'An analyst exports transactions to a bucket of the marketing account, with full card numbers, for a report. The bucket is outside of the declared scope: weak rules, many readers, no logs. It leaks a year later, and the whole marketing account turns out to be in scope.',
  wrong: [resource('aws:macie2/account:Account', 'macie', { status: 'PAUSED' })],
  right: [
    resource('aws:macie2/account:Account', 'macie', {
      status: 'ENABLED',
      findingPublishingFrequency: 'FIFTEEN_MINUTES',
    }),
  ],
  repair: [
    'Nobody is hurt: Macie reads copies. The cost is by bucket and by volume examined; `aws macie2 get-usage-totals` shows an estimate. Objects with a customer key need that key open to the role of Macie.',
    'Set status to ENABLED, and autoEnable of the OrganizationConfiguration to true in the administrator account, and deploy.',
    'Switch automated discovery on: `aws macie2 update-automated-discovery-configuration --status ENABLED`. Expect many findings at first and agree who looks at them.',
    'Verify: `aws macie2 get-macie-session` prints ENABLED, `aws macie2 describe-organization-configuration` prints "autoEnable": true.',
  ],
  links: [
    { title: 'What is Amazon Macie', url: 'https://docs.aws.amazon.com/macie/latest/user/what-is-macie.html' },
    {
      title: 'Security Hub control Macie.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/macie-controls.html#macie-1',
    },
  ],
};
