import { AccountBaseline } from '../components/baseline/account-baseline';
import { IdentityAccount } from '../components/identity/identity-account';
import { ProductionAccess } from '../components/production-access/production-access';
import type { AccountContext, AccountOutputs } from './account-page';

/**
 * The production IAM account: the only door to production, for people who may be given access to it (L3). The groups that
 * lead there are empty; an approver opens them for one person at a time and for a limited time (L5).
 */
export function iamProductionAccount(context: AccountContext): AccountOutputs {
  const { organization, account, provider, accountId } = context;

  const organizationId = context.organizationId();
  const baseline = new AccountBaseline('baseline', { organization, account, accountId }, { provider });
  const people = new IdentityAccount('people', { organization, account, accountId, organizationId }, { provider });
  new ProductionAccess(
    'production-access',
    { organization, account, accountId, organizationId, permissionsBoundary: baseline.roleBoundaryArn },
    { provider, dependsOn: [people] },
  );

  return {};
}
