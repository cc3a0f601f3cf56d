import * as os from 'node:os';
import { ConcurrentUpdateError, type Stack } from '@pulumi/pulumi/automation';
import { StackLocked, whenFree } from '../../../operations/deployment/stack-lock';

/** A refusal of the engine, by a run of this process or of another machine. */
function refusal(host: string, pid: number): Error {
  const error = new Error(
    `stderr: error: the stack is currently locked by 1 lock(s).\n  file:///a: created by ada@${host} (pid ${pid}) at 2026-11-22T11:08:13Z`,
  );
  return Object.setPrototypeOf(error, ConcurrentUpdateError.prototype) as Error;
}

/** Work that is refused so often before it is done. */
function work(refused: readonly Error[]): () => Promise<string> {
  const left = [...refused];
  return () => {
    const error = left.shift();
    return error === undefined ? Promise.resolve('done') : Promise.reject(error);
  };
}

function attempt(refused: readonly Error[], unlock = false, stop = new AbortController()) {
  const seen: string[] = [];
  const stack = { cancel: () => (seen.push('cancel'), Promise.resolve()) } as Pick<Stack, 'cancel'>;
  const result = whenFree(
    stack,
    {
      unlock,
      stop: stop.signal,
      pause: (milliseconds) => (seen.push(`pause ${milliseconds}`), Promise.resolve()),
      onWait: ({ user, host, since }) => seen.push(`${user}@${host} since ${since}`),
    },
    work(refused),
  );
  return { result, seen };
}

const here = os.hostname();
const gone = 2 ** 22 + 1;

describe('whenFree', () => {
  it('waits for a run on this machine, and says once for whom', async () => {
    const { result, seen } = attempt([refusal(here, process.pid), refusal(here, process.pid)]);
    await expect(result).resolves.toBe('done');
    expect(seen).toEqual([`ada@${here} since 2026-11-22T11:08:13Z`, 'pause 2000', 'pause 2000']);
  });

  it('takes away the lock of a run on this machine that is gone', async () => {
    const { result, seen } = attempt([refusal(here, gone)]);
    await expect(result).resolves.toBe('done');
    expect(seen).toEqual(['cancel']);
  });

  it('names who holds it elsewhere and leaves it alone, unless it is told not to', async () => {
    const { result, seen } = attempt([refusal('elsewhere', 12)]);
    await expect(result).rejects.toThrow(StackLocked);
    await expect(result).rejects.toThrow('locked by ada@elsewhere (process 12) since 2026-11-22T11:08:13Z');
    expect(seen).toEqual([]);
    const told = attempt([refusal('elsewhere', 12)], true);
    await expect(told.result).resolves.toBe('done');
    expect(told.seen).toEqual(['cancel']);
  });

  it('gives up after a quarter of an hour, and at once when it is stopped', async () => {
    const forever = Array.from({ length: 1000 }, () => refusal(here, process.pid));
    const { result, seen } = attempt(forever);
    await expect(result).rejects.toThrow('It was waited for for 15 min.');
    expect(seen.filter((one) => one.startsWith('pause'))).toHaveLength(450);
    const stop = new AbortController();
    stop.abort();
    await expect(attempt(forever, false, stop).result).rejects.toThrow(StackLocked);
  });

  it('lets every other failure through', async () => {
    await expect(attempt([new Error('AccessDenied')]).result).rejects.toThrow('AccessDenied');
  });
});
