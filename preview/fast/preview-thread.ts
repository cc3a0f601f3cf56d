import * as fs from 'node:fs';
import * as path from 'node:path';
import { TypeScriptLoader } from '../compile/typescript-loader';
import { ComputedOutputs } from '../computed-outputs';
import { Deployment } from '../deployment/deployment';
import { engineHandlers, monitorHandlers } from '../grpc/monitor-service';
import { PackConfigInvalid, resolvePackConfig } from '../packs/configuration';
import type { Pack, WireProperties } from '../packs/pack';
import { PackNotLoaded } from '../packs/pack-project';
import type { PreviewRequest, StackSpec } from '../request';
import type { AccountResult, Failure } from '../result';
import { StackOrder } from '../stack-order';
import { requirementsOf } from '../totals';
import { forgetModules, installModuleHooks, requireFrom } from './module-hooks';
import { ModuleRecorder, ModuleStore } from './module-store';
import { PackLoader } from './pack-loader';
import { DirectClient, RunningProgram, runProgram } from './program-host';
import type { FromThread, ThreadMessage, ToThread } from './protocol';
import { captureThread } from './run-output';
import { SharedState } from './shared-state';
import { withStackTraces } from './sdk-tuning';

/** What every program and pack of the landing zone loads. */
const warmModules = ['@pulumi/pulumi', '@pulumi/aws', '@pulumi/policy'];

/** Ends the round: the remaining stacks are run in a new thread. */
class ThreadSpoiled extends Error {}

interface Finished {
  readonly result: AccountResult;
  readonly outputs: WireProperties;
}

type Handler = (request: unknown) => Promise<unknown>;

/** Handlers as the client the SDK expects. */
function directClient(handlers: object): DirectClient {
  return Object.fromEntries(
    (Object.entries(handlers) as [string, Handler][]).map(([name, handler]) => [
      name,
      (request, callback) => {
        handler(request).then(
          (response) => callback(null, response),
          (error: unknown) => callback(error instanceof Error ? error : new Error(String(error))),
        );
      },
    ]),
  );
}

/** The inside of the preview thread: runs one preview after another, keeping the SDK and the packs warm. */
export class PreviewThread {
  private readonly running: RunningProgram[] = [];
  private readonly entering = new Map<number, (error: string | undefined) => void>();
  private readonly catalogues = new Map<string, ComputedOutputs>();
  private readonly packs = new PackLoader((directory) => this.enter(directory));
  private nextId = 0;
  private hooked = false;
  private recorder: ModuleRecorder | undefined;
  /** What programs share, as it was before the first one. */
  private shared: SharedState | undefined;
  /** Modules that were loaded before the first program was. */
  private ofThread: ReadonlySet<string> | undefined;

  constructor(private readonly post: (message: FromThread) => void) {}

  private round = 0;
  private home = process.cwd();
  private spoiled = false;

  private send(message: ThreadMessage): void {
    this.post({ ...message, round: this.round });
  }

  receive(message: ToThread): void {
    if (message.kind === 'entered') {
      this.entering.get(message.id)?.(message.error);
      this.entering.delete(message.id);
      return;
    }
    if (message.kind === 'record') {
      this.recorder = new ModuleRecorder();
      return;
    }
    if (message.kind === 'write-store') {
      this.recorder?.write(message.packageRoot);
      this.round = message.round;
      this.send({ kind: 'done', spoiled: true });
      return;
    }
    if (message.kind === 'warm') {
      this.hook(message.packageRoot);
      for (const name of warmModules) requireFrom(message.packageRoot)(name);
      return;
    }
    this.round = message.round;
    this.home = message.home;
    const end = (): void => this.send({ kind: 'done', spoiled: this.spoiled });
    this.preview(message.request, message.packageRoot, message.finished).then(end, (error: unknown) => {
      if (error instanceof ThreadSpoiled) end();
      else throw error;
    });
  }

  private enter(directory: string): Promise<void> {
    if (process.cwd() === directory) return Promise.resolve();
    const id = this.nextId++;
    return new Promise((resolve, reject) => {
      this.entering.set(id, (error) => (error === undefined ? resolve() : reject(new Error(error))));
      this.send({ kind: 'enter', id, directory });
    });
  }

  /** `process.chdir` of a program. @throws Error as Node.js does for a directory that is not there */
  private enterNow(directory: string): void {
    const from = process.cwd();
    const done = new Int32Array(new SharedArrayBuffer(Int32Array.BYTES_PER_ELEMENT));
    this.send({ kind: 'enter-now', directory: path.resolve(directory), done });
    Atomics.wait(done, 0, 0);
    if (Atomics.load(done, 0) === 1) return;
    const message = `ENOENT: no such file or directory, chdir ${from} -> '${directory}'`;
    throw Object.assign(new Error(message), { code: 'ENOENT', syscall: 'chdir', path: from, dest: directory });
  }

