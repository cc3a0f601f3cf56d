import type { PolicyStatement } from '../../policy-document';

export interface ProductionTrust {
  readonly iamProductionAccountId: string;
  /** Comes in with the deployment role. */
  readonly managementAccountId: string;
}

/**
 * Whatever a role's own trust policy says: roles of production accounts are assumed from the production IAM account, from within
 * the account, by the deployment, or by AWS services, and by nobody else (L3; PCI DSS 6.5.3, 7.2.2). No identity provider of people
 * opens them either (L4).
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_syntax.html
 */
export function productionTrustOnlyFromIamProduction(accounts: ProductionTrust): readonly PolicyStatement[] {
  return [
    {
      Sid: 'OnlyFromIamProduction',
      Effect: 'Deny',
      Principal: '*',
      Action: 'sts:AssumeRole',
      Resource: '*',
      Condition: {
        StringNotEquals: {
          'aws:PrincipalAccount': [
            accounts.iamProductionAccountId,
            accounts.managementAccountId,
            '${aws:ResourceAccount}',
          ],
        },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
    {
      // Whoever signs in by SAML or IAM Identity Center comes through the production IAM account too.
      Sid: 'NobodySignsInHere',
      Effect: 'Deny',
      Principal: '*',
      Action: 'sts:AssumeRoleWithSAML',
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:ResourceAccount': accounts.iamProductionAccountId } },
    },
  ];
}
