import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadProtocol, Protocol } from '../grpc/protocol';
import { allowPartialStackOutputs, OutputModule, StackReferenceModule } from '../partial-stack-outputs';
import type { StackSpec } from '../request';
import type { Failure, Message } from '../result';
import { programEntry } from './program-entry';
import { requireFrom } from './module-hooks';
import { shareStructs, silenceDebugging } from './sdk-tuning';

type Callback = (error: unknown, response?: unknown) => void;
/** A gRPC client as the SDK calls it: methods take a message and a callback. */
export type DirectClient = Readonly<Record<string, (request: unknown, callback: Callback) => void>>;

interface Store {
  settings: {
    options: Record<string, unknown>;
    monitor: unknown;
    engine: unknown;
    rpcDone: Promise<unknown>;
  };
  config: Record<string, string>;
  callbacks?: unknown;
  resourcePackages?: unknown;
  resourceModules?: unknown;
}

/** A callback server of the SDK whose callbacks are called directly. */
interface DirectCallbacks {
  readonly _callbacks: Map<string, (request: Uint8Array) => Promise<{ serializeBinary(): Uint8Array }>>;
}

/** The internals of `@pulumi/pulumi` that run a program. */
interface ProgramSdk {
  readonly state: { withLocalStorage<T>(callback: () => T): T; getStore(): Store };
  readonly settings: {
    awaitFeatureSupport(): Promise<void>;
    waitForRPCs?(): Promise<void>;
    disconnect(): Promise<void>;
    getEngine?: () => unknown;
  };
  readonly stack: { runInPulumiStack(init: () => Promise<unknown>): Promise<unknown> };
  readonly callbacks: { readonly CallbackServer: { readonly prototype: object } } | undefined;
}

function bindProgramSdk(require: NodeJS.Require): ProgramSdk {
  const optional = (name: string): unknown => {
    try {
      return require(name);
    } catch {
      return undefined;
    }
  };
  return {
    state: require('@pulumi/pulumi/runtime/state') as ProgramSdk['state'],
    settings: require('@pulumi/pulumi/runtime/settings') as ProgramSdk['settings'],
    stack: require('@pulumi/pulumi/runtime/stack') as ProgramSdk['stack'],
    callbacks: optional('@pulumi/pulumi/runtime/callbacks') as ProgramSdk['callbacks'],
  };
}

/** The one program that is running now; what reaches the thread from outside (exit, output, rejections) goes to it. */
export interface RunningProgram {
  readonly account: string;
  fail(failure: Failure): void;
  message(message: Message): void;
}

export interface ProgramHostOptions {
  readonly spec: StackSpec;
  readonly organization: string;
  /** Builds the clients; gets the way to call a function of the program back. */
  readonly connect: (
    callProgram: (token: string, request: Uint8Array) => Promise<Uint8Array>,
    protocol: Protocol,
  ) => { readonly monitor: DirectClient; readonly engine: DirectClient };
  readonly enter: (directory: string) => Promise<void>;
  readonly running: RunningProgram;
  /** True while another program of this thread waits for this one. */
  readonly nested: boolean;
  /** Settles with the failure that ends the run early. */
  readonly aborted: Promise<Failure>;
}

/** Counts calls on the way, so that a program that waits for the engine is not taken for one that waits for nothing. */
function counted(
  client: DirectClient,
  inFlight: { count: number; total: number },
  isAborted: () => boolean,
): DirectClient {
  const cancelled = { code: 1, details: 'the preview has ended', message: 'the preview has ended' };
  return Object.fromEntries(
    Object.entries(client).map(([name, method]) => [
      name,
      (request: unknown, callback: Callback) => {
        if (isAborted()) {
          callback(cancelled);
          return;
        }
        inFlight.count += 1;
        inFlight.total += 1;
        method(request, (error, response) => {
          inFlight.count -= 1;
          if (isAborted()) callback(cancelled);
          else callback(error, response);
        });
      },
    ]),
  );
}

