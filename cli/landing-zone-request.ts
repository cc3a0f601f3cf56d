import type { Account, Organization } from '../organization/model';
import { suggest } from '../organization/suggestion';
import { Project, readStack } from '../preview/project';
import type { PreviewRequest, StackSpec } from '../preview/request';
import { printableLine } from '../reports/printable';
import { UsageError } from './command-error';

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
export function selectAccounts(organization: Organization, names: readonly string[], file: string): Selection {
  const known = organization.accounts.map(({ name }) => name);
  const unknown = names.filter((name) => !known.includes(name));
  if (unknown.length > 0) {
    throw new UsageError(
      unknown
        .map((name) => `There is no account "${printableLine(name)}" in ${file}. ${suggest(name, known)}`)
        .join('\n'),
    );
  }
  const chosen = organization.accounts.filter(({ name }) => names.length === 0 || names.includes(name));
  const planned = chosen.filter(({ state }) => state === 'active');
  const skipped = chosen.filter(({ state }) => state !== 'active');
  if (planned.length === 0) {
    throw new UsageError(
      `Nothing to plan: ${skipped.map(({ name, state }) => `${name} is ${state}`).join(', ')}. Name an active account.`,
    );
  }
  const others = organization.accounts.filter((account) => account.state === 'active' && !planned.includes(account));
  return { planned, others, skipped };
}

/**
 * The stacks of a landing zone: those to judge, and those planned only when these ask for their outputs. Configuration in
 * `Pulumi.<account>.yaml` is kept, as plain Pulumi would; the file is the one named here.
 */
export function landingZoneStacks(
  organization: Organization,
  { planned, others }: Selection,
  file: string,
  project: Project,
): Pick<PreviewRequest, 'stacks' | 'supportingStacks' | 'organization' | 'stackTags'> {
  const spec = ({ name }: Account): StackSpec => {
    const stack = readStack(project, name, { 'landing-zone:file': file });
    return { ...stack, config: { 'aws:region': organization.homeRegion, ...stack.config } };
  };
  return {
    stacks: planned.map(spec),
    supportingStacks: others.map(spec),
    organization: organization.name,
    stackTags: {},
  };
}
