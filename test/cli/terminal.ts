import { PassThrough, Writable } from 'node:stream';
import type { Organization } from '../../organization/model';
import type { PreviewRequest } from '../../preview/request';
import type { PreviewResult } from '../../preview/result';
import { run } from '../../cli/run';
import type { Engine, Services } from '../../cli/services';
import { defaultOrganization } from '../reports/organizations';
import { fullResult } from '../reports/results';

class Captured extends Writable {
  text = '';
  override _write(chunk: Buffer, _encoding: string, done: () => void): void {
    this.text += chunk.toString('utf8');
    done();
  }
}

export interface Run {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  /** What the engine was asked, in order. */
  readonly requests: readonly PreviewRequest[];
}

export interface Setting {
  readonly result?: PreviewResult;
  /** Takes the place of `result`. */
  readonly engine?: Engine['run'];
  readonly organization?: Organization;
  readonly workingDirectory?: string;
  readonly environment?: Readonly<Record<string, string>>;
  readonly tty?: boolean;
  readonly input?: string;
  readonly signal?: AbortSignal;
  readonly services?: Partial<Services>;
}

/** Runs a command line in this process, with a fixed preview unless another is given. */
export async function runCli(args: readonly string[], setting: Setting = {}): Promise<Run> {
  const stdout = Object.assign(new Captured(), { isTTY: setting.tty === true, columns: 120 });
  const stderr = Object.assign(new Captured(), { isTTY: setting.tty === true });
  const stdin = Object.assign(new PassThrough(), { isTTY: setting.tty === true });
  stdin.end(setting.input ?? '');
  const requests: PreviewRequest[] = [];
  const code = await run(args, {
    version: '1.2.3',
    signal: setting.signal ?? new AbortController().signal,
    terminal: {
      stdin,
      stdout,
      stderr,
      environment: setting.environment ?? {},
      workingDirectory: setting.workingDirectory ?? process.cwd(),
    },
    services: {
      openEngine: async () => ({
        run: async (request, listener) => {
          requests.push(request);
          return setting.engine ? setting.engine(request, listener) : (setting.result ?? fullResult());
        },
        close: async () => undefined,
      }),
      loadOrganization: async () => setting.organization ?? defaultOrganization(),
      now: () => new Date('2026-11-22T12:00:00Z'),
      readProgram: async () => {
        throw new Error('no program');
      },
      ...setting.services,
    },
  });
  return { code, stdout: stdout.text, stderr: stderr.text, requests };
}
