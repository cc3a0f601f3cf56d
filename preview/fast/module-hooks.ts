import * as fs from 'node:fs';
import Module = require('node:module');
import * as path from 'node:path';
import type * as vm from 'node:vm';
import { canCompile, compileModule, ModuleRecorder, ModuleStore } from './module-store';

/** The parts of Node's CommonJS loader that have no public type. */
interface Loader {
  _load(request: string, parent: NodeJS.Module | undefined, isMain: boolean): unknown;
  _resolveFilename(request: string, parent: NodeJS.Module | undefined, isMain: boolean, options?: object): string;
  _extensions: Record<string, (module: CompilableModule, filename: string) => void>;
  _cache: NodeJS.Dict<NodeJS.Module>;
}

export interface CompilableModule extends NodeJS.Module {
  _compile(code: string, filename: string): void;
}

const loader = Module as unknown as Loader;

const slash = path.sep;
const sdkPath = `${slash}@pulumi${slash}pulumi${slash}`;
const policyPath = `${slash}@pulumi${slash}policy${slash}`;

/**
 * Modules the Pulumi SDK loads at start and a preview rarely needs: TypeScript and the package-tree library serve
 * function serialisation only, and cost about as much as everything else together; the Automation API starts CLIs.
 */
const deferred: ReadonlySet<string> = new Set(['typescript', '@npmcli/arborist', './automation']);

/**
 * Built-in modules Node refuses to load in a thread. The SDK loads all built-in modules once, to recognise them in
 * functions it serialises; nothing is called on them.
 */
const unavailableInThreads: ReadonlySet<string> = new Set(['trace_events', 'node:trace_events']);

/**
 * Stands for a module until something is read from it. `__esModule` is answered without loading, because the SDK's
 * `__importStar` asks for it at once.
 */
function deferredModule(load: () => object): object {
  let loaded: object | undefined;
  const get = (): object => (loaded ??= load());
  return new Proxy(Object.create(null) as object, {
    get: (_target, property) => (property === '__esModule' ? true : Reflect.get(get(), property)),
    has: (_target, property) => Reflect.has(get(), property),
    ownKeys: () => Reflect.ownKeys(get()),
    getOwnPropertyDescriptor: (_target, property) => {
      const descriptor = Reflect.getOwnPropertyDescriptor(get(), property);
      return descriptor && { ...descriptor, configurable: true };
    },
  });
}

/** What `@pulumi/policy` needs of gRPC to hand over its service without opening a port. */
export interface CapturedService {
  readonly [method: string]: (
    call: { readonly request: unknown },
    callback: (error: unknown, response: unknown) => void,
  ) => unknown;
}

type ModuleWrapper = (
  this: unknown,
  exports: unknown,
  require: NodeJS.Require,
  module: NodeJS.Module,
  filename: string,
  dirname: string,
) => void;

/**
 * Runs TypeScript modules. The files of a program are evaluated again for every stack; they are compiled again only when
 * they have changed.
 */
class ProgramScripts {
  private readonly wrappers = new Map<string, { readonly changed: number; readonly wrapper: ModuleWrapper }>();

  constructor(private readonly compile: (filename: string) => string) {}

  run(module: CompilableModule, filename: string): void {
    // Node maps stack traces back to TypeScript only for modules it has compiled itself.
    if (Error.stackTraceLimit > 0 || !canCompile) {
      module._compile(this.compile(filename), filename);
      return;
    }
    const changed = fs.statSync(filename).mtimeMs;
    let known = this.wrappers.get(filename);
    if (known?.changed !== changed) {
      known = { changed, wrapper: wrapperOf(compileModule(filename, this.compile(filename))) };
      this.wrappers.set(filename, known);
    }
    evaluate(known.wrapper, module, filename);
  }
}

function wrapperOf(script: vm.Script): ModuleWrapper {
  return script.runInThisContext() as ModuleWrapper;
}

/** Evaluates a module as Node's own loader does. */
function evaluate(wrapper: ModuleWrapper, module: CompilableModule, filename: string): void {
  const require = Object.assign((request: string): unknown => module.require(request), {
    resolve: Object.assign(
      (request: string, options?: object) => loader._resolveFilename(request, module, false, options),
      { paths: () => module.paths },
    ),
    main: process.mainModule,
    extensions: loader._extensions,
    cache: loader._cache,
  }) as unknown as NodeJS.Require;
  const exported: unknown = module.exports;
  wrapper.call(exported, exported, require, module, filename, path.dirname(filename));
}

/** Undoes `installModuleHooks`. */
export type Uninstall = () => void;

