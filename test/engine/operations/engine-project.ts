import { type ChildProcess, spawn, spawnSync } from 'node:child_process';
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
  readonly external?: boolean;
  readonly inputs?: Readonly<Record<string, unknown>>;
  readonly outputs?: Readonly<Record<string, unknown>>;
}

/** A command that runs. */
export interface Started {
  readonly child: ChildProcess;
  readonly ended: Promise<Ran>;
  /** What it has printed so far, both streams. */
  readonly printed: () => string;
}

/** A call to the stub provider. */
export interface ProviderCall {
  readonly method: string;
  readonly urn?: string;
  readonly preview?: boolean;
}

interface Latest {
  readonly resources?: readonly StateResource[];
  readonly pending_operations?: readonly unknown[];
}

interface Process {
  readonly pid: number;
  readonly name: string;
  readonly parent: number;
  readonly group: number;
}

/** The processes of this machine. */
function processes(): readonly Process[] {
  const { stdout } = spawnSync('ps', ['-A', '-o', 'pid=,ppid=,pgid=,stat=,comm='], { encoding: 'utf8' });
  return stdout
    .trim()
    .split('\n')
    .map((line) => line.trim().split(/\s+/))
    .filter(([, , , state]) => state?.startsWith('Z') !== true)
    .map(([pid, parent, group, , name = '']) => ({
      pid: Number(pid),
      parent: Number(parent),
      group: Number(group),
      name: path.basename(name),
    }));
}

const stateDirectory = '.pulumi-state';

