import { Worker } from 'node:worker_threads';
import * as path from 'node:path';
import { failedAccount } from '../failed-account';
import type { WireProperties } from '../packs/pack';
import type { PreviewListener, PreviewRequest } from '../request';
import type { AccountResult, Failure } from '../result';
import type { TransportResult } from '../transport';
import type { FromThread, ToThread } from './protocol';

/** Longest time all packs together may take to load. */
const packSeconds = 120;

/** The accounts being previewed, innermost last, with the time each has used by itself. */
class Clock {
  private readonly accounts: { readonly name: string; used: number; since: number }[] = [];
  private timer: NodeJS.Timeout | undefined;

  constructor(
    private readonly deadlineMilliseconds: number,
    private readonly onExpired: (accounts: readonly string[]) => void,
  ) {}

  start(name: string): void {
    this.pause();
    this.accounts.push({ name, used: 0, since: Date.now() });
    this.resume();
  }

  stop(name: string): void {
    this.pause();
    const index = this.accounts.findIndex((account) => account.name === name);
    if (index >= 0) this.accounts.splice(index, 1);
    this.resume();
  }

  clear(): void {
    this.pause();
    this.accounts.length = 0;
  }

  private pause(): void {
    clearTimeout(this.timer);
    const current = this.accounts.at(-1);
    if (current) current.used += Date.now() - current.since;
  }

  private resume(): void {
    const current = this.accounts.at(-1);
    if (!current) return;
    current.since = Date.now();
    this.timer = setTimeout(
      () => this.onExpired(this.accounts.map((account) => account.name)),
      Math.max(0, this.deadlineMilliseconds - current.used),
    );
  }
}

/**
 * Runs previews in a thread of this process. The thread stays warm between previews (`--watch`), and is replaced when
 * a program blocks it: the main thread keeps the time, so that even an endless loop ends at the deadline.
 */
export class ThreadEngine {
  private worker: Worker | undefined;
  private rounds = 0;
  /** The preview asked for last; the next one starts after it. */
  private last: Promise<unknown> = Promise.resolve();

  constructor(private readonly packageRoot: string) {}

  /** Previews one after the other, also those asked for at the same time: a program needs the process's working directory. */
  preview(request: PreviewRequest, listener: PreviewListener): Promise<TransportResult> {
    const result = this.last.then(() => this.run(request, listener));
    this.last = result.catch(() => undefined);
    return result;
  }

  private async run(request: PreviewRequest, listener: PreviewListener): Promise<TransportResult> {
    const accounts = new Map<string, AccountResult>();
    const outputs: Record<string, WireProperties> = {};
    const requirements = new Map<string, readonly string[]>();
    const home = process.cwd();
    try {
      for (;;) {
        const remaining = request.stacks.filter(({ stack }) => !accounts.has(stack));
        if (remaining.length === 0) return { accounts, requirements, packFailure: undefined };
        const packFailure = await this.round(
          { ...request, stacks: remaining },
          home,
          listener,
          accounts,
          outputs,
          requirements,
        );
        if (packFailure) return { accounts, requirements, packFailure };
      }
    } finally {
      process.chdir(home);
    }
  }

  /** Takes down what the following previews load. To be called before anything else. */
  record(): void {
    this.thread().postMessage({ kind: 'record' } satisfies ToThread);
  }

  /** Writes what was taken down since `record`, for later processes to load at once. */
  writeStore(): Promise<void> {
    const worker = this.thread();
    const round = ++this.rounds;
    return new Promise((resolve, reject) => {
      worker.once('error', reject);
      worker.on('message', (message: FromThread) => {
        if (message.round === round) resolve();
      });
      worker.ref();
      worker.postMessage({ kind: 'write-store', round, packageRoot: this.packageRoot } satisfies ToThread);
    });
  }

  /** Starts the thread and lets it load the SDKs while the caller prepares its request. */
  warm(): void {
    const worker = this.thread();
    worker.unref();
    worker.postMessage({ kind: 'warm', packageRoot: this.packageRoot } satisfies ToThread);
  }

  async close(): Promise<void> {
    const { worker } = this;
    this.worker = undefined;
    await worker?.terminate();
  }

  private thread(): Worker {
    this.worker ??= new Worker(path.join(__dirname, 'thread.js'), {
      // Most of what a preview allocates dies young; a larger nursery saves a fifth of its time.
      resourceLimits: { maxYoungGenerationSizeMb: 48 },
    });
    return this.worker;
  }

