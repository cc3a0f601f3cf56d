import type { PolicyStatement } from '../../policy-document';

/**
 * Services without regional endpoints, or whose global part lives in one region. `acm` and `wafv2` are here because CloudFront
 * takes certificates and web ACLs from us-east-1 only.
 * https://docs.aws.amazon.com/organizations/latest/userguide/orgs_manage_policies_scps_examples_general.html
 */
export const globalServiceActions: readonly string[] = [
  'account:*',
  'acm:*',
  'artifact:*',
  'aws-portal:*',
  'billing:*',
  'budgets:*',
  'ce:*',
  'chatbot:*',
  'cloudfront:*',
  'consolidatedbilling:*',
  'cur:*',
  'freetier:*',
  'globalaccelerator:*',
  'health:*',
  'iam:*',
  'importexport:*',
  'invoicing:*',
  'networkmanager:*',
  'organizations:*',
  'payments:*',
  'pricing:*',
  'route53-recovery-cluster:*',
  'route53-recovery-control-config:*',
  'route53-recovery-readiness:*',
  'route53:*',
  'route53domains:*',
  's3:GetAccountPublicAccessBlock',
  's3:GetBucketLocation',
  's3:ListAllMyBuckets',
  's3:PutAccountPublicAccessBlock',
  'savingsplans:*',
  'shield:*',
  'sso:*',
  'sts:*',
  'support:*',
  'tax:*',
  'trustedadvisor:*',
  'waf:*',
  'wafv2:*',
];

/** Regional services work in the governed regions only (PCI DSS 2.2.4, 12.5.2): what runs elsewhere, nobody watches. */
export function denyUnapprovedRegions(regions: readonly string[]): readonly PolicyStatement[] {
  return [
    {
      Sid: 'GovernedRegionsOnly',
      Effect: 'Deny',
      NotAction: globalServiceActions,
      Resource: '*',
      Condition: { StringNotEquals: { 'aws:RequestedRegion': regions } },
    },
  ];
}
