import { resource, Tutorial } from '../../../model/tutorial';

const policy = (minimumPasswordLength: number) =>
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', {
    minimumPasswordLength,
    requireNumbers: true,
  });

export const tutorial: Tutorial = {
  meaning:
    '`minimumPasswordLength` of the account password policy sets how short a password of an IAM user may be. If the resource leaves it out, it is 6. The policy asks for 12 or more, which is the floor of PCI DSS; a higher floor can be configured.',
  why: 'Length is what makes guessing expensive: requirement 8.3.6 sets 12 characters. From 8 to 12 characters the number of possible passwords grows by many million times.',
  attack:
    'Somebody gets hold of a list of password hashes of another site where people of the team use the same kind of password. Eight characters are computed on rented graphics cards in hours, twelve are not in a lifetime. The found ones are tried on the AWS sign-in page.',
  wrong: [policy(8)],
  right: [policy(14)],
  repair: [
    'Nobody is locked out: passwords that are too short keep working until their next change. Inform people that the next one must be longer, and allow a password manager.',
    'Set minimumPasswordLength to 12 or more and deploy; the setting changes in place.',
    'To bring old passwords in line at once, let users change at the next sign-in: aws iam update-login-profile --user-name USER --password-reset-required.',
    'Verify: aws iam get-account-password-policy --query PasswordPolicy.MinimumPasswordLength prints 12 or more.',
  ],
  links: [
    {
      title: 'Set an account password policy for IAM users',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    },
    {
      title: 'Security Hub control IAM.15',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-15',
    },
  ],
};
