import { resource, Tutorial } from '../../../model/tutorial';

const policy = (requireUppercaseCharacters: boolean) =>
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', {
    minimumPasswordLength: 14,
    requireNumbers: true,
    requireLowercaseCharacters: true,
    requireUppercaseCharacters,
  });

export const tutorial: Tutorial = {
  meaning:
    '`requireUppercaseCharacters` of the account password policy asks for at least one letter from A to Z. PCI DSS asks for letters and digits; AWS and this landing zone ask for both cases of letters, which costs people little.',
  why: 'Complexity (8.3.6) widens the space a guesser has to search. A mixed password is also less likely to be one word out of a dictionary.',
  attack:
    'Guessing tools go through dictionaries of lower-case words with digits behind first, because most people choose that. "sunflowerfield12" has sixteen characters and falls early. A capital letter inside the word moves it far down the list.',
  wrong: [policy(false)],
  right: [policy(true)],
  repair: [
    'Check scripts that set first passwords for users; one without a capital letter is refused from now on. Existing passwords stay valid until they are changed.',
    'Set requireUppercaseCharacters: true and deploy. The policy of the account changes in place.',
    'Ask people to change their password, or force it with aws iam update-login-profile --user-name USER --password-reset-required.',
    'Verify: aws iam get-account-password-policy --query PasswordPolicy.RequireUppercaseCharacters prints true.',
  ],
  links: [
    {
      title: 'Set an account password policy for IAM users',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    },
    {
      title: 'Security Hub control IAM.11',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-11',
    },
  ],
};
