import { type ChildProcess, execFileSync, spawn, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import { createServer } from 'node:net';
import * as os from 'node:os';
import * as path from 'node:path';

/** Versions installed where there is no moto or AWS CLI on PATH. */
const packages = ['moto[server]==5.2.1', 'awscli==1.45.11'] as const;

/** Account of the double's own credentials. */
export const doubleAccount = '123456789012';

function isOnPath(name: string): boolean {
  return spawnSync(name, ['--version'], { timeout: 60_000 }).status === 0;
}

/** Directory of `moto_server` and `aws`; undefined where both are on PATH. */
function toolsDirectory(): string | undefined {
  if (isOnPath('moto_server') && isOnPath('aws')) return undefined;
  const home = path.resolve(process.env['HARNESS_HOME'] ?? path.join(os.homedir(), '.cache', 'pulumi-harness'));
  const directory = path.join(home, 'aws-double');
  if (!fs.existsSync(path.join(directory, 'bin', 'moto_server'))) {
    execFileSync('python3', ['-m', 'venv', directory], { stdio: 'ignore' });
    const pip = path.join(directory, 'bin', 'pip');
    execFileSync(pip, ['install', '--quiet', '--disable-pip-version-check', ...packages], { stdio: 'ignore' });
  }
  return path.join(directory, 'bin');
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address !== null ? address.port : 0));
    });
  });
}

/** An AWS of its own on this machine (moto), with accounts, S3, KMS, EC2 and Organizations. Needs Python 3. */
export class AwsDouble {
  private constructor(
    private readonly child: ChildProcess,
    /** What a process needs to talk to it. */
    readonly environment: Readonly<Record<string, string>>,
  ) {}

  static async start(): Promise<AwsDouble> {
    const tools = toolsDirectory();
    const port = await freePort();
    const PATH = [...(tools === undefined ? [] : [tools]), process.env['PATH'] ?? ''].join(path.delimiter);
    const child = spawn('moto_server', ['-H', '127.0.0.1', '-p', String(port)], {
      env: { ...process.env, PATH },
      stdio: 'ignore',
    });
    const environment = {
      PATH,
      AWS_ENDPOINT_URL: `http://127.0.0.1:${port}`,
      AWS_ACCESS_KEY_ID: 'double',
      AWS_SECRET_ACCESS_KEY: 'double',
      AWS_REGION: 'eu-west-1',
      AWS_DEFAULT_REGION: 'eu-west-1',
      AWS_EC2_METADATA_DISABLED: 'true',
    };
    for (let attempt = 0; ; attempt++) {
      try {
        await fetch(`http://127.0.0.1:${port}/moto-api/`);
        return new AwsDouble(child, environment);
      } catch (error) {
        if (attempt >= 300 || child.exitCode !== null) throw error;
        await new Promise((resolve) => setTimeout(resolve, 200));
      }
    }
  }

  /** Runs the AWS CLI and gives its JSON. */
  aws(args: readonly string[], more: Readonly<Record<string, string>> = {}): unknown {
    const text = execFileSync('aws', [...args, '--output', 'json'], {
      env: { ...process.env, ...this.environment, ...more, AWS_PAGER: '' },
      encoding: 'utf8',
      timeout: 120_000,
    });
    return text.trim() === '' ? undefined : (JSON.parse(text) as unknown);
  }

  close(): void {
    this.child.kill();
  }
}
