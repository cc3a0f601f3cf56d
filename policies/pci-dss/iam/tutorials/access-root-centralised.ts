import { resource, Tutorial } from '../../../model/tutorial';

const organization = resource('aws:organizations/organization:Organization', 'issuer', {
  featureSet: 'ALL',
  awsServiceAccessPrincipals: ['iam.amazonaws.com'],
});

export const tutorial: Tutorial = {
  meaning:
    'Each AWS account has a root user that no policy inside the account can limit. Central root access lets the management account do without it in member accounts: `RootCredentialsManagement` removes its password, keys and MFA devices and keeps new accounts free of them; `RootSessions` gives short sessions for the few tasks only root can do. The policy asks for both where the organization is managed; where nothing is said of it, that is advice.',
  why: 'Root is a vendor default account with all rights, shared by nature (2.2.2, 8.2.2). What has no credentials cannot be stolen and needs no MFA (8.4.1).',
  attack:
    'The mailbox aws-dev-42@example.com belongs to a former employee. An attacker who controls it asks for a new root password of that account, and the reset mail goes to him. As root he closes the account or removes every role. With central root access there is no password to reset.',
  wrong: [organization],
  right: [
    organization,
    resource('aws:iam/organizationsFeatures:OrganizationsFeatures', 'root-access', {
      enabledFeatures: ['RootCredentialsManagement', 'RootSessions'],
    }),
  ],
  repair: [
    'Find uses of root in member accounts: CloudTrail events with userIdentity.type "Root" of the last year. Old access keys of root would stop with their deletion, so replace them by roles first.',
    'Turn on trusted access for iam.amazonaws.com, add the OrganizationsFeatures in the management account and deploy. Nothing is deleted by this; new accounts come without root credentials.',
    'Delete the root credentials of each existing member account in the IAM console under Root access management, or with aws sts assume-root and the task policy IAMDeleteRootUserCredentials.',
    'The management account keeps its root user: protect it with hardware MFA and keep it for emergencies.',
    'Verify: aws iam list-organizations-features prints RootCredentialsManagement and RootSessions.',
  ],
  links: [
    {
      title: 'Centrally manage root access for member accounts',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-user.html#id_root-user-access-management',
    },
    {
      title: 'Centralize root access for member accounts',
      url: 'https://docs.aws.amazon.com/IAM/latest/UserGuide/id_root-enable-root-access.html',
    },
  ],
};