/** What keeps the event loop alive, by kind: timers, sockets, file operations. */
type ActiveResources = ReadonlyMap<string, number>;

function activeResources(): ActiveResources {
  const counts = new Map<string, number>();
  for (const kind of process.getActiveResourcesInfo()) counts.set(kind, (counts.get(kind) ?? 0) + 1);
  return counts;
}

/** True when more of some kind is alive than before; what has ended since of another kind does not make up for it. */
function hasMoreThan(before: ActiveResources): boolean {
  return [...activeResources()].some(([kind, count]) => count > (before.get(kind) ?? 0));
}

const nextTurn = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Turns of the event loop in which an aborted program takes note of it. */
const abortedTurns = 20;

/** Turns of an empty event loop after which a pending promise counts as one that will never settle. */
const idleTurns = 200;

/**
 * Waits until `work` has settled and, as the Pulumi language host does by the life of its process, until no timer,
 * socket or registration of the program is left.
 *
 * @returns false when the program waits for something that can never happen
 */
async function quiesce(
  work: Promise<unknown>,
  drained: () => Promise<unknown>,
  inFlight: { readonly count: number },
  baseline: ActiveResources,
): Promise<boolean> {
  let settled = false;
  const all = work.then(drained);
  all.then(
    () => (settled = true),
    () => (settled = true),
  );
  let idle = 0;
  for (;;) {
    await nextTurn();
    const busy = inFlight.count > 0 || hasMoreThan(baseline);
    if (settled && !busy) {
      await all;
      await drained();
      if (inFlight.count === 0 && !hasMoreThan(baseline)) return true;
      continue;
    }
    if (busy) {
      idle = 0;
      if (inFlight.count === 0) await new Promise((resolve) => setTimeout(resolve, 1).unref());
    } else if (++idle > idleTurns) {
      return false;
    }
  }
}

/**
 * Waits for the program to come to rest and then, as a process of its own would, tells it that it is about to end, until
 * it has nothing more to do: some libraries create their last resources in `beforeExit`.
 */
async function untilOver(rest: () => Promise<boolean>, inFlight: { readonly total: number }): Promise<boolean> {
  for (;;) {
    if (!(await rest())) return false;
    const { total } = inFlight;
    process.emit('beforeExit', 0);
    if (!(await rest())) return false;
    if (inFlight.total === total) return true;
  }
}

/**
 * Runs `work` with a fresh state of the SDK. The outermost program gets the SDK's global state, as in a process of its own; one
 * that is run while another waits for it gets a state bound to its asynchronous context, which Node can follow only at
 * some cost to every promise.
 */
function inOwnStore<T>(sdk: ProgramSdk, nested: boolean, work: (store: Store) => Promise<T>): Promise<T> {
  const { state, settings } = sdk;
  settings.getEngine = () => state.getStore().settings.engine;
  if (nested) return state.withLocalStorage(() => work(state.getStore()));
  const holder = globalThis as { globalStore?: Store };
  const before = holder.globalStore;
  delete holder.globalStore;
  const store = state.getStore();
  // Classes of installed packages registered themselves when they were loaded, which happens once.
  if (before?.resourcePackages) store.resourcePackages = before.resourcePackages;
  if (before?.resourceModules) store.resourceModules = before.resourceModules;
  return work(store);
}

/** How a run of a program ended. */
export interface ProgramEnd {
  readonly failure: Failure | undefined;
  /** True when it left timers or connections behind that could disturb the next program in this thread. */
  readonly leftovers: boolean;
}

/**
 * Runs one Pulumi program in this thread as if the language host had started it, against the given engine. Returns
 * when the program and everything it started has ended, or when the run is aborted.
 */
