import * as pulumi from '@pulumi/pulumi';
import { planAccount, type PlanOptions } from '../../accounts/plan-account';
import type { Account, Organization } from '../../organization/model';
import type { Planned } from '../components/plan';

export interface PlannedStack {
  readonly resources: readonly Planned[];
  /** Providers and stack references, which `resources` leaves out. */
  readonly plumbing: readonly Planned[];
  readonly outputs: Readonly<Record<string, unknown>>;
}

/** Outputs of a management stack that has been deployed: ids are `id-of-<account>`. */
function managementOutputs(organization: Organization): Readonly<Record<string, unknown>> {
  return {
    rootId: 'r-root',
    organizationId: 'o-fromstack',
    accountIds: Object.fromEntries(organization.accounts.map(({ name }) => [name, `id-of-${name}`])),
  };
}

/** Runs the program of an account with mocked AWS, stack references included. */
export async function planStack(
  organization: Organization,
  stack: string,
  options: PlanOptions = { bootstrap: false },
): Promise<PlannedStack> {
  const seen: Planned[] = [];
  await pulumi.runtime.setMocks(
    {
      newResource: ({ type, name, inputs }) => {
        const known = inputs as Record<string, unknown>;
        seen.push({ type, name, inputs: known });
        if (type === 'pulumi:pulumi:StackReference') {
          return { id: name, state: { ...known, outputs: managementOutputs(organization) } };
        }
        return {
          id: `${name}-id`,
          state: {
            ...known,
            arn: `arn:of:${name}`,
            roots: [{ id: 'r-root' }],
            masterAccountId: '999999999999',
            prefixListId: `pl-of-${name}`,
          },
        };
      },
      call: ({ token }) => {
        throw new Error(`the program asks the data source ${token}`);
      },
    },
    'pci-landing-zone',
    stack,
    false,
    'example',
  );
  const outputs = planAccount(organization, stack, options);
  await pulumi.runtime.disconnect();
  return {
    resources: seen.filter(({ type }) => type.startsWith('aws:')),
    plumbing: seen.filter(({ type }) => type.startsWith('pulumi:')),
    outputs,
  };
}

/** The organization with some accounts changed. */
export function withAccounts(organization: Organization, change: (account: Account) => Partial<Account>): Organization {
  return { ...organization, accounts: organization.accounts.map((account) => ({ ...account, ...change(account) })) };
}
