import type { PolicyStatement } from '../../policy-document';
import { exceptDeploymentRole } from '../deployment-role';

/**
 * How people sign in stays as it is, also in the identity accounts: nobody gets a long-lived key, and nobody takes an MFA device off without
 * being signed in with one (L2, L3; PCI DSS 8.2.2, 8.4.2, 8.6.1). The deployment may, as removing a person takes the devices off first.
 * A key that is left over from before can be deleted.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 */
export function protectSignIn(partition: string): readonly PolicyStatement[] {
  return [
    {
      Sid: 'NobodyGetsKeys',
      Effect: 'Deny',
      Action: [
        'iam:CreateAccessKey',
        'iam:UpdateAccessKey',
        'iam:CreateServiceSpecificCredential',
        'iam:UploadSSHPublicKey',
        'iam:UploadSigningCertificate',
      ],
      Resource: '*',
    },
    {
      Sid: 'MfaStaysOn',
      Effect: 'Deny',
      Action: ['iam:DeactivateMFADevice', 'iam:DeleteVirtualMFADevice'],
      Resource: '*',
      Condition: { BoolIfExists: { 'aws:MultiFactorAuthPresent': 'false' }, ...exceptDeploymentRole(partition) },
    },
  ];
}
