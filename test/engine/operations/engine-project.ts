import { type ChildProcess, spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { providerTable } from '../harness/provider-table';
import { prepareTools, type Tools } from '../harness/tools';

export const checkout = path.resolve(__dirname, '..', '..', '..');

/** What a command printed, and its exit code. */
export interface Ran {
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

/** A resource in the state of a stack. */
export interface StateResource {
  readonly urn: string;
  readonly type: string;
  readonly id?: string;
  readonly custom?: boolean;
  readonly protect?: boolean;
}

/** A call to the stub provider. */
export interface ProviderCall {
  readonly method: string;
  readonly urn?: string;
  readonly preview?: boolean;
}

interface Manifest {
  readonly version: string;
}

/**
 * A landing zone in a directory of its own, with the real Pulumi CLI, the stub provider as the AWS provider and a state in files. Commands
 * are run as a user runs them: `node dist/cli/main.js`.
 */
export class EngineProject {
  readonly directory: string;
  private readonly tools: Tools;
  private readonly children = new Set<ChildProcess>();

  constructor() {
    this.tools = prepareTools(path.join(checkout, 'test', 'engine', 'harness'), (text) =>
      process.stderr.write(`${text}\n`),
    );
    this.directory = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-engine-'));
    fs.mkdirSync(path.join(this.directory, 'tables'));
    this.installProvider();
    fs.copyFileSync(path.join(checkout, 'landing-zone.yaml'), path.join(this.directory, 'landing-zone.yaml'));
    const project = fs
      .readFileSync(path.join(checkout, 'Pulumi.yaml'), 'utf8')
      .replace(/^main: .*$/m, `main: ${path.join(checkout, 'accounts')}/`);
    fs.writeFileSync(path.join(this.directory, 'Pulumi.yaml'), project);
    this.forgetCalls();
  }

  private installProvider(): void {
    const sdk = path.join(checkout, 'node_modules', '@pulumi', 'aws');
    const { version } = JSON.parse(fs.readFileSync(path.join(sdk, 'package.json'), 'utf8')) as Manifest;
    const table = path.join(this.tools.tables, `aws-${version}.json`);
    if (!fs.existsSync(table)) fs.writeFileSync(table, JSON.stringify(providerTable(sdk, 'aws', version)));
    fs.symlinkSync(table, path.join(this.directory, 'tables', 'aws.json'));
    const plugin = path.join(this.directory, 'home', 'plugins', `resource-aws-v${version}`);
    fs.mkdirSync(plugin, { recursive: true });
    fs.symlinkSync(path.join(this.tools.directory, 'pulumi-resource-stub'), path.join(plugin, 'pulumi-resource-aws'));
  }

  /** Environment in which the real engine finds everything here, and nothing of the user's. */
  environment(scenario: object | undefined): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(([name]) => !/^(?:AWS|PULUMI)_/.test(name));
    const file = path.join(this.directory, 'scenario.json');
    if (scenario !== undefined) fs.writeFileSync(file, JSON.stringify(scenario));
    return {
      ...Object.fromEntries(inherited),
      PATH: [path.dirname(this.tools.cli), process.env['PATH'] ?? '', this.tools.directory].join(path.delimiter),
      PULUMI_HOME: path.join(this.directory, 'home'),
      PULUMI_CONFIG_PASSPHRASE: 'engine',
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
      PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: 'true',
      PULUMI_STUB_TABLES: path.join(this.directory, 'tables'),
      PULUMI_STUB_LOG: this.callsFile,
      // Id of the management account, whose credentials run everything.
      PULUMI_STUB_ACCOUNT: '111111111111',
      ...(scenario !== undefined && { PULUMI_STUB_SCENARIO: file }),
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'stub',
      AWS_SECRET_ACCESS_KEY: 'stub',
      NO_COLOR: '1',
      NODE_OPTIONS: '',
    };
  }

  /** Starts a command in a process group of its own. */
  start(args: readonly string[], scenario?: object): { readonly child: ChildProcess; readonly ended: Promise<Ran> } {
    const child = spawn(process.execPath, [path.join(checkout, 'dist', 'cli', 'main.js'), ...args], {
      cwd: this.directory,
      env: this.environment(scenario),
      detached: true,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    this.children.add(child);
    let stdout = '';
    let stderr = '';
    child.stdout.on('data', (data: Buffer) => (stdout += data.toString()));
    child.stderr.on('data', (data: Buffer) => (stderr += data.toString()));
    const ended = new Promise<Ran>((resolve) =>
      child.on('close', (code) => {
        this.children.delete(child);
        resolve({ code, stdout, stderr });
      }),
    );
    return { child, ended };
  }

  run(args: readonly string[], scenario?: object): Promise<Ran> {
    return this.start(args, scenario).ended;
  }

  /** Ends a command and everything it has started, at once, as a crash of the machine does. */
  kill(child: ChildProcess): void {
    if (child.pid === undefined) return;
    try {
      process.kill(-child.pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  }

  private get callsFile(): string {
    return path.join(this.directory, 'provider.jsonl');
  }

  forgetCalls(): void {
    fs.writeFileSync(this.callsFile, '');
  }

  /** Calls to the provider so far; the last line may be half written. */
  calls(): readonly ProviderCall[] {
    return fs
      .readFileSync(this.callsFile, 'utf8')
      .split('\n')
      .flatMap((line) => {
        try {
          return [JSON.parse(line) as ProviderCall];
        } catch {
          return [];
        }
      });
  }

  /** URNs of what the provider was told to create, in order, repetitions included. */
  created(): readonly string[] {
    return this.calls().flatMap(({ method, urn, preview }) =>
      method === 'Create' && preview !== true && urn !== undefined ? [urn] : [],
    );
  }

  private get stacksDirectory(): string {
    return path.join(this.directory, '.pulumi-state', '.pulumi', 'stacks', 'pci-landing-zone');
  }

  /** Names of stacks that have a state. */
  stacks(): readonly string[] {
    if (!fs.existsSync(this.stacksDirectory)) return [];
    return fs
      .readdirSync(this.stacksDirectory)
      .filter((name) => name.endsWith('.json'))
      .map((name) => path.basename(name, '.json'))
      .sort();
  }

  resources(stack: string): readonly StateResource[] {
    const text = fs.readFileSync(path.join(this.stacksDirectory, `${stack}.json`), 'utf8');
    const { checkpoint } = JSON.parse(text) as {
      readonly checkpoint: { readonly latest?: { readonly resources?: readonly StateResource[] } };
    };
    return checkpoint.latest?.resources ?? [];
  }

  /** A hash over every file of the state, by name and content. */
  stateHash(): string {
    const root = path.join(this.directory, '.pulumi-state');
    const hash = createHash('sha256');
    for (const name of fs.readdirSync(root, { recursive: true, encoding: 'utf8' }).sort()) {
      const file = path.join(root, name);
      if (fs.statSync(file).isFile()) hash.update(name).update('\0').update(fs.readFileSync(file));
    }
    return hash.digest('hex');
  }

  close(): void {
    for (const child of this.children) this.kill(child);
    fs.rmSync(this.directory, { recursive: true, force: true });
  }
}
