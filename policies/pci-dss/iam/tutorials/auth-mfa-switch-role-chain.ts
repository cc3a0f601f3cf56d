import { json, resource, Tutorial } from '../../../model/tutorial';

const role = (condition: Readonly<Record<string, Readonly<Record<string, string>>>>) =>
  resource('aws:iam/role:Role', 'operations', {
    assumeRolePolicy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'sts:AssumeRole',
          Condition: condition,
        },
      ],
    }),
  });
const present = { Bool: { 'aws:MultiFactorAuthPresent': 'true' } };

export const tutorial: Tutorial = {
  meaning:
    'A person signs in with MFA once in the morning, and the session remembers it for up to twelve hours. `aws:MultiFactorAuthAge` tells how many seconds ago the code was given. The policy asks the trust policy of roles people switch into for a limit on it: `NumericLessThan: { "aws:MultiFactorAuthAge": "3600" }`, one hour by default. MFA without any limit is advised against, a limit that is too long fails.',
  why: 'Remote access that can reach the cardholder data environment is protected by MFA (8.4.2, 8.4.3). A second factor given in the morning says nothing about who sits at the keyboard in the evening.',
  attack:
    'Malware on a laptop copies the session cookies or the cached session token of the CLI at five in the afternoon. The token says MFA was present. Without limit on the age the thief switches into the production role until midnight; with it he is asked for a new code, which he does not have.',
  wrong: [role(present)],
  right: [role({ ...present, NumericLessThan: { 'aws:MultiFactorAuthAge': '3600' } })],
  repair: [
    'Find long-lived sessions people work with: CloudTrail AssumeRole events, the time between sessionContext.attributes.creationDate and the event. Those people will be asked for a code more often.',
    'Tell them: after an hour the console shows an error on switching; signing out and in with MFA helps. For the CLI, a profile with role_arn and mfa_serial asks for a new code by itself.',
    'Add the condition and deploy. Roles already taken on keep working until their session ends.',
    'Verify: aws iam get-role --role-name ROLE --query Role.AssumeRolePolicyDocument shows NumericLessThan; switching with a session older than an hour is refused.',
  ],
  links: [
    {
      title: 'Secure API access with MFA',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
    },
    {
      title: 'AWS global condition context keys: aws:MultiFactorAuthAge',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthage',
    },
  ],
};
