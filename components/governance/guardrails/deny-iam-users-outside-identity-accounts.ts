import type { PolicyStatement } from '../../policy-document';

/**
 * No IAM users, passwords, long-lived keys or SAML providers where it is attached; people sign in to the identity accounts only (L2, L3, L4; PCI
 * DSS 7.2.2, 8.2.2, 8.6.3). No exception: the landing zone makes none there either. IAM Identity Center makes its own providers under a
 * service-linked role, which no control policy binds.
 */
export function denyIamUsersOutsideIdentityAccounts(): readonly PolicyStatement[] {
  return [
    {
      Sid: 'NoIamUsers',
      Effect: 'Deny',
      Action: [
        'iam:CreateUser',
        'iam:CreateAccessKey',
        'iam:UpdateAccessKey',
        'iam:CreateLoginProfile',
        'iam:UpdateLoginProfile',
        'iam:CreateServiceSpecificCredential',
        'iam:UploadSSHPublicKey',
        'iam:UploadSigningCertificate',
        'iam:CreateSAMLProvider',
        'iam:UpdateSAMLProvider',
      ],
      Resource: '*',
    },
  ];
}
