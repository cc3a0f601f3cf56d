import type { PolicyStatement } from '../../policy-document';

const protectedActions: readonly string[] = ['s3:*', 'sqs:*', 'kms:*', 'secretsmanager:*', 'sts:AssumeRole'];

/** Name of the perimeter, next to the built-in guardrails of `organization/guardrails.ts`. */
export const identityPerimeterName = 'identity-perimeter';

/**
 * Data stays with the organization, whatever a resource's own policy says: only its own principals reach buckets, queues, keys,
 * secrets and roles; and AWS services reach them only on behalf of its own accounts (confused deputy). PCI DSS 1.4.4, 7.2.2, 7.3.3.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_rcps_examples.html
 */
export function identityPerimeter(organizationId: string): readonly PolicyStatement[] {
  return [
    {
      Sid: 'OnlyOurPrincipals',
      Effect: 'Deny',
      Principal: '*',
      Action: protectedActions,
      Resource: '*',
      Condition: {
        StringNotEqualsIfExists: { 'aws:PrincipalOrgID': organizationId },
        BoolIfExists: { 'aws:PrincipalIsAWSService': 'false' },
      },
    },
    {
      Sid: 'ServicesOnlyForOurAccounts',
      Effect: 'Deny',
      Principal: '*',
      Action: protectedActions,
      Resource: '*',
      Condition: {
        StringNotEqualsIfExists: { 'aws:SourceOrgID': organizationId },
        Null: { 'aws:SourceAccount': 'false' },
        Bool: { 'aws:PrincipalIsAWSService': 'true' },
      },
    },
  ];
}
