import type * as pulumi from '@pulumi/pulumi';
import type { Account, AccountKind, Organization } from '../organization/model';
import type { AccountOutputs, AccountPage } from './account-page';
import { accountProvider } from './account-provider';
import { iamAccount } from './iam';
import { iamProductionAccount } from './iam-production';
import { logArchiveAccount } from './log-archive';
import { managementAccount } from './management';
import { ManagementStack } from './management-stack';
import { securityAccount } from './security';
import { workloadAccount } from './workload';

/** The page that describes each kind of account. */
export const pages: Readonly<Record<AccountKind, AccountPage>> = {
  management: managementAccount,
  'log-archive': logArchiveAccount,
  security: securityAccount,
  iam: iamAccount,
  'iam-production': iamProductionAccount,
  workload: workloadAccount,
};

/** The stack is no account of landing-zone.yaml. */
export class UnknownAccount extends Error {
  override readonly name = 'UnknownAccount';

  constructor(stack: string, organization: Organization) {
    const known = organization.accounts.map((account) => account.name).join(', ');
    super(
      `stack ${stack} is not an account of landing-zone.yaml; a stack has the name of its account, one of: ${known}`,
    );
  }
}

export interface PlanOptions {
  /** See AccountContext.bootstrap. */
  readonly bootstrap: boolean;
}

/**
 * Plans the account a stack is named after and returns the stack's outputs. Suspended and closed accounts are planned as nothing and
 * say so by the output `state`.
 *
 * @throws UnknownAccount when no account has the stack's name.
 */
export function planAccount(organization: Organization, stack: string, options: PlanOptions): AccountOutputs {
  const account = organization.accounts.find((candidate) => candidate.name === stack);
  if (!account) throw new UnknownAccount(stack, organization);
  if (account.state !== 'active') return { state: account.state };

  const managementStack = new ManagementStack(organization);
  const accountId = (name: string): pulumi.Input<string> =>
    knownId(organization, name) ?? managementStack.accountId(name);
  const outputs = pages[account.kind]({
    organization,
    account,
    provider: accountProvider(
      organization,
      account,
      account.kind === 'management' ? undefined : accountId(account.name),
    ),
    accountId,
    organizationId: () => organization.organizationId ?? managementStack.output('organizationId'),
    managementOutput: (name) => managementStack.output(name),
    bootstrap: options.bootstrap,
  });
  return { state: account.state, ...outputs };
}

function knownId(organization: Organization, name: string): Account['id'] {
  return organization.accounts.find((account) => account.name === name)?.id;
}
