import { resource, Tutorial } from '../../../model/tutorial';

const policy = (passwordReusePrevention: number) =>
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'passwords', {
    minimumPasswordLength: 14,
    requireNumbers: true,
    passwordReusePrevention,
  });

export const tutorial: Tutorial = {
  meaning:
    'IAM can remember up to 24 old passwords of each user and refuse them as new ones: `passwordReusePrevention`. Left out, the old password may be the new one. The policy asks for 4 or more, the floor of PCI DSS.',
  why: 'A new password differs from the last four (8.3.7). A forced change is worth nothing when people alternate between two passwords, one of which may have leaked.',
  attack:
    'A phished password is reset by the help desk. The user changes it twice and returns to his favourite, the phished one. The attacker, who had lost his access for a day, tries it again next week and is back.',
  wrong: [policy(1)],
  right: [policy(24)],
  repair: [
    'Nobody is locked out: the rule is checked when a password is changed. Tell people that going back to the old one will be refused.',
    'Set passwordReusePrevention to 4 or more (24 is the most) and deploy; it changes in place.',
    'Let one user try it: choosing the present password again is answered with an error.',
    'Verify: aws iam get-account-password-policy --query PasswordPolicy.PasswordReusePrevention prints 4 or more.',
  ],
  links: [
    {
      title: 'Set an account password policy for IAM users',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_passwords_account-policy.html',
    },
    {
      title: 'Security Hub control IAM.16',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-16',
    },
  ],
};
