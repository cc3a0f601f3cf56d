import type { OpType, Stack } from '@pulumi/pulumi/automation';
import type { Account } from '../../organization/model';
import type { AccountStacks } from './account-stacks';
import { newAccountBackoff, pauseBefore, throttlingBackoff } from './backoff';
import { commandErrors, EngineEvents, type PolicyBreach } from './engine-events';
import { type FailureReason, failureReason, isTransient, wayOut } from './failure-reason';
import { clearPendingOperations, lockHolders, lockState, type PendingOperation } from './interrupted-stack';

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
  waitingForLock?(pid: number): void;
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

/** Milliseconds between two looks at a lock, and the longest wait for one. */
const lockPoll = 2_000;
const longestLockWait = 15 * 60_000;

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

/** Runs `work`; a lock of a process that is gone is taken away, one of a process that runs is waited for. */
async function whenFree<T>(
  stack: Stack,
  { unlock }: AccountDeployment,
  { clock, listener, stop }: Attempts,
  work: () => Promise<T>,
): Promise<T> {
  const { ConcurrentUpdateError } = await import('@pulumi/pulumi/automation');
  let waited = 0;
  let cancelled = false;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConcurrentUpdateError) || stop.aborted) throw error;
      const holders = lockHolders(error.message);
      const state = lockState(holders);
      if (!cancelled && (unlock || state === 'abandoned')) {
        cancelled = true;
        await stack.cancel();
      } else if (state === 'held-here' && waited < longestLockWait) {
        if (waited === 0) listener.waitingForLock?.(holders[0]?.pid ?? 0);
        waited += lockPoll;
        await clock.pause(lockPoll, stop);
      } else {
        throw error;
      }
    }
  }
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
  for (let attempt = 1; ; attempt++) {
    const events = new EngineEvents((operation, urn) => listener.changed?.(operation, urn));
    try {
      const stack = await stacks.open(account.name);
      const pending = await whenFree(stack, deployment, attempts, () => clearPendingOperations(stack));
      if (pending.length > 0) listener.resumed?.(pending);
      await whenFree(stack, deployment, attempts, () =>
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
      const messages = events.errors.length > 0 ? events.errors : commandErrors(error);
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
