import type { OpType } from '@pulumi/pulumi/automation';
import type { AccountStacks } from './account-stacks';
import {
  type AccountDeployed,
  type AccountListener,
  type Clock,
  deployAccount,
  DeploymentFailed,
  type Stopping,
} from './deploy-account';
import type { DeploymentStep } from './deployment-order';
import type { FailureReason } from './failure-reason';
import type { LockHolder, PendingOperation } from './interrupted-stack';
import { type Outcome, runInOrder } from './run-in-order';

/** Progress for people. */
export interface DeploymentListener {
  started?(step: DeploymentStep): void;
  changed?(step: DeploymentStep, operation: OpType, urn: string): void;
  waiting?(step: DeploymentStep, reason: FailureReason, milliseconds: number): void;
  waitingForLock?(step: DeploymentStep, holder: LockHolder): void;
  resumed?(step: DeploymentStep, pending: readonly PendingOperation[]): void;
  finished?(step: DeploymentStep, deployed: AccountDeployed | DeploymentFailed): void;
}

/** How one step is deployed. */
export interface StepSettings {
  /** Settings file in place of the stack's own. */
  readonly settingsFile: string | undefined;
  /** Configuration files of the policy packs, in the same order; none where every pack is as it comes. */
  readonly policyPackConfigs: readonly string[];
}

export interface OrganizationDeployment {
  readonly steps: readonly DeploymentStep[];
  /** Accounts at the same time. */
  readonly parallelAccounts: number;
  /** Calls to AWS at the same time, in each account. */
  readonly parallelResources: number;
  readonly policyPacks: readonly string[];
  /** Called when the step begins. */
  readonly settings: (step: DeploymentStep) => Promise<StepSettings>;
  readonly unlock: boolean;
}

/** The type of the resource that makes an AWS account. */
const accountType = 'aws:organizations/account:Account::';

/**
 * Deploys accounts in order. The caller has judged all of them before (the gate); the packs are enforced again while deploying,
 * when every value is known.
 */
export function deployOrganization(
  stacks: AccountStacks,
  deployment: OrganizationDeployment,
  clock: Clock,
  listener: DeploymentListener,
  stopping: Stopping,
): Promise<readonly Outcome<DeploymentStep, AccountDeployed>[]> {
  const { policyPacks, parallelResources, unlock } = deployment;
  // Logical names of account resources end with the account's name.
  const made: string[] = [];
  const deploy = async (step: DeploymentStep): Promise<AccountDeployed> => {
    const { account } = step;
    const accountListener: AccountListener = {
      changed: (operation, urn) => {
        if (operation === 'create' && urn.includes(accountType)) made.push(urn);
        listener.changed?.(step, operation, urn);
      },
      waiting: (reason, milliseconds) => listener.waiting?.(step, reason, milliseconds),
      waitingForLock: (holder) => listener.waitingForLock?.(step, holder),
      resumed: (pending) => listener.resumed?.(step, pending),
    };
    listener.started?.(step);
    try {
      const settings = await deployment.settings(step);
      const deployed = await deployAccount(
        stacks,
        {
          account,
          policyPacks,
          ...settings,
          parallelResources,
          accountIsNew: made.some((urn) => urn.endsWith(`-${account.name}`)),
          unlock,
        },
        { clock, listener: accountListener, ...stopping },
      );
      listener.finished?.(step, deployed);
      return deployed;
    } catch (error) {
      if (error instanceof DeploymentFailed) listener.finished?.(step, error);
      throw error;
    }
  };
  return runInOrder(deployment.steps, deployment.parallelAccounts, deploy, stopping.stop);
}
