import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'A Cognito user pool is the directory of your customers: it signs them up and checks their passwords. The policy asks for passwords of 12 characters (Cognito starts at 8) with letters and digits, and for threat protection in mode ENFORCED, which compares passwords with known leaks and weighs the risk of each sign-in. It needs the feature plan Plus, which costs extra; the policy is advisory.',
  why: 'Requirement 8 is about staff and about customers of service providers, not about consumers. Where staff sign in through the pool, their passwords have twelve characters (8.3.6). A service provider also limits what a stolen customer password is good for (8.3.10.1), because that account shows cards and pays with them.',
  attack:
    'A list of a million mail addresses with passwords from another shop is tried on your sign-in page, each pair once, from thousands of addresses. Two in a hundred fit, since people reuse passwords. The thieves order with the stored cards. Threat protection knows leaked pairs and unusual places, and asks for a second factor or blocks.',
  wrong: [
    resource('aws:cognito/userPool:UserPool', 'customers', {
      userPoolTier: 'ESSENTIALS',
      passwordPolicy: { minimumLength: 8, requireNumbers: true },
    }),
  ],
  right: [
    resource('aws:cognito/userPool:UserPool', 'customers', {
      userPoolTier: 'PLUS',
      passwordPolicy: { minimumLength: 12, requireNumbers: true, requireLowercase: true },
      userPoolAddOns: { advancedSecurityMode: 'ENFORCED' },
    }),
  ],
  repair: [
    'Begin in the mode AUDIT with the plan PLUS: it only records what it would do. AWS advises two weeks; look at the risk metrics in CloudWatch to see how many real customers would be stopped.',
    'Tell the app team that sign-ins may now ask for MFA, and that new passwords have 12 characters: forms and their messages must say so.',
    'Set minimumLength: 12 and advancedSecurityMode: "ENFORCED" and deploy. The pool changes in place, signed-in customers stay signed in, existing passwords keep working until they are changed.',
    'Verify: aws cognito-idp describe-user-pool --user-pool-id POOL --query "UserPool.[Policies.PasswordPolicy.MinimumLength,UserPoolAddOns.AdvancedSecurityMode]" prints 12 and "ENFORCED".',
  ],
  links: [
    {
      title: 'Advanced security with threat protection',
      url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/cognito-user-pool-settings-threat-protection.html',
    },
    {
      title: 'Passwords, account recovery, and password policies',
      url: 'https://docs.aws.amazon.com/cognito/latest/developerguide/managing-users-passwords.html',
    },
  ],
};
