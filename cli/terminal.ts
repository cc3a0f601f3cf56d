import type { Readable, Writable } from 'node:stream';

/** Where a command reads and writes. stdout is data, stderr is for people. */
export interface Terminal {
  readonly stdin: Readable & { readonly isTTY?: boolean };
  readonly stdout: Writable & { readonly isTTY?: boolean; readonly columns?: number };
  readonly stderr: Writable & { readonly isTTY?: boolean };
  readonly environment: Readonly<Record<string, string | undefined>>;
  readonly workingDirectory: string;
}

function isSet(value: string | undefined): boolean {
  return value !== undefined && value !== '';
}

/** ANSI colours on stdout: on a terminal, unless NO_COLOR (https://no-color.org) or TERM=dumb says otherwise. */
export function wantsColour({ stdout, environment }: Terminal): boolean {
  return stdout.isTTY === true && !isSet(environment['NO_COLOR']) && environment['TERM'] !== 'dumb';
}

/** A status line that rewrites itself: on a terminal that people look at. */
export function wantsAnimation({ stderr, environment }: Terminal): boolean {
  return stderr.isTTY === true && !isSet(environment['CI']) && environment['TERM'] !== 'dumb';
}

/** Columns to lay tables out in; 100 where there is no terminal. */
export function columns({ stdout }: Terminal): number {
  return stdout.isTTY === true ? (stdout.columns ?? 80) : 100;
}

/** Writes and waits until the text has left this process, so that a pipe gets all of it before the process ends. */
export function write(stream: Writable, text: string): Promise<void> {
  return new Promise((resolve, reject) => {
    stream.write(text, (error) => {
      const code = error && (error as NodeJS.ErrnoException).code;
      if (error && code !== 'EPIPE' && code !== 'ERR_STREAM_DESTROYED') reject(error);
      else resolve();
    });
  });
}
