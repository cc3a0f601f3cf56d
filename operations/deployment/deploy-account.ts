import type { OpType } from '@pulumi/pulumi/automation';
import type { Account } from '../../organization/model';
import type { AccountStacks } from './account-stacks';
import { newAccountBackoff, pauseBefore, throttlingBackoff } from './backoff';
import { EngineEvents, type PolicyBreach, toldErrors } from './engine-events';
import { type FailureReason, failureReason, isTransient, wayOut } from './failure-reason';
import { clearPendingOperations, type LockHolder, type PendingOperation } from './interrupted-stack';
import { whenFree } from './stack-lock';

/** The deployment of an account failed. What was done before stays, and the next run goes on from there. */
export class DeploymentFailed extends Error {
  override readonly name = 'DeploymentFailed';

  constructor(
    readonly account: string,
    readonly reason: FailureReason,
    /** What the engine and AWS said. */
    readonly messages: readonly string[],
    readonly breaches: readonly PolicyBreach[],
  ) {
    super(
      [...messages, ...breaches.map(({ policy, message }) => `${policy}: ${message}`), wayOut(reason, account)]
        .filter((line) => line !== '')
        .join('\n'),
    );
  }
}

/** What happened to an account, as it happens. */
export interface AccountListener {
  changed?(operation: OpType, urn: string): void;
  /** A pause before the next attempt. */
  waiting?(reason: FailureReason, milliseconds: number): void;
  /** A lock of a run on this machine that still goes on. */
  waitingForLock?(holder: LockHolder): void;
  /** A run before was killed: what AWS was doing then. */
  resumed?(pending: readonly PendingOperation[]): void;
}

export interface AccountDeployment {
  readonly account: Account;
  /** Absolute directories of policy packs, enforced while deploying. */
  readonly policyPacks: readonly string[];
  /** Their configuration files, in the same order. */
  readonly policyPackConfigs: readonly string[];
  /** Settings file in place of the stack's own. */
  readonly settingsFile: string | undefined;
  /** Calls to AWS at the same time. */
  readonly parallelResources: number;
  /** True while AWS may still be setting the account up: made in this run. */
  readonly accountIsNew: boolean;
  /** Takes a lock away that somebody else holds. */
  readonly unlock: boolean;
}

export interface Clock {
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  readonly random: () => number;
}

export interface AccountDeployed {
  /** Resources by what was done to them; `same` for those that stayed. */
  readonly changes: { readonly [operation in OpType]?: number };
}

/** How a deployment is stopped from outside. */
export interface Stopping {
  /** Aborted when nothing new shall start. */
  readonly stop: AbortSignal;
  /** Aborted when the engine shall be told to finish what AWS is doing and to save the state. */
  readonly forward: AbortSignal;
}

interface Attempts extends Stopping {
  readonly clock: Clock;
  readonly listener: AccountListener;
}

/**
 * Deploys one account: takes up what a killed run left behind, then `up`, again and again while AWS says something that
 * passes by itself.
 *
 * @throws DeploymentFailed
 */
export async function deployAccount(
  stacks: AccountStacks,
  deployment: AccountDeployment,
  attempts: Attempts,
): Promise<AccountDeployed> {
  const { account, policyPacks, policyPackConfigs, settingsFile, parallelResources, accountIsNew } = deployment;
  const { clock, listener, stop, forward } = attempts;
  const patience = {
    unlock: deployment.unlock,
    pause: clock.pause,
    stop,
    onWait: (holder: LockHolder) => listener.waitingForLock?.(holder),
  };
  for (let attempt = 1; ; attempt++) {
    const events = new EngineEvents((operation, urn) => listener.changed?.(operation, urn));
    try {
      const stack = await stacks.open(account.name);
      const pending = await whenFree(stack, patience, () => clearPendingOperations(stack));
      if (pending.length > 0) listener.resumed?.(pending);
      await whenFree(stack, patience, () =>
        stack.up({
          policyPacks: [...policyPacks],
          policyPackConfigs: [...policyPackConfigs],
          parallel: parallelResources,
          // What was being updated or deleted when the run was killed is read from AWS first.
          refresh: pending.some(({ type }) => type !== 'creating'),
          color: 'never',
          suppressProgress: true,
          userAgent: 'landing-zone',
          onEvent: events.read,
          signal: forward,
          ...(settingsFile !== undefined && { configFile: settingsFile }),
        }),
      );
      return { changes: events.changes };
    } catch (error) {
      const messages = toldErrors(events, error);
      const reason = failureReason(messages, { accountIsNew, policyFailed: events.breaches.length > 0 });
      const pause = isTransient(reason)
        ? pauseBefore(attempt, reason === 'throttled' ? throttlingBackoff : newAccountBackoff, clock.random)
        : undefined;
      if (pause === undefined || stop.aborted)
        throw new DeploymentFailed(account.name, reason, messages, events.breaches);
      listener.waiting?.(reason, pause);
      await clock.pause(pause, stop);
    }
  }
}
