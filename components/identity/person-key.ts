import type { IdentityMode } from '../../organization/model';

/** Session tag that carries a person's user name where IAM Identity Center signs people in. */
export const personTag = 'person';

const keys: Readonly<Record<IdentityMode, string>> = {
  // The name of the signed-in user.
  'iam-users': 'aws:username',
  // Set by the identity provider at sign-in; it cannot be changed afterwards and goes along from role to role.
  saml: 'aws:SourceIdentity',
  oidc: 'aws:SourceIdentity',
  // Identity Center sets no source identity. The tag comes from its directory by `attributes for access control`.
  'identity-center': `aws:PrincipalTag/${personTag}`,
};

/**
 * Condition key that holds the name of the person behind a session in the identity accounts (PCI DSS 8.2.1, 10.2.2).
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
 * https://docs.aws.amazon.com/singlesignon/latest/userguide/configure-abac-policies.html
 */
export function personKey(mode: IdentityMode): string {
  return keys[mode];
}