/** Copies the state and the settings of the stacks. */
function copyDeployment(from: string, to: string): void {
  const names = fs.readdirSync(from).filter((name) => name === stateDirectory || /^Pulumi\..+\.yaml$/.test(name));
  for (const name of names) fs.cpSync(path.join(from, name), path.join(to, name), { recursive: true });
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
  private wrapper: string | undefined;
  private more: Readonly<Record<string, string>> = {};

  /** @param deployed directory of another project, whose state and settings are copied */
  constructor(deployed?: string) {
    this.tools = prepareTools(path.join(checkout, 'test', 'engine', 'harness'), (text) =>
      process.stderr.write(`${text}\n`),
    );
    this.directory = fs.mkdtempSync(path.join(os.tmpdir(), 'landing-zone-engine-'));
    fs.mkdirSync(path.join(this.directory, 'tables'));
    this.installProvider();
    fs.copyFileSync(path.join(checkout, 'landing-zone.yaml'), path.join(this.directory, 'landing-zone.yaml'));
    this.writeProject(path.join(checkout, 'dist', 'accounts'), false);
    if (deployed !== undefined) copyDeployment(deployed, this.directory);
    this.forgetCalls();
  }

  /** Copies state and settings to a directory that `new EngineProject(directory)` takes. */
  save(directory: string): void {
    fs.mkdirSync(directory, { recursive: true });
    copyDeployment(this.directory, directory);
  }

  /** Runs another program than the accounts of the landing zone. */
  useProgram(name: string): void {
    this.writeProject(path.join(checkout, 'test', 'engine', 'operations', 'programs', name), false);
  }

  /** Runs the accounts from TypeScript, as a checkout does. Compiling takes longer than everything else, so tests run them compiled. */
  useTypeScript(): void {
    this.writeProject(path.join(checkout, 'accounts'), true);
  }

  private writeProject(program: string, isTypeScript: boolean): void {
    const project = fs
      .readFileSync(path.join(checkout, 'Pulumi.yaml'), 'utf8')
      .replace(/^main: .*$/m, `main: ${program}/`)
      .replace('typescript: true', `typescript: ${isTypeScript}`);
    fs.writeFileSync(path.join(this.directory, 'Pulumi.yaml'), project);
  }

  private installProvider(): void {
    const sdk = path.join(checkout, 'node_modules', '@pulumi', 'aws');
    const { version } = JSON.parse(fs.readFileSync(path.join(sdk, 'package.json'), 'utf8')) as Manifest;
    const table = path.join(this.tools.tables, `aws-${version}.json`);
    if (!fs.existsSync(table)) {
      const temporary = `${table}.${process.pid}`;
      fs.writeFileSync(temporary, JSON.stringify(providerTable(sdk, 'aws', version)));
      fs.renameSync(temporary, table);
    }
    fs.symlinkSync(table, path.join(this.directory, 'tables', 'aws.json'));
    fs.mkdirSync(path.dirname(this.pluginFile(version)), { recursive: true });
    fs.symlinkSync(path.join(this.tools.directory, 'pulumi-resource-stub'), this.pluginFile(version));
  }

  private pluginFile(version: string): string {
    return path.join(this.directory, 'home', 'plugins', `resource-aws-v${version}`, 'pulumi-resource-aws');
  }

  /** Puts a shell script in the place of the provider. */
  replaceProvider(script: string): void {
    const [plugin = ''] = fs.readdirSync(path.join(this.directory, 'home', 'plugins'));
    const file = this.pluginFile(plugin.replace('resource-aws-v', ''));
    fs.rmSync(file);
    fs.writeFileSync(file, `#!/bin/sh\n${script}\n`, { mode: 0o755 });
  }

  /** Puts a shell script before the Pulumi CLI, which is `$PULUMI` in it. */
  wrapCli(script: string): void {
    const directory = path.join(this.directory, 'wrapper');
    fs.mkdirSync(directory);
    fs.writeFileSync(path.join(directory, 'pulumi'), `#!/bin/sh\nPULUMI=${this.tools.cli}\n${script}\n`, {
      mode: 0o755,
    });
    this.wrapper = directory;
  }

  /** Environment in which the real engine finds everything here, and nothing of the user's. */
  environment(scenario: object | undefined): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(([name]) => !/^(?:AWS|PULUMI)_/.test(name));
    if (scenario !== undefined) this.setScenario(scenario);
    const own = this.wrapper === undefined ? [] : [this.wrapper];
    return {
      ...Object.fromEntries(inherited),
      PULUMI_HOME: path.join(this.directory, 'home'),
      PULUMI_CONFIG_PASSPHRASE: 'engine',
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
      PULUMI_AUTOMATION_API_SKIP_VERSION_CHECK: 'true',
      PULUMI_STUB_TABLES: path.join(this.directory, 'tables'),
      PULUMI_STUB_LOG: this.callsFile,
      // Id of the management account, whose credentials run everything.
      PULUMI_STUB_ACCOUNT: '111111111111',
      ...(scenario !== undefined && { PULUMI_STUB_SCENARIO: this.scenarioFile }),
      AWS_REGION: 'eu-west-1',
      AWS_ACCESS_KEY_ID: 'stub',
      AWS_SECRET_ACCESS_KEY: 'stub',
      NO_COLOR: '1',
      NODE_OPTIONS: '',
      ...this.more,
      PATH: [
        ...own,
        path.dirname(this.tools.cli),
        this.more['PATH'] ?? process.env['PATH'] ?? '',
        this.tools.directory,
      ].join(path.delimiter),
    };
  }

  /** Adds to the environment of the commands that start from now on. */
  addEnvironment(more: Readonly<Record<string, string>>): void {
    this.more = { ...this.more, ...more };
  }

  private get scenarioFile(): string {
    return path.join(this.directory, 'scenario.json');
  }

  /** What the providers that start from now on do, of commands that were started with a scenario. */
  setScenario(scenario: object): void {
    fs.writeFileSync(`${this.scenarioFile}.new`, JSON.stringify(scenario));
    fs.renameSync(`${this.scenarioFile}.new`, this.scenarioFile);
  }

  /** Starts a command in a process group of its own. */
  start(args: readonly string[], scenario?: object): Started {
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
    return { child, ended, printed: () => stdout + stderr };
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

  /** Kills the Pulumi CLI a command has started, with the engine in it; false when there is none. */
  killEngine({ pid }: ChildProcess): boolean {
    const engines = processes().filter(({ parent, name }) => parent === pid && name === 'pulumi');
    for (const engine of engines) process.kill(engine.pid, 'SIGKILL');
    return engines.length > 0;
  }

  /** Waits until nothing runs any more of what a command has started. */
  async settled({ pid = 0 }: ChildProcess): Promise<void> {
    while (processes().some(({ group }) => group === pid)) await new Promise((resolve) => setTimeout(resolve, 100));
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
    return path.join(this.directory, stateDirectory, '.pulumi', 'stacks', 'pci-landing-zone');
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

  /** File of the state of a stack. */
  stateFile(stack: string): string {
    return path.join(this.stacksDirectory, `${stack}.json`);
  }

  private latest(stack: string): Latest {
    const { checkpoint } = JSON.parse(fs.readFileSync(this.stateFile(stack), 'utf8')) as {
      readonly checkpoint: { readonly latest?: Latest };
    };
    return checkpoint.latest ?? {};
  }

  resources(stack: string): readonly StateResource[] {
    return this.latest(stack).resources ?? [];
  }

  /** Operations the state of a stack says are under way. */
  pendingOperations(stack: string): readonly unknown[] {
    return this.latest(stack).pending_operations ?? [];
  }

  /** A hash over every file of the state, by name and content. */
  stateHash(): string {
    const root = path.join(this.directory, stateDirectory);
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
