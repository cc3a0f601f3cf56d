import type { Stack } from '@pulumi/pulumi/automation';
import { type LockHolder, lockHolders, lockState } from './interrupted-stack';

/** Milliseconds between two looks at a lock, and the longest wait for one. */
const poll = 2_000;
const longestWait = 15 * 60_000;

/** Another run holds the stack, and this one does not wait for it (any more). */
export class StackLocked extends Error {
  override readonly name = 'StackLocked';

  constructor(holders: readonly LockHolder[], waited: number) {
    const who = holders.map(({ user, host, pid, since }) => `${user}@${host} (process ${pid}) since ${since}`);
    super(
      [
        // The engine's own words, by which the reason is told from others.
        `the stack is currently locked by ${who.join(' and ') || 'another run'}.`,
        ...(waited === 0 ? [] : [`It was waited for for ${Math.round(waited / 60_000)} min.`]),
      ].join(' '),
    );
  }
}

export interface LockPatience {
  /** Takes a lock away that somebody else holds. */
  readonly unlock: boolean;
  readonly pause: (milliseconds: number, signal: AbortSignal) => Promise<void>;
  /** Ends the wait. */
  readonly stop: AbortSignal;
  /** Called once, before the wait for a run on this machine. */
  readonly onWait: (holder: LockHolder) => void;
}

/**
 * Runs `work` on a stack; a lock of a process of this machine that is gone is taken away, one of a process that runs is waited for.
 *
 * @throws StackLocked when somebody on another machine holds the stack, or the wait was in vain
 */
export async function whenFree<T>(
  stack: Pick<Stack, 'cancel'>,
  { unlock, pause, stop, onWait }: LockPatience,
  work: () => Promise<T>,
): Promise<T> {
  const { ConcurrentUpdateError } = await import('@pulumi/pulumi/automation');
  let waited = 0;
  let cancelled = false;
  for (;;) {
    try {
      return await work();
    } catch (error) {
      if (!(error instanceof ConcurrentUpdateError)) throw error;
      const holders = lockHolders(error.message);
      const state = lockState(holders);
      const [holder] = holders;
      if (!cancelled && !stop.aborted && (unlock || state === 'abandoned')) {
        cancelled = true;
        await stack.cancel();
      } else if (holder !== undefined && state === 'held-here' && waited < longestWait && !stop.aborted) {
        if (waited === 0) onWait(holder);
        waited += poll;
        await pause(poll, stop);
      } else {
        throw new StackLocked(holders, waited);
      }
    }
  }
}
