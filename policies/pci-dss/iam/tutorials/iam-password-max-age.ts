import { resource, Tutorial } from '../../../model/tutorial';

const policy = (maxPasswordAge: number) =>
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', {
    minimumPasswordLength: 14,
    requireNumbers: true,
    maxPasswordAge,
  });

export const tutorial: Tutorial = {
  meaning:
    '`maxPasswordAge` is the life of a password in days; after it the user must choose a new one at sign-in. Left out or 0, passwords never expire. The policy allows 1 to 90 days. With MFA for everybody PCI DSS would not demand the expiry, but the setting protects the sign-in of those MFA has missed.',
  why: 'Where a password is the only factor it is changed every 90 days or watched continuously (8.3.9). An expiry bounds how long a leaked password stays useful.',
  attack:
    'A password list of a breach two years ago is sold cheaply, because most entries are dead. Where passwords never expire, the entries of your people are alive, and the buyer tries them for a few cents each.',
  wrong: [policy(365)],
  right: [policy(90)],
  repair: [
    'List who will be asked for a new password at once: column password_last_changed of aws iam get-credential-report (run aws iam generate-credential-report before), older than 90 days.',
    'Warn them and check allowUsersToChangePassword. Leave hardExpiry off, otherwise an expired user needs an administrator. Access keys are not affected.',
    'Set maxPasswordAge: 90 and deploy in the morning of a working day. The expiry holds immediately.',
    'Verify: aws iam get-account-password-policy --query PasswordPolicy.MaxPasswordAge prints 90 or less.',
  ],
  links: [
    {
      title: 'Set an account password policy for IAM users',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    },
    {
      title: 'Security Hub control IAM.17',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-17',
    },
  ],
};
