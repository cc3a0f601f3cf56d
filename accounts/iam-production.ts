import { AccountBaseline } from '../components/baseline/account-baseline';
import { IdentityAccount } from '../components/identity/identity-account';
import { FederatedAccount } from '../components/identity/federation/federated-account';
import { PermissionSets } from '../components/identity/federation/permission-sets';
import { ProductionAccess } from '../components/production-access/production-access';
import type { AccountContext, AccountOutputs } from './account-page';

/**
 * The production IAM account: the only door to production, for people who may be given access to it (L3). The groups that
 * lead there are empty; an approver opens them for one person at a time and for a limited time (L5). Where an identity provider signs
 * people in, the roles they enter with are shut in the same way (L4); IAM Identity Center is administered from here.
 */
export function iamProductionAccount(context: AccountContext): AccountOutputs {
  const { organization, account, provider, accountId } = context;

  const organizationId = context.organizationId();
  const baseline = new AccountBaseline('baseline', { organization, account, accountId }, { provider });
  const { identity } = organization;
  const shared = { organization, account, accountId, organizationId };
  const people =
    identity.mode === 'iam-users'
      ? new IdentityAccount('people', shared, { provider })
      : new FederatedAccount('people', { ...shared, identity }, { provider });
  const access = new ProductionAccess(
    'production-access',
    { ...shared, permissionsBoundary: baseline.roleBoundaryArn },
    { provider, dependsOn: [people] },
  );
  if (identity.mode === 'identity-center') {
    new PermissionSets(
      'permission-sets',
      { organization, identity, accountId },
      { provider, dependsOn: [people, access] },
    );
  }

  return {};
}
