import type { Message } from '../result';
import type { RunningProgram } from './program-host';

/** Thrown by the `process.exit` a program sees, to end the call; the failure has been recorded before. */
export class ProgramExited extends Error {
  override readonly name = 'ProgramExited';
}

/** Collects what is written to a stream into lines. */
function lineSplitter(onLine: (text: string) => void): (chunk: unknown) => void {
  let rest = '';
  return (chunk) => {
    rest += typeof chunk === 'string' ? chunk : Buffer.from(chunk as Uint8Array).toString('utf8');
    const lines = rest.split('\n');
    rest = lines.pop() ?? '';
    lines.forEach(onLine);
  };
}

/**
 * Takes over what a program can do to the whole thread or process: output, exits and signals, the working directory, errors nobody
 * catches. Everything goes to the program `current` names, so that stdout stays clean and an exit ends one program, not the preview.
 *
 * @param changeDirectory changes the working directory of the process at once, which a thread cannot
 */
export function captureThread(
  current: () => Pick<RunningProgram, 'fail' | 'message'> | undefined,
  changeDirectory: (directory: string) => void,
): void {
  const capture = (
    severity: Message['severity'],
  ): ((chunk: unknown, encoding?: unknown, callback?: unknown) => boolean) => {
    const split = lineSplitter((text) => current()?.message({ severity, text }));
    return (chunk, encoding, callback) => {
      split(chunk);
      const done = typeof encoding === 'function' ? encoding : callback;
      if (typeof done === 'function') (done as () => void)();
      return true;
    };
  };
  process.stdout.write = capture('info') as typeof process.stdout.write;
  process.stderr.write = capture('warning') as typeof process.stderr.write;

  const end = (call: string): never => {
    current()?.fail({
      kind: 'exit',
      message: `The program called ${call} before its plan was complete. Remove the call, or throw an error to say what is wrong.`,
    });
    throw new ProgramExited(call);
  };
  process.exit = ((code?: number | string | null) =>
    end(`process.exit(${code ?? process.exitCode ?? 0})`)) as typeof process.exit;
  process.abort = () => end('process.abort()');
  const kill = process.kill.bind(process);
  process.kill = (pid, signal) =>
    Math.abs(pid) === process.pid && signal !== 0
      ? end(`process.kill(process.pid, ${signal ?? 'SIGTERM'})`)
      : kill(pid, signal);
  process.chdir = changeDirectory;

  const uncaught = (error: unknown): void => {
    if (error instanceof ProgramExited) return;
    const text = error instanceof Error ? error.message : String(error);
    const detail = error instanceof Error ? error.stack : undefined;
    current()?.fail({
      kind: 'program',
      message: `The program failed: ${text}`,
      ...(detail !== undefined && { detail }),
    });
  };
  process.on('uncaughtException', uncaught);
  process.on('unhandledRejection', uncaught);
}