  private hook(packageRoot: string): void {
    if (this.hooked) return;
    this.hooked = true;
    const loader = new TypeScriptLoader(packageRoot);
    installModuleHooks({
      fallbackDirectory: packageRoot,
      store: this.recorder ? undefined : ModuleStore.open(packageRoot),
      recorder: this.recorder,
      onPolicyService: this.packs.onPolicyService,
      compileTypeScript: (filename) => loader.compile(filename),
    });
    captureThread(
      () => this.running.at(-1) ?? this.packs,
      (directory) => this.enterNow(directory),
    );
  }

  private async preview(
    request: PreviewRequest,
    packageRoot: string,
    finished: Readonly<Record<string, WireProperties>>,
  ): Promise<void> {
    this.hook(packageRoot);
    const packs: Pack[] = [];
    try {
      for (const spec of request.packs) {
        const pack = await this.packs.load(spec);
        await pack.configure(resolvePackConfig(pack.info, spec.config), request.stackTags);
        packs.push(pack);
      }
    } catch (error) {
      this.send({ kind: 'packs-failed', failure: packFailure(error) });
      return;
    }
    this.send({
      kind: 'packs',
      requirements: packs.flatMap(({ info }) =>
        info.policies.map((policy) => [`${info.name}/${policy.name}`, requirementsOf(policy)] as const),
      ),
    });
    const judged = new Map(request.stacks.map((spec) => [spec.stack, spec]));
    const supporting = new Map((request.supportingStacks ?? []).map((spec) => [spec.stack, spec]));
    const order: StackOrder<Finished> = new StackOrder([...judged.keys()], async (stack) => {
      const spec = judged.get(stack) ?? supporting.get(stack);
      if (!spec) throw new Error(`there is no stack ${stack}`);
      if (this.spoiled) throw new ThreadSpoiled();
      const stackOutputs = async (name: string): Promise<WireProperties | undefined> =>
        request.stackOutputs[name] ??
        finished[name] ??
        (judged.has(name) || supporting.has(name) ? (await order.resultFor(stack, name)).outputs : undefined);
      const done = await this.account(spec, request, judged.has(stack) ? packs : [], packageRoot, stackOutputs);
      this.send({ kind: 'finished', ...done });
      return done;
    });
    await order.all(1);
  }

  private async account(
    spec: StackSpec,
    request: PreviewRequest,
    packs: readonly Pack[],
    packageRoot: string,
    stackOutputs: (name: string) => Promise<WireProperties | undefined>,
  ): Promise<Finished> {
    const started = performance.now();
    this.send({ kind: 'started', account: spec.stack });
    const attempt = (traces: boolean): Promise<Finished> =>
      withStackTraces(traces, () => this.attempt(spec, request, packs, packageRoot, stackOutputs));
    let done = await attempt(false);
    // The run keeps no stack traces, which saves half its time; a second one says where it failed.
    if (done.result.failures.some(({ kind }) => kind === 'program')) done = await attempt(true);
    return { ...done, result: { ...done.result, milliseconds: Math.round(performance.now() - started) } };
  }