export async function runProgram(options: ProgramHostOptions): Promise<ProgramEnd> {
  const { spec, running } = options;
  const directory = fs.statSync(spec.program).isDirectory() ? spec.program : path.dirname(spec.program);
  await options.enter(directory);
  const programRequire = requireFrom(directory);
  const sdk = bindProgramSdk(programRequire);
  silenceDebugging(programRequire);
  const protocol = loadProtocol(programRequire);
  shareStructs(protocol.struct as unknown as Parameters<typeof shareStructs>[0]);
  allowPartialStackOutputs(
    programRequire('@pulumi/pulumi/stackReference') as StackReferenceModule,
    programRequire('@pulumi/pulumi/output') as OutputModule,
  );
  const inFlight = { count: 0, total: 0 };
  let isAborted = false;
  const aborted = options.aborted.then((failure) => {
    isAborted = true;
    return failure;
  });

  return inOwnStore(sdk, options.nested, async (store) => {
    const callbacks: DirectCallbacks & Record<string, unknown> = Object.assign(
      Object.create(sdk.callbacks?.CallbackServer.prototype ?? null) as Record<string, unknown>,
      {
        _callbacks: new Map() as DirectCallbacks['_callbacks'],
        _pendingRegistrations: 0,
        _awaitQueue: [],
        _target: Promise.resolve('in-process'),
      },
    );
    const clients = options.connect(async (token, request) => {
      const callback = callbacks._callbacks.get(token);
      if (!callback) throw new Error(`the program has no callback ${token}`);
      return (await callback(request)).serializeBinary();
    }, protocol);
    const monitor = counted(clients.monitor, inFlight, () => isAborted);
    callbacks['_monitor'] = monitor;
    Object.assign(store.settings.options, {
      organization: options.organization,
      project: spec.project,
      stack: spec.stack,
      rootDirectory: spec.rootDirectory,
      dryRun: true,
      parallel: 16,
      // The one address with which the SDK takes the monitor from the store it is called in.
      monitorAddr: 'mock',
      engineAddr: '',
      syncDir: undefined,
      legacyApply: false,
      cacheDynamicProviders: true,
    });
    store.settings.monitor = monitor;
    store.settings.engine = counted(clients.engine, inFlight, () => isAborted);
    store.callbacks = callbacks;
    store.config = {
      PULUMI_CONFIG: JSON.stringify(spec.config),
      PULUMI_CONFIG_SECRET_KEYS: JSON.stringify(spec.secretConfigKeys),
    };
    const baseline = activeResources();
    const work = (async () => {
      await sdk.settings.awaitFeatureSupport();
      await sdk.stack.runInPulumiStack(async () => {
        const exported: unknown = programRequire(
          programEntry(spec.program, (text) => running.message({ severity: 'warning', text })),
        );
        return typeof exported === 'function'
          ? ((await (exported as () => unknown)()) as unknown)
          : ((await exported) as unknown);
      });
    })();
    const drained = (): Promise<unknown> => sdk.settings.waitForRPCs?.() ?? sdk.settings.disconnect();
    const ended = untilOver(() => quiesce(work, drained, inFlight, baseline), inFlight).then(
      (done): Failure | undefined =>
        done
          ? undefined
          : {
              kind: 'program',
              message:
                'The program waits for a promise or output that never settles. Look for an await or apply on a value nobody provides.',
            },
      (error: unknown) => programFailure(error),
    );
    const failure = await Promise.race([ended, aborted]);
    // What an aborted program still has to say goes to its own state, not to that of the next one.
    for (let turn = 0; isAborted && turn < abortedTurns; turn++) await nextTurn();
    return { failure, leftovers: hasMoreThan(baseline) };
  });
}

/** The failure a thrown value of a program amounts to. */
function programFailure(error: unknown): Failure {
  if (!(error instanceof Error)) return { kind: 'program', message: `The program failed: it threw ${String(error)}` };
  const hidden = (error as { readonly hideStack?: boolean }).hideStack === true || error.name === 'RunError';
  const detail = hidden ? undefined : error.stack;
  return { kind: 'program', message: `The program failed: ${error.message}`, ...(detail !== undefined && { detail }) };
}
