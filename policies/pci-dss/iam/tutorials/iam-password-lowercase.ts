import { resource, Tutorial } from '../../../model/tutorial';

const policy = (requireLowercaseCharacters: boolean) =>
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', {
    minimumPasswordLength: 14,
    requireNumbers: true,
    requireLowercaseCharacters,
  });

export const tutorial: Tutorial = {
  meaning:
    'The account password policy can demand kinds of characters. `requireLowercaseCharacters` asks for at least one letter from a to z. Left out, IAM does not ask for it once a policy of your own exists.',
  why: 'Passwords hold letters as well as digits (8.3.6). With a digit required and no letter, a birthday with a few zeros would do.',
  attack:
    'The help desk sets first passwords like 20250901000017, the date and a number: fourteen characters, all digits. A former employee knows the pattern and guesses the password of a colleague who started last week, before she has changed it.',
  wrong: [policy(false)],
  right: [policy(true)],
  repair: [
    'Check scripts that make first passwords (aws iam create-login-profile): they fail when their pattern has no lower-case letter. People are not locked out, existing passwords stay valid.',
    'Set requireLowercaseCharacters: true and deploy; it applies from the next change of each password.',
    'Let users with old patterns change at once: aws iam update-login-profile --user-name USER --password-reset-required.',
    'Verify: aws iam get-account-password-policy --query PasswordPolicy.RequireLowercaseCharacters prints true.',
  ],
  links: [
    {
      title: 'Set an account password policy for IAM users',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    },
    {
      title: 'Security Hub control IAM.12',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-12',
    },
  ],
};
