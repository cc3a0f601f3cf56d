import * as os from 'node:os';
import type { Stack } from '@pulumi/pulumi/automation';

/** Who holds a stack of a local or S3 backend. */
export interface LockHolder {
  readonly user: string;
  readonly host: string;
  readonly pid: number;
  /** As the engine writes it, ISO 8601; empty where it does not say. */
  readonly since: string;
}

/** The holders in the engine's refusal: `created by root@host (pid 12) at 2026-01-01T00:00:00Z`. */
export function lockHolders(message: string): readonly LockHolder[] {
  return [...message.matchAll(/created by (\S+)@(\S+) \(pid (\d+)\)(?: at (\S+))?/g)].map(
    ([, user = '', host = '', pid = '', since = '']) => ({ user, host, pid: Number(pid), since }),
  );
}

export type LockState = 'abandoned' | 'held-here' | 'held-elsewhere';

/**
 * `abandoned` when every holder was a process of this machine that has ended, as after a crash; what runs elsewhere cannot be
 * looked at.
 */
export function lockState(
  holders: readonly LockHolder[],
  host: string = os.hostname(),
  isAlive: (pid: number) => boolean = processIsAlive,
): LockState {
  if (holders.length === 0 || holders.some((holder) => holder.host !== host)) return 'held-elsewhere';
  return holders.some(({ pid }) => isAlive(pid)) ? 'held-here' : 'abandoned';
}

function processIsAlive(pid: number): boolean {
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}

/** An operation that was under way when a deployment was killed: AWS may or may not have done it. */
export interface PendingOperation {
  /** creating, updating, deleting, reading or importing. */
  readonly type: string;
  readonly urn: string;
}

interface StateContent {
  readonly pending_operations?: readonly { readonly type?: unknown; readonly resource?: { readonly urn?: unknown } }[];
}

/** The operations a state says were under way. */
export function pendingOperations(deployment: unknown): readonly PendingOperation[] {
  const { pending_operations: pending = [] } = (deployment ?? {}) as StateContent;
  return pending.map(({ type, resource }) => ({ type: String(type ?? ''), urn: String(resource?.urn ?? '') }));
}

/**
 * Takes operations that were under way out of the state, so that the next deployment can go on. The caller refreshes what was
 * being updated or deleted; what was being created may be in AWS without being in the state, and people are told.
 */
export async function clearPendingOperations(stack: Stack): Promise<readonly PendingOperation[]> {
  const state = await stack.exportStack();
  const pending = pendingOperations(state.deployment);
  if (pending.length === 0) return [];
  const deployment = { ...(state.deployment as Readonly<Record<string, unknown>>), pending_operations: [] };
  await stack.importStack({ ...state, deployment });
  return pending;
}
