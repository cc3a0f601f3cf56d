import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { parse, stringify } from 'yaml';
import type { WireProperties, WireValue } from '../../../preview/packs/pack';
import { isObject, secretOf } from '../../../preview/values';
import type { ConformanceCase } from '../cases/conformance-case';
import type { Workspace } from './workspace';

/** A resource as the engine showed it to the observer pack. Properties are wire values. */
export interface Observation {
  readonly phase: 'inputs' | 'stack';
  readonly urn: string;
  readonly type: string;
  readonly name: string;
  readonly properties: WireProperties;
  readonly protect: boolean;
  readonly aliases: readonly string[] | null;
  readonly parent: string;
  readonly provider: string;
  readonly dependencies?: readonly string[] | null;
  readonly propertyDependencies?: { readonly [property: string]: readonly string[] | null };
}

/** The engine events that are read here. https://www.pulumi.com/docs/iac/cli/commands/pulumi_preview (--event-log) */
export interface EngineEvent {
  readonly policyEvent?: {
    readonly resourceUrn?: string;
    readonly message: string;
    readonly policyName: string;
    readonly policyPackName: string;
    readonly enforcementLevel: string;
  };
  readonly diagnosticEvent?: { readonly message: string; readonly severity: string };
  readonly resourcePreEvent?: { readonly metadata: EventMetadata };
}

interface EventMetadata {
  readonly op: string;
  readonly urn: string;
  readonly type: string;
  readonly new: {
    readonly parent?: string;
    readonly provider?: string;
    readonly protect?: boolean;
    readonly inputs?: WireProperties;
  } | null;
}

export interface RealRun {
  readonly exitCode: number;
  readonly milliseconds: number;
  readonly events: readonly EngineEvent[];
  readonly observations: readonly Observation[];
  /** What the CLI printed on stderr. */
  readonly stderr: string;
}

interface Prepared {
  readonly project: string;
  /** Environment that names the state backend. */
  readonly backend: Readonly<Record<string, string>>;
}

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
  readonly milliseconds: number;
}

function jsonLines<T>(file: string): readonly T[] {
  if (!fs.existsSync(file)) return [];
  const lines = fs.readFileSync(file, 'utf8').split('\n');
  return lines.filter((line) => line !== '').map((line) => JSON.parse(line) as T);
}

function readMap(file: string): Record<string, unknown> {
  return fs.existsSync(file) ? ((parse(fs.readFileSync(file, 'utf8')) as Record<string, unknown> | null) ?? {}) : {};
}

/** Outputs with their secrets marked, which the CLI prints as `[secret]` where it may not show them. */
function withSecrets(clear: WireValue, shown: WireValue | undefined): WireValue {
  if (shown === '[secret]') return secretOf(clear);
  if (Array.isArray(clear))
    return (clear as readonly WireValue[]).map((item, index) =>
      withSecrets(item, (shown as readonly WireValue[] | undefined)?.[index]),
    );
  if (!isObject(clear)) return clear;
  return Object.fromEntries(
    Object.entries(clear).map(([key, item]) => [key, withSecrets(item, isObject(shown) ? shown[key] : undefined)]),
  );
}

/** What stands for the ciphertexts of a stack's configuration, as in preview/project.ts. */
const standIn = 'encrypted-secret';

/** Runs previews of cases under the real engine. */
export class RealEngine {
  /** Stacks that exist, by project directory. */
  private readonly stacks = new Set<string>();

  constructor(
    private readonly workspace: Workspace,
    private readonly deadlineSeconds: number,
  ) {}

  /** Previews a case with its packs and, unless told otherwise, the observer as the last pack. */
  async preview(given: ConformanceCase, { observed: isObserved } = { observed: true }): Promise<RealRun> {
    const { workspace } = this;
    const results = workspace.results();
    const { project, backend } = await this.prepare(given, results);
    const events = path.join(results, 'events.jsonl');
    const observed = path.join(results, 'observed.jsonl');
    const observer = { directory: path.join('test', 'engine', 'packs', 'observer'), config: {} };
    const packs = [...given.packs, ...(isObserved ? [observer] : [])].flatMap(({ directory, config }, index) => {
      const file = path.join(results, `pack-${index}.json`);
      fs.writeFileSync(file, JSON.stringify(config));
      return ['--policy-pack', path.join(workspace.root, directory), '--policy-pack-config', file];
    });
    const outcome = await this.pulumi(
      ['preview', '--stack', given.spec.stack, '--json', '--event-log', events, ...packs],
      project,
      { ...backend, PULUMI_OBSERVER_LOG: observed, ...this.scenario(given, results) },
    );
    return {
      exitCode: outcome.code,
      milliseconds: outcome.milliseconds,
      events: jsonLines<EngineEvent>(events),
      observations: jsonLines<Observation>(observed),
      stderr: outcome.stderr,
    };
  }

  /** Makes the stack of an account, so that its preview is measured without. */
  async makeStack(given: ConformanceCase): Promise<void> {
    await this.prepare(given, this.workspace.results());
  }

