import { execFile } from 'node:child_process';

/** Runs the AWS CLI and gives its JSON. */
export type RunAws = (args: readonly string[], environment: Readonly<Record<string, string>>) => Promise<unknown>;

/** Longest time for one call, pages included, in milliseconds. */
const callTimeout = 120_000;

/** The `aws` on PATH. */
export const runAwsCli: RunAws = (args, environment) =>
  new Promise((resolve, reject) => {
    execFile(
      'aws',
      [...args, '--output', 'json'],
      { env: { ...process.env, ...environment, AWS_PAGER: '' }, maxBuffer: 256 * 1024 * 1024, timeout: callTimeout },
      (error, stdout, stderr) => {
        if (error) {
          reject(new Error(stderr.trim() === '' ? error.message : stderr.trim().split('\n').slice(-1)[0]));
          return;
        }
        try {
          resolve(stdout.trim() === '' ? {} : (JSON.parse(stdout) as unknown));
        } catch {
          reject(new Error(`aws ${args.slice(0, 2).join(' ')} did not answer in JSON`));
        }
      },
    );
  });

/** True when there is an `aws` on PATH. */
export async function hasAwsCli(): Promise<boolean> {
  return new Promise((resolve) => {
    execFile('aws', ['--version'], { timeout: 30_000 }, (error) => resolve(error === null));
  });
}
