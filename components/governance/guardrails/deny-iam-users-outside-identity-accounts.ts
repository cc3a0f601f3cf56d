import type { PolicyStatement } from '../../policy-document';

/**
 * No IAM users, passwords or long-lived keys where it is attached; people have users in the identity accounts only (L2, L3; PCI
 * DSS 7.2.2, 8.2.2, 8.6.3). No exception: the landing zone makes none there either.
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
      ],
      Resource: '*',
    },
  ];
}
