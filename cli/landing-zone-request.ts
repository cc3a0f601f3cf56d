import * as path from 'node:path';
import type { Account, Organization } from '../organization/model';
import type { PreviewRequest, StackSpec } from '../preview/request';
import { printableLine } from '../reports/printable';
import { UsageError } from './command-error';
import { packageRoot } from './package-root';

/** Name of the project in Pulumi.yaml. */
export const projectName = 'pci-landing-zone';

/** Accounts to plan, and those of the chosen ones that are suspended or closed and so planned as nothing. */
export interface Selection {
  readonly planned: readonly Account[];
  readonly others: readonly Account[];
  readonly skipped: readonly Account[];
}

/**
 * The accounts a user names, all when none is named.
 * @throws UsageError for names that are not in the file, and when nothing is left to plan.
 */
export async function selectAccounts(organization: Organization, names: readonly string[], file: string): Promise<Selection> {
  const known = organization.accounts.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    const { suggest } = await import('../organization/suggestion');
    throw new UsageError(unknown.map((name) => `There is no account "${printableLine(name)}" in ${file}. ${suggest(name, known)}`).join('\n'));
  }
  const chosen = organization.accounts.filter(({ name }) => names.length === 0 || names.includes(name));
  const planned = chosen.filter(({ state }) => state === 'active');
  const skipped = chosen.filter(({ state }) => state !== 'active');
  if (planned.length === 0) {
    throw new UsageError(`Nothing to plan: ${skipped.map(({ name, state }) => `${name} is ${state}`).join(', ')}. Name an active account.`);
  }
  const others = organization.accounts.filter((account) => account.state === 'active' && !planned.includes(account));
  return { planned, others, skipped };
}

function stackSpec(organization: Organization, { name }: Account, file: string): StackSpec {
  const root = packageRoot();
  return {
    stack: name,
    project: projectName,
    rootDirectory: root,
    program: path.join(root, 'accounts'),
    config: { 'aws:region': organization.homeRegion, [`${projectName}:file`]: file },
    secretConfigKeys: [],
    typescript: true,
  };
}

/** The stacks of a landing zone: those to judge, and those planned only when these ask for their outputs. */
export function landingZoneStacks(
  organization: Organization,
  { planned, others }: Selection,
  file: string,
): Pick<PreviewRequest, 'stacks' | 'supportingStacks' | 'organization' | 'stackTags'> {
  return {
    stacks: planned.map((account) => stackSpec(organization, account, file)),
    supportingStacks: others.map((account) => stackSpec(organization, account, file)),
    organization: organization.name,
    stackTags: {},
  };
}
