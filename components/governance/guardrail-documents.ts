import type * as pulumi from '@pulumi/pulumi';
import type { BuiltInGuardrailName } from '../../organization/guardrails';
import type { Organization } from '../../organization/model';
import { auditKeyAlias, trailLogGroupName, trailName } from '../../organization/names';
import { logBucketNames, trailKeyAlias } from '../audit-logs/log-store-names';
import { fromIds, policyDocument } from '../policy-document';
import { denyIamUsersOutsideIdentityAccounts } from './guardrails/deny-iam-users-outside-identity-accounts';
import { denyLeaveOrganization } from './guardrails/deny-leave-organization';
import { denyRootUser } from './guardrails/deny-root-user';
import { denyUnapprovedRegions } from './guardrails/deny-unapproved-regions';
import { productionTrustOnlyFromIamProduction } from './guardrails/production-trust-only-from-iam-production';
import { protectAuditLogs } from './guardrails/protect-audit-logs';
import { protectDetection } from './guardrails/protect-detection';
import { protectS3PublicAccessBlock } from './guardrails/protect-s3-public-access-block';
import { protectSignIn } from './guardrails/protect-sign-in';

export interface GuardrailAccounts {
  readonly iamProductionAccountId: pulumi.Input<string>;
  readonly managementAccountId: pulumi.Input<string>;
}

/** Policy document of every built-in guardrail: text, unless it names an account whose id AWS has still to hand out. */
export function guardrailDocuments(
  org: Organization,
  accounts: GuardrailAccounts,
): Readonly<Record<BuiltInGuardrailName, pulumi.Input<string>>> {
  const { partition } = org;
  return {
    'deny-leave-organization': policyDocument(denyLeaveOrganization()),
    'deny-root-user': policyDocument(denyRootUser(partition)),
    'protect-audit-logs': policyDocument(
      protectAuditLogs({
        partition,
        trailName: trailName(org),
        trailLogGroupName: trailLogGroupName(org),
        buckets: logBucketNames(org),
        keyAliases: [auditKeyAlias(org), trailKeyAlias(org)],
      }),
    ),
    'protect-detection': policyDocument(protectDetection(partition)),
    'deny-unapproved-regions': policyDocument(denyUnapprovedRegions(org.regions)),
    'protect-s3-public-access-block': policyDocument(protectS3PublicAccessBlock(partition)),
    'protect-sign-in': policyDocument(protectSignIn(partition)),
    'deny-iam-users-outside-identity-accounts': policyDocument(denyIamUsersOutsideIdentityAccounts()),
    'production-trust-only-from-iam-production': fromIds(
      { iamProductionAccountId: accounts.iamProductionAccountId, managementAccountId: accounts.managementAccountId },
      (ids) => policyDocument(productionTrustOnlyFromIamProduction(ids)),
    ),
  };
}
