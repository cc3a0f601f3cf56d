import { exitCodes } from './exit-codes';

/** How a command that deploys is stopped. */
export interface Interruption {
  /** Aborted when nothing new shall start. */
  readonly stop: AbortSignal;
  /**
   * Aborted when the engine shall be told to stop. On a terminal it is not: there Ctrl-C reaches the engine by itself, and told twice it
   * would stop at once and lose what AWS is doing.
   */
  readonly forward: AbortSignal;
}

const signals = ['SIGINT', 'SIGTERM'] as const;

/**
 * Runs `work` so that Ctrl-C and SIGTERM let it end in order: what AWS is doing is finished and the state saved. A second one ends this
 * process at once.
 */
export async function endInOrder<T>(
  onInterrupt: () => void,
  work: (interruption: Interruption) => Promise<T>,
): Promise<T> {
  const stop = new AbortController();
  const forward = new AbortController();
  const before = signals.map((name) => [name, process.listeners(name)] as const);
  const interrupt = (name: NodeJS.Signals): void => {
    if (stop.signal.aborted) process.exit(exitCodes.interrupted);
    onInterrupt();
    stop.abort();
    if (name !== 'SIGINT' || process.stdin.isTTY !== true) forward.abort();
  };
  for (const name of signals) {
    process.removeAllListeners(name);
    process.on(name, interrupt);
  }
  try {
    return await work({ stop: stop.signal, forward: forward.signal });
  } finally {
    for (const [name, listeners] of before) {
      process.removeAllListeners(name);
      for (const listener of listeners) process.on(name, listener);
    }
  }
}
