import { resource, Tutorial } from '../../../model/tutorial';

const membership = resource('aws:iam/userGroupMembership:UserGroupMembership', 'mara-operates', {
  user: 'mara.keller',
  groups: ['operations'],
});

export const tutorial: Tutorial = {
  meaning:
    'An account has one password policy for its IAM users: least length, kinds of characters, how many old passwords are refused, and after how many days a password expires. Without one, AWS applies its default of eight characters, which never expire. The policy asks every stack in which people have IAM users for an `aws.iam.AccountPasswordPolicy` that meets all floors at once.',
  why: 'Passwords have a least length and complexity (8.3.6), are not reused (8.3.7), and expire where they are the only factor (8.3.9). One resource answers all three.',
  attack:
    'A new account is set up in a hurry, users first. Without policy somebody chooses the name of the company and the year. Attackers try exactly such passwords against all names they find on the company website, one try a day each, and never trip an alarm.',
  wrong: [membership],
  right: [
    membership,
    resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', {
      minimumPasswordLength: 14,
      requireLowercaseCharacters: true,
      requireUppercaseCharacters: true,
      requireNumbers: true,
      requireSymbols: true,
      passwordReusePrevention: 24,
      maxPasswordAge: 90,
      allowUsersToChangePassword: true,
    }),
  ],
  repair: [
    'See who is affected: aws iam generate-credential-report, then the columns password_enabled and password_last_changed of aws iam get-credential-report. Passwords older than 90 days expire the moment the policy arrives.',
    'Tell these people the day before, and leave hardExpiry off, so that they can choose a new password at sign-in themselves.',
    'Add the resource and deploy. Length and characters apply from the next change of each password; the expiry applies at once. Root and access keys are not affected.',
    'Verify: aws iam get-account-password-policy prints the values.',
  ],
  links: [
    {
      title: 'Set an account password policy for IAM users',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    },
    {
      title: 'Security Hub control IAM.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-7',
    },
  ],
};
