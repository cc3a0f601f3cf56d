import type { Account, AccountKind, Organization } from '../../organization/model';

/**
 * `foundation`: the first stage of a management account whose log archive does not exist yet: the organization and its accounts,
 * without what delivers to the archive. `complete`: everything the account holds.
 */
export type Stage = 'foundation' | 'complete';

/** One deployment of one account. */
export interface DeploymentStep {
  /** Unique in its plan: the account's name, with the stage where it is not `complete`. */
  readonly id: string;
  readonly account: Account;
  readonly stage: Stage;
  /** Ids of the steps that must have succeeded before. */
  readonly after: readonly string[];
}

/** How far the management account has been deployed. */
export type ManagementProgress = 'nothing' | 'started' | 'complete';

/** Accounts of the same rank do not need each other and are deployed side by side. */
const ranks: Readonly<Record<AccountKind, number>> = {
  management: 0,
  'log-archive': 1,
  security: 2,
  iam: 3,
  'iam-production': 3,
  workload: 5,
};

/** The rank of an account in the order of deployment; a lower one is deployed before a higher one. */
export function rankOf({ identity }: Pick<Organization, 'identity'>, { kind }: Pick<Account, 'kind'>): number {
  // With IAM Identity Center it assigns permission sets in the IAM account, by the names of policies that have to be there.
  return kind === 'iam-production' && identity.mode === 'identity-center' ? 4 : ranks[kind];
}

function stepId({ name }: Account, stage: Stage): string {
  return stage === 'complete' ? name : `${name} (${stage})`;
}

/**
 * The steps that deploy `accounts`: the management account, the log archive, the security account, the accounts people
 * sign in to, then the workloads, each rank after all of the one before.
 *
 * The organization trail needs the archive's bucket, and the archive needs the organization's accounts. So a management account
 * that has never been deployed comes twice: its foundation first, the rest after the log archive. One that was interrupted on the way
 * comes after the log archive.
 */
export function deploymentSteps(
  organization: Organization,
  accounts: readonly Account[],
  management: ManagementProgress,
): readonly DeploymentStep[] {
  const chosen = organization.accounts.filter((account) => accounts.includes(account));
  const groups: { account: Account; stage: Stage }[][] = [];
  const of = (matches: (account: Account) => boolean, stage: Stage = 'complete') =>
    groups.push(chosen.filter(matches).map((account) => ({ account, stage })));
  const isManagement = ({ kind }: Account): boolean => kind === 'management';
  const isArchive = ({ kind }: Account): boolean => kind === 'log-archive';
  // Without the log archive in the same run, an undeployed management account cannot get beyond its foundation.
  const archiveComes = chosen.some(isArchive);
  if (management === 'nothing') of(isManagement, 'foundation');
  if (management === 'complete') of(isManagement);
  of(isArchive);
  if (management === 'started' || (management === 'nothing' && archiveComes)) of(isManagement);
  for (const rank of [2, 3, 4, 5]) of((account) => rankOf(organization, account) === rank);

  const steps: DeploymentStep[] = [];
  let before: readonly string[] = [];
  for (const group of groups.filter(({ length }) => length > 0)) {
    const current = group.map(({ account, stage }) => ({ id: stepId(account, stage), account, stage, after: before }));
    steps.push(...current);
    before = current.map(({ id }) => id);
  }
  return steps;
}
