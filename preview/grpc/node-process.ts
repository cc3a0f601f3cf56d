import { ChildProcess, spawn } from 'node:child_process';

export interface NodeProcessOptions {
  /** Arguments of `node`: its own flags, the script, the script's arguments. */
  readonly args: readonly string[];
  readonly directory: string;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly onLine: (stream: 'stdout' | 'stderr', line: string) => void;
}

export interface ProcessEnd {
  /** Null when a signal ended it. */
  readonly code: number | null;
  readonly signal: string | null;
}

/** Lines longer than this are cut: a program may print without ever ending a line. */
const longestLine = 64 * 1024;

function splitLines(onLine: (line: string) => void): {
  readonly take: (chunk: string) => void;
  readonly end: () => void;
} {
  let rest = '';
  return {
    take: (chunk) => {
      const lines = (rest + chunk).split('\n');
      rest = lines.pop() ?? '';
      lines.forEach((line) => onLine(line.replace(/\r$/, '')));
      if (rest.length > longestLine) {
        onLine(rest);
        rest = '';
      }
    },
    end: () => {
      if (rest !== '') onLine(rest);
      rest = '';
    },
  };
}

/**
 * A Node.js child that never outlives its parent: it leads a process group of its own, and the whole group is killed by
 * `kill`, when this process exits, and when this process is interrupted or terminated.
 */
export class NodeProcess {
  /** Settles when the child has ended and its output is read; never rejects. */
  readonly ended: Promise<ProcessEnd>;
  private readonly child: ChildProcess;
  private finished = false;

  constructor({ args, directory, env, onLine }: NodeProcessOptions) {
    this.child = spawn(process.execPath, args, {
      cwd: directory,
      env: { ...env },
      detached: process.platform !== 'win32',
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    const killNow = (): void => this.kill();
    const onSignal = (signal: NodeJS.Signals): void => {
      this.kill();
      process.removeListener(signal, onSignal);
      // Our listener replaced the default; when it was the last one the signal must still end this process.
      if (process.listenerCount(signal) === 0) process.kill(process.pid, signal);
    };
    process.on('exit', killNow);
    process.on('SIGINT', onSignal);
    process.on('SIGTERM', onSignal);
    this.ended = new Promise((resolve) => {
      const finish = (end: ProcessEnd): void => {
        this.finished = true;
        process.removeListener('exit', killNow);
        process.removeListener('SIGINT', onSignal);
        process.removeListener('SIGTERM', onSignal);
        resolve(end);
      };
      for (const stream of ['stdout', 'stderr'] as const) {
        const lines = splitLines((line) => onLine(stream, line));
        this.child[stream]?.setEncoding('utf8').on('data', lines.take).on('end', lines.end);
      }
      this.child.once('error', (error) => {
        onLine('stderr', error.message);
        finish({ code: 1, signal: null });
      });
      // 'close' waits for the pipes, which a grandchild may hold open; after 'exit' the group is killed so that it comes.
      this.child.once('exit', () => this.kill());
      this.child.once('close', (code, signal) => finish({ code, signal }));
    });
  }

  /** Kills the child and everything it started. Safe to call at any time, any number of times. */
  kill(): void {
    const { pid } = this.child;
    if (pid === undefined || this.finished) return;
    try {
      if (process.platform === 'win32') this.child.kill('SIGKILL');
      else process.kill(-pid, 'SIGKILL');
    } catch {
      // The group is gone already.
    }
  }
}
