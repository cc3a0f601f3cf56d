import { resource, Tutorial } from '../../../model/tutorial';

const contact = {
  name: 'Security Operations',
  title: 'On call',
  emailAddress: 'security@example.com',
  phoneNumber: '+49 30 1234567',
};
export const tutorial: Tutorial = {
  meaning:
    'An AWS account has a main contact and three alternate ones: billing, operations and security. AWS writes to the security contact when it sees abuse from the account, keys of it in a public place, or a flaw that concerns it. The policy asks for this contact where a program sets contacts or owns the organization.',
  why: 'The incident plan is ready to be used at any time (12.10.1). A warning from AWS is often the first news of an incident, and it has to reach people who act on it.',
  attack:
    'A developer pushes an access key to a public repository. AWS finds it within minutes and writes to the address of the account: a former colleague, who opened it years ago. The mail bounces; the key works for three more days.',
  wrong: [
    resource('aws:account/alternativeContact:AlternativeContact', 'contact', {
      ...contact,
      alternateContactType: 'BILLING',
    }),
  ],
  right: [
    resource('aws:account/alternativeContact:AlternativeContact', 'contact', {
      ...contact,
      alternateContactType: 'SECURITY',
    }),
  ],
  repair: [
    'Nobody is hurt. Choose the mailbox of a team that is read day and night, and a telephone somebody answers.',
    'Add the AlternativeContact with alternateContactType SECURITY and deploy. From the management account you can set it for members with accountId, once account.amazonaws.com is a trusted service of the organization.',
    'Tell the team what mails to expect and that they are real: AWS never asks for a password in them.',
    'Verify: `aws account get-alternate-contact --alternate-contact-type SECURITY` prints the contact.',
  ],
  links: [
    {
      title: 'Updating the alternate contacts',
      url: 'https://docs.aws.amazon.com/accounts/latest/reference/manage-acct-update-contact-alternate.html',
    },
    {
      title: 'Security Hub control Account.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/account-controls.html#account-1',
    },
  ],
};
