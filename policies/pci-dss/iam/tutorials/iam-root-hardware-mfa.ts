import { resource, Tutorial } from '../../../model/tutorial';

const organization = resource('aws:organizations/organization:Organization', 'issuer', {
  featureSet: 'ALL',
  awsServiceAccessPrincipals: ['iam.amazonaws.com'],
});

export const tutorial: Tutorial = {
  meaning:
    'A hardware MFA device, for example a FIDO2 security key, cannot be copied or tricked by a false sign-in page, unlike an app with codes. Security Hub wants one for root users. This policy asks for central root credentials management instead: member accounts then have no root sign-in, and only the management account needs a real device. It is advisory, because the device itself is seen at run time only.',
  why: 'It supports MFA for access to the cardholder data environment (8.4.2) at the one login that stands above all others.',
  attack:
    'A false AWS page asks an administrator for password and code of root and passes both on within seconds; a code from an app works for whoever types it first. A security key signs for the real address only, so the false page gets nothing. Where root has no credentials at all, there is nothing to fish for.',
  wrong: [organization],
  right: [
    organization,
    resource('aws:iam/organizationsFeatures:OrganizationsFeatures', 'root-access', {
      enabledFeatures: ['RootCredentialsManagement'],
    }),
  ],
  repair: [
    'Check which root users still have a sign-in: aws iam get-account-summary --query SummaryMap.AccountPasswordPresent in each account, and who needs it for what.',
    'Add the OrganizationsFeatures and delete root credentials of member accounts in the IAM console, Root access management.',
    'Buy two security keys for the root user of the management account, register both and keep them in different places; up to eight devices are possible. Remove the virtual device last, so that you are never locked out.',
    'Verify: aws iam list-virtual-mfa-devices --assignment-status Assigned prints no device with root-account-mfa-device in its serial number.',
  ],
  links: [
    {
      title: 'Multi-factor authentication for the root user',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/enable-mfa-for-root.html',
    },
    {
      title: 'Security Hub control IAM.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-6',
    },
  ],
};