  /** Deploys a case against the stub and gives its outputs as wire values. */
  async outputsOf(given: ConformanceCase): Promise<WireProperties> {
    const results = this.workspace.results();
    const { project, backend } = await this.prepare(given, results);
    const { stack } = given.spec;
    await this.must(['up', '--stack', stack, '--yes', '--skip-preview'], project, {
      ...backend,
      ...this.scenario(given, results),
      // The state is written once, at the end: after each of 200 resources it takes longer than the deployment.
      PULUMI_EXPERIMENTAL: 'true',
      PULUMI_SKIP_CHECKPOINTS: 'true',
    });
    const read = async (...options: readonly string[]): Promise<WireValue> => {
      const args = ['stack', 'output', '--stack', stack, '--json', ...options];
      return JSON.parse((await this.must(args, project, backend)).stdout) as WireValue;
    };
    return withSecrets(await read('--show-secrets'), await read()) as WireProperties;
  }

  /** What the stub provider answers. */
  private scenario(given: ConformanceCase, results: string): Readonly<Record<string, string>> {
    const file = path.join(results, 'scenario.json');
    fs.writeFileSync(
      file,
      JSON.stringify({
        invokes: given.dataSources,
        ...(given.awsAccount !== undefined && { account: given.awsAccount }),
      }),
    );
    return { PULUMI_STUB_SCENARIO: file };
  }

  /** Project for the case, with an empty stack in a state backend it shares only with stacks it refers to. */
  private async prepare(given: ConformanceCase, results: string): Promise<Prepared> {
    const { workspace } = this;
    const { rootDirectory, stack } = given.spec;
    const source = workspace.inCopy(rootDirectory);
    // The landing zone is the copy itself; a fixture is copied once more, so that several cases can use it.
    const isRoot = source === workspace.root;
    const project = isRoot ? source : path.join(workspace.root, 'runs', path.basename(results), path.basename(source));
    if (!isRoot) fs.cpSync(source, project, { recursive: true });
    const content = readMap(path.join(workspace.checkout, path.relative(workspace.root, source), 'Pulumi.yaml'));
    if (given.compiled !== undefined)
      content['main'] = path.relative(project, path.join(workspace.root, given.compiled));
    else if (given.typeChecked !== true) {
      workspace.compile(project);
      if (typeof content['main'] === 'string') content['main'] = content['main'].replace(/\.ts$/, '.js');
    }
    if (given.typeChecked !== true) {
      const { options = {} } = (content['runtime'] ?? {}) as { readonly options?: object };
      content['runtime'] = { name: 'nodejs', options: { ...options, typescript: false } };
    }
    fs.writeFileSync(path.join(project, 'Pulumi.yaml'), stringify(content));
    const backend = this.workspace.backend((given.refersTo ?? given).name);
    if (this.stacks.has(`${project} ${stack}`)) return { project, backend };
    this.stacks.add(`${project} ${stack}`);
    const secrets = this.writeStackFile(given, project);
    await this.must(['stack', 'init', stack], project, backend);
    for (const key of secrets)
      await this.must(['config', 'set', '--stack', stack, '--secret', key, standIn], project, backend);
    return { project, backend };
  }

  /** Writes Pulumi.<stack>.yaml without its ciphertexts, whose keys it returns. */
  private writeStackFile(given: ConformanceCase, project: string): readonly string[] {
    const file = path.join(project, `Pulumi.${given.spec.stack}.yaml`);
    const source = fs.existsSync(file) ? file : path.join(project, 'Pulumi.dev.yaml');
    const config = { ...((readMap(source)['config'] ?? {}) as Record<string, unknown>) };
    const secrets = Object.keys(config).filter(
      (key) => typeof config[key] === 'object' && config[key] !== null && 'secure' in config[key],
    );
    for (const key of secrets) delete config[key];
    const own = given.compiled === undefined ? {} : given.spec.config;
    for (const [key, value] of Object.entries(own))
      config[key] = path.isAbsolute(value) ? this.workspace.inCopy(value) : value;
    fs.writeFileSync(file, stringify({ config }));
    return secrets;
  }

  private async must(
    args: readonly string[],
    cwd: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<Outcome> {
    const outcome = await this.pulumi(args, cwd, environment);
    if (outcome.code !== 0)
      throw new Error(`pulumi ${args.join(' ')} failed: ${outcome.stderr}${outcome.stdout.slice(-2000)}`);
    return outcome;
  }

  private pulumi(
    args: readonly string[],
    cwd: string,
    environment: Readonly<Record<string, string>>,
  ): Promise<Outcome> {
    return new Promise((resolve, reject) => {
      const start = performance.now();
      // A process group of its own: the engine's children end with it when the deadline passes.
      const child = spawn(this.workspace.tools.cli, [...args, '--non-interactive'], {
        cwd,
        env: this.workspace.environment(environment),
        stdio: ['ignore', 'pipe', 'pipe'],
        detached: true,
      });
      const texts = { stdout: '', stderr: '' };
      child.stdout.on('data', (data: Buffer) => (texts.stdout += data.toString()));
      child.stderr.on('data', (data: Buffer) => (texts.stderr += data.toString()));
      const end = (): void => {
        if (child.pid !== undefined) process.kill(-child.pid, 'SIGKILL');
      };
      const deadline = setTimeout(end, this.deadlineSeconds * 1000);
      const onExit = (): void => end();
      process.once('exit', onExit);
      child.on('error', reject);
      child.on('close', (code) => {
        clearTimeout(deadline);
        process.off('exit', onExit);
        resolve({ code: code ?? -1, ...texts, milliseconds: performance.now() - start });
      });
    });
  }
}
