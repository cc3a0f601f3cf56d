import { AccountBaseline } from '../components/baseline/account-baseline';
import { IdentityAccount } from '../components/identity/identity-account';
import type { AccountContext, AccountOutputs } from './account-page';

/**
 * The production IAM account: the only door to production, for people who may be given access to it (L3). The groups that
 * lead there are empty; an approver opens them for one person at a time and for a limited time (L5).
 */
export function iamProductionAccount(context: AccountContext): AccountOutputs {
  const { organization, account, provider, accountId } = context;

  new AccountBaseline('baseline', { organization, account, accountId }, { provider });
  new IdentityAccount(
    'people',
    { organization, account, accountId, organizationId: context.organizationId() },
    { provider },
  );

  return {};
}
