import { AccountBaseline } from '../components/baseline/account-baseline';
import { IdentityAccount } from '../components/identity/identity-account';
import { FederatedAccount } from '../components/identity/federation/federated-account';
import { ApproverCalls } from '../components/production-access/approver-calls';
import type { AccountContext, AccountOutputs } from './account-page';

/**
 * The IAM account: everybody who works outside production signs in here, with a password and MFA, and switches into the role
 * of their job function in another account (L2). Nobody has any other right here, and no role in production trusts it (L3).
 * Where an identity provider signs people in, there are roles to enter with instead of users (L4).
 */
export function iamAccount(context: AccountContext): AccountOutputs {
  const { organization, account, provider, accountId } = context;

  new AccountBaseline('baseline', { organization, account, accountId }, { provider });
  const organizationId = context.organizationId();
  const { identity } = organization;
  if (identity.mode !== 'iam-users') {
    new FederatedAccount('people', { organization, identity, account, accountId, organizationId }, { provider });
    return {};
  }
  const people = new IdentityAccount('people', { organization, account, accountId, organizationId }, { provider });
  new ApproverCalls(
    'approvers',
    { organization, account, accountId, mfaPolicyArn: people.mfaPolicyArn },
    { provider, dependsOn: [people] },
  );

  return {};
}
