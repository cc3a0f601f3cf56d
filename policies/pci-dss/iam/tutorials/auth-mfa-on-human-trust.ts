import { json, resource, Tutorial } from '../../../model/tutorial';

const role = (condition: Readonly<Record<string, Readonly<Record<string, Readonly<Record<string, string>>>>>>) =>
  resource('aws:iam/role:Role', 'operations', {
    assumeRolePolicy: json({
      Version: '2012-10-17',
      Statement: [
        {
          Effect: 'Allow',
          Principal: { AWS: 'arn:aws:iam::111122223333:root' },
          Action: 'sts:AssumeRole',
          ...condition,
        },
      ],
    }),
  });

export const tutorial: Tutorial = {
  meaning:
    'The trust policy of a role says who may put it on. Where it trusts an account or a user, people can be behind it, and the policy asks for the condition `Bool: { "aws:MultiFactorAuthPresent": "true" }`. Roles for services, for SAML and OIDC sign-in (where MFA happens at the directory), for third parties with external id, and roles tagged `assumed-by: automation` are left out.',
  why: 'Administrators and everyone with access to the cardholder data environment use MFA (8.4.1, 8.4.2), also when they arrive through a role. The role is where the rights are, so the second factor is asked there.',
  attack:
    'An access key of an operator lies in a shell history on a shared build host. Whoever finds it calls aws sts assume-role for the operations role in production. The sign-in page with MFA is never involved. With the condition the call is refused, because a plain key carries no MFA.',
  wrong: [role({})],
  right: [role({ Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } } })],
  repair: [
    'Find callers without MFA: in CloudTrail, list AssumeRole events for the role whose userIdentity has no sessionContext with mfaAuthenticated "true". Those are access keys and programs.',
    'Programs get a role of their own, tagged assumed-by: automation. People add mfa_serial to the profile in ~/.aws/config; the CLI then asks for the code by itself.',
    'Add the condition and deploy. Sessions that are open run to their end; the next switch needs MFA. Keep a second administrator signed in while you try it.',
    'Verify: aws sts assume-role --role-arn ROLE --role-session-name test with a plain key is refused, with --serial-number and --token-code it works.',
  ],
  links: [
    {
      title: 'Secure API access with MFA',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_mfa_configure-api-require.html',
    },
    {
      title: 'Using an IAM role in the AWS CLI',
      url: 'https://docs.aws.amazon.com/cli/latest/userguide/cli-configure-role.html',
    },
  ],
};