  /** One life of a thread: until all stacks are done, or one of them had to be stopped. */
  private round(
    request: PreviewRequest,
    home: string,
    listener: PreviewListener,
    accounts: Map<string, AccountResult>,
    outputs: Record<string, WireProperties>,
    requirements: Map<string, readonly string[]>,
  ): Promise<Failure | undefined> {
    const worker = this.thread();
    const round = ++this.rounds;
    return new Promise((resolve, reject) => {
      const give = (result: AccountResult): void => {
        accounts.set(result.account, result);
        listener.finished?.(result);
      };
      const giveUp = (stopped: readonly string[], failure: Failure): void => {
        const [culprit] = stopped.slice(-1);
        for (const account of stopped) {
          const waiting: Failure = {
            kind: 'stack-reference',
            message: `The program waited for outputs of ${culprit ?? 'another stack'}, which did not finish.`,
          };
          if (judged.has(account)) give(failedAccount(account, account === culprit ? failure : waiting));
        }
        if (stopped.length === 0)
          for (const { stack } of request.stacks) if (!accounts.has(stack)) give(failedAccount(stack, failure));
      };
      const judged = new Set(request.stacks.map(({ stack }) => stack));
      const running: string[] = [];
      const clock = new Clock(request.deadlineSeconds * 1000, (stopped) => {
        const seconds = request.deadlineSeconds;
        giveUp(stopped, {
          kind: 'timeout',
          message: `The program did not finish within ${seconds} seconds and was stopped. Look for an endless loop, an open server or an await on something outside, or raise the deadline.`,
        });
        end(undefined, true);
      });
      const packTimer = setTimeout(() => {
        const message = `The policy packs were not loaded within ${packSeconds} seconds. Look for an endless loop or an await on something outside in them.`;
        end({ kind: 'pack', message }, true);
      }, packSeconds * 1000);
      const end = (failure: Failure | undefined, replace: boolean, error?: Error): void => {
        clearTimeout(packTimer);
        clock.clear();
        worker.off('message', onMessage);
        worker.off('error', onError);
        const settle = (): void => (error ? reject(error) : resolve(failure));
        if (!replace) {
          worker.unref();
          settle();
          return;
        }
        this.worker = undefined;
        worker.terminate().then(settle, reject);
      };
      const onMessage = (message: FromThread): void => {
        if (message.round !== round) return;
        switch (message.kind) {
          case 'enter':
            worker.postMessage({ kind: 'entered', id: message.id, error: enter(message.directory) } satisfies ToThread);
            break;
          case 'enter-now':
            Atomics.store(message.done, 0, enter(message.directory) === undefined ? 1 : 2);
            Atomics.notify(message.done, 0);
            break;
          case 'packs':
            clearTimeout(packTimer);
            for (const [policy, ids] of message.requirements) requirements.set(policy, ids);
            break;
          case 'packs-failed':
            clearTimeout(packTimer);
            end(message.failure, false);
            break;
          case 'started':
            running.push(message.account);
            clock.start(message.account);
            if (judged.has(message.account)) listener.started?.(message.account);
            break;
          case 'finished':
            running.splice(running.indexOf(message.result.account), 1);
            clock.stop(message.result.account);
            outputs[message.result.account] = message.outputs;
            if (judged.has(message.result.account)) give(message.result);
            break;
          case 'done':
            end(undefined, message.spoiled);
            break;
        }
      };
      const onError = (error: Error): void => {
        // Out of memory, or a crash of the thread itself: the account that ran is incomplete, the others go on.
        if (running.length === 0) {
          end(undefined, true, error);
          return;
        }
        giveUp(running, {
          kind: 'program',
          message: `The preview thread ended: ${error.message}`,
          ...(error.stack && { detail: error.stack }),
        });
        end(undefined, true);
      };
      worker.on('message', onMessage);
      worker.on('error', onError);
      worker.ref();
      worker.postMessage({
        kind: 'preview',
        round,
        home,
        request,
        packageRoot: this.packageRoot,
        finished: outputs,
      } satisfies ToThread);
    });
  }
}

function enter(directory: string): string | undefined {
  try {
    process.chdir(directory);
    return undefined;
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}
