import { resource, Tutorial } from '../../../model/tutorial';

const organization = resource('aws:organizations/organization:Organization', 'issuer', {
  featureSet: 'ALL',
  awsServiceAccessPrincipals: ['iam.amazonaws.com'],
});

export const tutorial: Tutorial = {
  meaning:
    'Security Hub asks whether the root user of an account has MFA. A program cannot register a device for root, so this policy asks for the better answer: central management of root credentials, with which member accounts have no root password that could lack MFA. The root user of the management account remains and is seen at run time only.',
  why: 'MFA protects all access that can reach cardholder data (8.4.2 is supported by this). Root reaches everything, and in a member account nobody needs it day by day.',
  attack:
    'Forty accounts were made over the years, each with a root password in a shared vault and MFA on some. An attacker who copies the vault tries them one by one. AWS demands MFA of root users, but lets one that has none in for up to 35 days from its first sign-in: the eleventh opens with the password alone. There he is above every role, boundary and policy of the account.',
  wrong: [organization],
  right: [
    organization,
    resource('aws:iam/organizationsFeatures:OrganizationsFeatures', 'root-access', {
      enabledFeatures: ['RootCredentialsManagement'],
    }),
  ],
  repair: [
    'See which accounts have root MFA or a root password: in each, aws iam get-account-summary --query "SummaryMap.[AccountMFAEnabled,AccountPasswordPresent,AccountAccessKeysPresent]". Programs that use a root key must get a role before it goes.',
    'Add the OrganizationsFeatures in the management account and deploy; existing credentials stay until you delete them.',
    'Delete root credentials account by account in the IAM console, Root access management.',
    'Give the root user of the management account two MFA devices and test the sign-in.',
    'Verify: get-account-summary prints AccountPasswordPresent 0 in member accounts, and AccountMFAEnabled 1 in the management account.',
  ],
  links: [
    { title: 'AWS account root user', url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html' },
    {
      title: 'Security Hub control IAM.9',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/iam-controls.html#iam-9',
    },
  ],
};