  private async attempt(
    spec: StackSpec,
    request: PreviewRequest,
    packs: readonly Pack[],
    packageRoot: string,
    stackOutputs: (name: string) => Promise<WireProperties | undefined>,
  ): Promise<Finished> {
    let abort: (failure: Failure) => void = () => undefined;
    const aborted = new Promise<Failure>((resolve) => (abort = resolve));
    const directory = fs.statSync(spec.program).isDirectory() ? spec.program : path.dirname(spec.program);
    const modulesFrom = canResolve(directory) ? directory : packageRoot;
    const deployment = new Deployment({
      spec,
      organization: request.organization,
      packs,
      dataSources: request.dataSources,
      programDirectory: directory,
      modulesFrom,
      computedOutputs: this.catalogue(modulesFrom),
      stackOutputs,
      onMessage: () => undefined,
      onFatal: abort,
    });
    const running: RunningProgram = {
      account: spec.stack,
      fail: (failure) => {
        if (!deployment.hasFailed) deployment.fail(this.withPlace(failure, directory));
        abort(failure);
      },
      message: (message) => deployment.log(message),
    };
    this.running.push(running);
    this.forgetPrograms(packageRoot, directory);
    // With the SDK loaded, so that what it does to the process is not taken for a program's.
    requireFrom(modulesFrom)('@pulumi/pulumi');
    // Waits with a listener for the end of a program, for all programs to come.
    loadListeners(requireFrom(modulesFrom));
    this.shared ??= new SharedState();
    try {
      const { failure, leftovers } = await runProgram({
        spec,
        organization: request.organization,
        enter: (target) => this.enter(target),
        running,
        nested: this.running.length > 1,
        aborted,
        connect: (callProgram, protocol) => ({
          monitor: directClient(monitorHandlers(deployment, protocol, ({ token }, bytes) => callProgram(token, bytes))),
          engine: directClient(engineHandlers(deployment, protocol)),
        }),
      });
      if (leftovers || this.shared.isChanged) this.spoiled = true;
      if (failure && !deployment.hasFailed) deployment.fail(this.withPlace(failure, directory));
      if (process.exitCode !== undefined && Number(process.exitCode) !== 0 && !deployment.hasFailed)
        deployment.fail({
          kind: 'exit',
          message: `The program ended with exit code ${process.exitCode}, which it had set as process.exitCode. Throw an error to say what is wrong.`,
        });
      const result = await deployment.finish();
      return { result: { ...result, milliseconds: 0 }, outputs: deployment.outputs };
    } finally {
      this.running.splice(this.running.indexOf(running), 1);
      if (this.running.length === 0) this.shared?.restore();
    }
  }

  /** Adds the program's own file and line to a failure whose stack trace shows it. */
  private withPlace(failure: Failure, directory: string): Failure {
    const installed = `${path.sep}node_modules${path.sep}`;
    const frames = failure.detail?.split('\n') ?? [];
    const frame = frames.find((line) => line.includes(directory + path.sep) && !line.includes(installed));
    const place = frame && /\(?((?:\/|[A-Za-z]:\\)[^()]*:\d+):\d+\)?$/.exec(frame.trim())?.[1];
    return place ? { ...failure, message: `${failure.message} (${path.relative(this.home, place)})` } : failure;
  }

  private catalogue(modulesFrom: string): ComputedOutputs {
    let catalogue = this.catalogues.get(modulesFrom);
    if (!catalogue) {
      catalogue = new ComputedOutputs(modulesFrom, (text) =>
        this.running.at(-1)?.message({ severity: 'warning', text }),
      );
      this.catalogues.set(modulesFrom, catalogue);
    }
    return catalogue;
  }

  /**
   * Makes the next program load its own files afresh, as a process of its own would; also when another one still runs. Of this package's
   * compiled files these are what a compiled program consists of; what the thread itself has loaded stays.
   */
  private forgetPrograms(packageRoot: string, program: string): void {
    const own = path.join(packageRoot, 'dist') + path.sep;
    const packFiles = this.packs.files;
    const compiled = program.startsWith(own) ? loadedFrom(program) : new Set<string>();
    this.ofThread ??= new Set(Object.keys(require.cache));
    const ofThread = this.ofThread;
    forgetModules(
      (file) =>
        !isInstalled(file) &&
        !packFiles.has(file) &&
        (file.startsWith(own) ? compiled.has(file) && !ofThread.has(file) : true),
    );
  }
}

const isInstalled = (file: string): boolean => file.includes(`${path.sep}node_modules${path.sep}`);

/** Loaded modules in a directory, and those they have loaded. */
function loadedFrom(directory: string): ReadonlySet<string> {
  const found = new Set<string>();
  const visit = (module: NodeJS.Module | undefined): void => {
    if (module === undefined || found.has(module.filename) || isInstalled(module.filename)) return;
    found.add(module.filename);
    for (const child of module.children) visit(child);
  };
  for (const [file, module] of Object.entries(require.cache)) if (file.startsWith(directory + path.sep)) visit(module);
  return found;
}

/** Loads what the AWS SDK of Pulumi adds to the process once and needs in every program: bucket notifications are made at its end. */
function loadListeners(load: NodeJS.Require): void {
  try {
    load('@pulumi/aws/s3/s3Mixins');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'MODULE_NOT_FOUND') throw error;
  }
}

function canResolve(directory: string): boolean {
  try {
    require.resolve('@pulumi/pulumi/package.json', { paths: [directory] });
    return true;
  } catch {
    return false;
  }
}

function packFailure(error: unknown): Failure {
  if (error instanceof PackNotLoaded) return { kind: 'pack', message: error.message, detail: error.detail };
  if (error instanceof PackConfigInvalid) return { kind: 'pack', message: error.message };
  return {
    kind: 'pack',
    message: error instanceof Error ? error.message : String(error),
    ...(error instanceof Error && error.stack && { detail: error.stack }),
  };
}
