import { TypeToken } from '../../model/rule';

/** Resources that carry a key policy in `policy`. */
export const keyPolicyTypes: readonly TypeToken[] = [
  'aws:kms/key:Key',
  'aws:kms/keyPolicy:KeyPolicy',
  'aws:kms/replicaKey:ReplicaKey',
  'aws:kms/externalKey:ExternalKey',
  'aws:kms/replicaExternalKey:ReplicaExternalKey',
];

/** True for the account itself as principal (`111111111111` or its root ARN): a delegation to IAM, not a user of the key. */
export function isAccountPrincipal(principal: string): boolean {
  return /^\d{12}$/.test(principal) || /^arn:[^:]*:iam::\d{12}:root$/.test(principal);
}