export interface ModuleHooks {
  /** Directory whose node_modules answer what a program or pack does not bring itself. */
  readonly fallbackDirectory: string;
  /** Receives the analyzer service of a policy pack that is being loaded. */
  readonly onPolicyService: (service: CapturedService) => void;
  /** Modules to load from one file instead of one by one. */
  readonly store: ModuleStore | undefined;
  /** Takes down what is loaded, to write such a store. */
  readonly recorder: ModuleRecorder | undefined;
  /** Turns a TypeScript file into JavaScript. */
  readonly compileTypeScript: (filename: string) => string;
}

/**
 * Prepares Node's module loader for programs and packs that run inside this process: defers heavy modules of the
 * SDK, takes over the gRPC server of policy packs, compiles TypeScript on the fly, and lets programs without
 * node_modules of their own use this package's Pulumi SDKs.
 */
export function installModuleHooks(hooks: ModuleHooks): Uninstall {
  const original = {
    load: loader._load,
    resolve: loader._resolveFilename,
    js: loader._extensions['.js'],
    ts: loader._extensions['.ts'],
  };
  const { store, recorder } = hooks;
  const keeps = (file: string): boolean => isInstalledIn(hooks.fallbackDirectory, file);

  class CapturingServer {
    addService(_definition: unknown, service: CapturedService): void {
      hooks.onPolicyService(service);
    }
    bindAsync(): void {
      // Nobody connects: the service is called directly.
    }
  }
  const policyGrpc = { Server: CapturingServer, ServerCredentials: { createInsecure: () => ({}) } };

  loader._load = function load(request, parent, isMain) {
    const from = parent?.filename ?? '';
    if (deferred.has(request) && from.includes(sdkPath)) {
      return deferredModule(() => original.load.call(loader, request, parent, isMain) as object);
    }
    if (request === '@grpc/grpc-js' && from.includes(policyPath)) return policyGrpc;
    if (unavailableInThreads.has(request) && from.includes(sdkPath)) return {};
    return original.load.call(loader, request, parent, isMain);
  };

  const resolveStored = (request: string, parent: NodeJS.Module | undefined): string | undefined =>
    parent?.filename && keeps(parent.filename) ? store?.resolve(path.dirname(parent.filename), request) : undefined;

  loader._resolveFilename = function resolve(request, parent, isMain, options) {
    const stored = options ? undefined : resolveStored(request, parent);
    if (stored !== undefined) return stored;
    const file = resolveAnew(request, parent, isMain, options);
    if (recorder && !options && parent?.filename && keeps(parent.filename) && path.isAbsolute(file)) {
      recorder.resolved(path.dirname(parent.filename), request, file);
    }
    return file;
  };

  function resolveAnew(request: string, parent: NodeJS.Module | undefined, isMain: boolean, options?: object): string {
    try {
      return original.resolve.call(loader, request, parent, isMain, options);
    } catch (error) {
      const bare = !request.startsWith('.') && !path.isAbsolute(request);
      const missing = (error as NodeJS.ErrnoException).code === 'MODULE_NOT_FOUND';
      if (!bare || !missing || options) throw error;
      try {
        return original.resolve.call(loader, request, parent, isMain, { paths: [hooks.fallbackDirectory] });
      } catch {
        throw error;
      }
    }
  }

  if (store || recorder) {
    loader._extensions['.js'] = (module, filename) => {
      const script = keeps(filename) ? (recorder?.script(filename) ?? store?.script(filename)) : undefined;
      if (script) evaluate(wrapperOf(script), module, filename);
      else original.js?.(module, filename);
    };
  }

  const scripts = new ProgramScripts(hooks.compileTypeScript);
  loader._extensions['.ts'] = (module, filename) => scripts.run(module, filename);

  return () => {
    loader._load = original.load;
    loader._resolveFilename = original.resolve;
    if (original.js) loader._extensions['.js'] = original.js;
    if (original.ts) loader._extensions['.ts'] = original.ts;
    else delete loader._extensions['.ts'];
  };
}

/** True for files of this package that only an installation or a build changes. */
function isInstalledIn(packageRoot: string, file: string): boolean {
  return (
    file.startsWith(path.join(packageRoot, 'node_modules') + path.sep) ||
    file.startsWith(path.join(packageRoot, 'dist') + path.sep)
  );
}

/** Forgets loaded modules for which `belongs` holds, so that the next `require` evaluates them again. */
export function forgetModules(belongs: (filename: string) => boolean): void {
  for (const filename of Object.keys(require.cache)) {
    if (belongs(filename)) delete require.cache[filename];
  }
}

/** A `require` as if called from a file in `directory`. */
export function requireFrom(directory: string): NodeJS.Require {
  return Module.createRequire(path.join(directory, 'index.js'));
}
