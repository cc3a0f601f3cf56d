import { spawnSync } from 'node:child_process';

/** A process as `ps -A -o pid=,ppid=,command=` lists it. */
const line = /^\s*(\d+)\s+(\d+)\s+(.*)$/;

/** Ids of the Pulumi processes `parent` has started for an operation on a stack, out of what `ps` lists. */
export function enginesIn(listing: string, parent: number, operation: string, stack: string): readonly number[] {
  return listing.split('\n').flatMap((text) => {
    const [, pid = '', ppid = '', command = ''] = line.exec(text) ?? [];
    const words = command.split(' ');
    const isMeant = words.includes(operation) && words[words.indexOf('--stack') + 1] === stack;
    return Number(ppid) === parent && isMeant ? [Number(pid)] : [];
  });
}

/**
 * Ends the engine this process has started for an operation on a stack, for one that does not end when it is told to. Only for operations
 * that write nothing.
 */
export function killEngine(operation: 'refresh', stack: string): void {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,command='], { encoding: 'utf8' });
  for (const pid of enginesIn(stdout ?? '', process.pid, operation, stack)) {
    try {
      process.kill(pid, 'SIGKILL');
    } catch {
      // It has ended in the meantime.
    }
  }
}
