import type { Organization } from '../../organization/model';
import type { PolicyStatement } from '../policy-document';
import { currentUser, withoutMfa } from './conditions';

/** Actions a signed-in user may take before MFA is set up: look around, change the first password, register a device. */
export const allowedWithoutMfa: readonly string[] = [
  'iam:ChangePassword',
  'iam:CreateVirtualMFADevice',
  'iam:EnableMFADevice',
  'iam:GetAccountPasswordPolicy',
  'iam:GetMFADevice',
  'iam:GetUser',
  'iam:ListMFADevices',
  'iam:ListVirtualMFADevices',
  'iam:ResyncMFADevice',
];

/**
 * What every person may do for themselves: read their own user, change their password, and manage their own MFA device,
 * which they can only take off while signed in with it, and sign in for the command line (PCI DSS 8.3.5, 8.4.2, 8.5.1). Access
 * keys are not among it.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_examples_iam_mfa-selfmanage.html
 * https://docs.aws.amazon.com/aws-managed-policy/latest/reference/SignInLocalDevelopmentAccess.html
 */
export function selfServiceStatements(
  organization: Pick<Organization, 'partition'>,
  identityAccountId: string,
): readonly PolicyStatement[] {
  const iam = `arn:${organization.partition}:iam::${identityAccountId}`;
  const ownUser = `${iam}:user/${currentUser}`;
  return [
    {
      Sid: 'ReadPasswordRules',
      Effect: 'Allow',
      Action: ['iam:GetAccountPasswordPolicy', 'iam:ListVirtualMFADevices'],
      Resource: '*',
    },
    {
      Sid: 'OwnPasswordAndDevices',
      Effect: 'Allow',
      Action: [
        'iam:ChangePassword',
        'iam:EnableMFADevice',
        'iam:GetMFADevice',
        'iam:GetUser',
        'iam:ListMFADevices',
        'iam:ResyncMFADevice',
      ],
      Resource: ownUser,
    },
    {
      Sid: 'OwnVirtualDevice',
      Effect: 'Allow',
      Action: 'iam:CreateVirtualMFADevice',
      Resource: `${iam}:mfa/${currentUser}*`,
    },
    {
      Sid: 'RemoveDeviceOnlyWithMfa',
      Effect: 'Allow',
      Action: ['iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice'],
      Resource: [ownUser, `${iam}:mfa/${currentUser}*`],
      Condition: { Bool: { 'aws:MultiFactorAuthPresent': 'true' } },
    },
    {
      // `aws login` gives the command line short-lived credentials of the console sign-in, so nobody needs an access key.
      Sid: 'SignInForCommandLine',
      Effect: 'Allow',
      Action: ['signin:AuthorizeOAuth2Access', 'signin:CreateOAuth2Token'],
      Resource: `arn:${organization.partition}:signin:*:${identityAccountId}:oauth2/public-client/*`,
    },
  ];
}

/** Everything else is denied until the user has signed in with MFA (PCI DSS 8.4.1, 8.4.2). */
export const denyWithoutMfa: PolicyStatement = {
  Sid: 'DenyEverythingElseWithoutMfa',
  Effect: 'Deny',
  NotAction: allowedWithoutMfa,
  Resource: '*',
  Condition: withoutMfa,
};
