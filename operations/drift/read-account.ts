import type { Account } from '../../organization/model';
import type { AccountStacks } from '../deployment/account-stacks';
import { pauseBefore, throttlingBackoff } from '../deployment/backoff';
import type { Clock } from '../deployment/deploy-account';
import { commandErrors } from '../deployment/engine-events';
import { killEngine } from '../deployment/engine-process';
import { failureReason } from '../deployment/failure-reason';
import { readDeployment, type RecordedResource } from '../deployment/recorded-state';
import { DriftEvents } from './observed-drift';

/** An account, or part of it, could not be read: nothing is known of its drift. */
export class AccountUnread extends Error {
  override readonly name = 'AccountUnread';
  constructor(
    /** A `FailureReason`, `timeout` or `partial`. */
    readonly reason: string,
    readonly messages: readonly string[],
  ) {
    super(messages.join('\n'));
  }
}

export interface ReadAccount {
  readonly resources: readonly RecordedResource[];
  readonly events: DriftEvents;
}

/** Milliseconds the engine has to end by itself once it has been told to. */
const endMilliseconds = 10_000;

/** Most names in one message. */
const mostNamed = 5;

/** Aborted after so many seconds; an engine that has not ended a little later is killed, as it may wait for a provider that does not answer. */
function deadline(seconds: number, stack: string): { readonly signal: AbortSignal; readonly end: () => void } {
  const controller = new AbortController();
  let again: NodeJS.Timeout | undefined;
  const first = setTimeout(() => {
    controller.abort();
    again = setTimeout(() => killEngine('refresh', stack), endMilliseconds);
  }, seconds * 1000);
  const end = (): void => {
    clearTimeout(first);
    clearTimeout(again);
  };
  return { signal: controller.signal, end };
}

/** Resources of the state of which the engine has said nothing. */
function unheard(resources: readonly RecordedResource[], { compared }: DriftEvents): readonly string[] {
  return resources
    .filter(({ custom, external, type }) => custom && !external && !type.startsWith('pulumi:providers:'))
    .map(({ urn }) => urn)
    .filter((urn) => !compared.has(urn));
}

/** One attempt. Whatever is not whole is an error, also where the engine says that all is well. */
async function attempt(
  stacks: AccountStacks,
  account: Account,
  seconds: number,
  events: DriftEvents,
): Promise<readonly RecordedResource[] | undefined> {
  const stack = await stacks.existing(account.name);
  if (stack === undefined) return undefined;
  const resources = readDeployment((await stack.exportStack()).deployment);
  if (resources.length === 0) return undefined;
  const { signal, end } = deadline(seconds, account.name);
  try {
    await stack.previewRefresh({ color: 'never', suppressProgress: true, onEvent: events.read, signal });
  } catch (error) {
    if (signal.aborted) throw new AccountUnread('timeout', [`Reading it was not finished within ${seconds} s.`]);
    throw error;
  } finally {
    end();
  }
  if (events.errors.length > 0) throw new Error(events.errors.join('\n'));
  const missing = unheard(resources, events);
  if (missing.length > 0) {
    const more = missing.length > mostNamed ? `, and ${missing.length - mostNamed} more` : '';
    throw new AccountUnread('partial', [`Not compared: ${missing.slice(0, mostNamed).join(', ')}${more}.`]);
  }
  return resources;
}

/**
 * Reads an account from AWS, again while AWS asks for fewer calls.
 *
 * @param seconds longest time for one attempt
 * @returns undefined when it has never been deployed
 * @throws AccountUnread
 */
export async function readAccount(
  stacks: AccountStacks,
  account: Account,
  clock: Clock,
  seconds: number,
): Promise<ReadAccount | undefined> {
  const never = new AbortController().signal;
  for (let count = 1; ; count++) {
    const events = new DriftEvents();
    try {
      const resources = await attempt(stacks, account, seconds, events);
      return resources === undefined ? undefined : { resources, events };
    } catch (error) {
      if (error instanceof AccountUnread) throw error;
      const messages = events.errors.length > 0 ? events.errors : commandErrors(error);
      const reason = failureReason(messages, { accountIsNew: false, policyFailed: false });
      const pause = reason === 'throttled' ? pauseBefore(count, throttlingBackoff, clock.random) : undefined;
      if (pause === undefined) throw new AccountUnread(reason, messages);
      await clock.pause(pause, never);
    }
  }
}
