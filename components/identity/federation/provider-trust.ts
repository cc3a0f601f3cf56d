import type { Organization } from '../../../organization/model';
import { oidcProviderArn, oidcProviderName, samlProviderArn } from '../../../organization/names';
import { policyDocument, type PolicyStatement } from '../../policy-document';

type SamlOrganization = Pick<Organization, 'partition' | 'homeRegion'>;

/**
 * Session tag with which the identity provider says that the person signed in with more than one factor. AWS knows nothing of MFA at a
 * provider: `aws:MultiFactorAuthPresent` is not there in federated requests, and none of the keys of SAML or OpenID Connect tells.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_condition-keys.html#condition-keys-multifactorauthpresent
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/id_session-tags.html
 */
const mfaTag = 'mfa';
/** Session tag with the groups of a person, each between colons: `:aws-system-operator:aws-security-auditor:`. */
const groupsTag = 'groups';

/** A provider proves MFA and the name of the person; its tags and the source identity are signed by it (PCI DSS 8.2.1, 8.4.2). */
const provenPerson = {
  equals: { [`aws:RequestTag/${mfaTag}`]: 'true' },
  like: { 'sts:SourceIdentity': '?*' },
} as const;

/** Where browsers hand SAML assertions in: https://docs.aws.amazon.com/general/latest/gr/signin-service.html. */
function samlAudiences({ partition, homeRegion }: SamlOrganization): readonly string[] {
  switch (partition) {
    case 'aws':
      return ['https://signin.aws.amazon.com/saml', `https://${homeRegion}.signin.aws.amazon.com/saml`];
    case 'aws-us-gov':
      return ['https://signin.amazonaws-us-gov.com/saml'];
    case 'aws-cn':
      return ['https://signin.amazonaws.cn/saml'];
  }
}

/**
 * Trust of a role people enter by SAML (L4; PCI DSS 8.2.1, 8.4.2): assertions of the one provider, handed in at AWS's own sign-in, for the same
 * subject every time, that prove MFA and name the person. Which roles somebody may take is in the assertion as well.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-saml
 */
export function samlTrust(organization: SamlOrganization, accountId: string): string {
  return policyDocument([
    {
      Sid: 'SignInBySaml',
      Effect: 'Allow',
      Principal: { Federated: samlProviderArn(organization, accountId) },
      Action: ['sts:AssumeRoleWithSAML', 'sts:SetSourceIdentity', 'sts:TagSession'],
      Condition: {
        StringEquals: { 'SAML:aud': samlAudiences(organization), ...provenPerson.equals },
        StringNotEquals: { 'SAML:sub_type': 'transient' },
        StringLike: provenPerson.like,
      },
    },
  ]);
}

/**
 * Trust of a role people enter by OpenID Connect (L4; PCI DSS 7.2.2, 8.2.1, 8.4.2): tokens of the one issuer for its registered clients that
 * prove MFA, name the person, and say that the person is in the group.
 * https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_iam-condition-keys.html#condition-keys-wif
 */
export function oidcTrust(
  organization: Pick<Organization, 'partition'>,
  accountId: string,
  provider: { readonly issuer: string; readonly clientIds: readonly string[] },
  group: string,
): string {
  const name = oidcProviderName(provider.issuer);
  const statement: PolicyStatement = {
    Sid: 'SignInByOpenIdConnect',
    Effect: 'Allow',
    Principal: { Federated: oidcProviderArn(organization, accountId, provider.issuer) },
    Action: ['sts:AssumeRoleWithWebIdentity', 'sts:SetSourceIdentity', 'sts:TagSession'],
    Condition: {
      StringEquals: { [`${name}:aud`]: provider.clientIds, ...provenPerson.equals },
      StringLike: {
        [`${name}:sub`]: '?*',
        ...provenPerson.like,
        [`aws:RequestTag/${groupsTag}`]: `*:${group}:*`,
      },
    },
  };
  return policyDocument([statement]);
}
