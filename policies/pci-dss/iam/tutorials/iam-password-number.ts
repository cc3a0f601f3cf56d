import { resource, Tutorial } from '../../../model/tutorial';

const policy = (requireNumbers: boolean) =>
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', {
    minimumPasswordLength: 14,
    requireLowercaseCharacters: true,
    requireNumbers,
  });

export const tutorial: Tutorial = {
  meaning:
    '`requireNumbers` of the account password policy asks for at least one digit in each password of an IAM user. Left out, passwords of letters alone are accepted.',
  why: 'PCI DSS asks for numeric and alphabetic characters in every password (8.3.6). The setting shows it for every user at once.',
  attack:
    'A password of two joined words, such as "paymentgateway", is long enough for the length rule. Tools that join dictionary words find it quickly, because the words come from the business of the company and stand on its website.',
  wrong: [policy(false)],
  right: [policy(true)],
  repair: [
    'Check scripts that create users: passwords without digit are refused from now on. People keep their present password until they change it.',
    'Set requireNumbers: true and deploy; nothing restarts and nobody is signed out.',
    'Force a change where you must show compliance today: aws iam update-login-profile --user-name USER --password-reset-required.',
    'Verify: aws iam get-account-password-policy --query PasswordPolicy.RequireNumbers prints true.',
  ],
  links: [
    {
      title: 'Set an account password policy for IAM users',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    },
    {
      title: 'Security Hub control IAM.14',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-14',
    },
  ],
};
