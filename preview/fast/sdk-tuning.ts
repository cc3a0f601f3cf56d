/** Parts of the SDK that only serve its own debugging. */
interface Debuggable {
  debuggablePromise?<T>(promise: Promise<T>, context: string): Promise<T>;
}
interface Log {
  debug?(message: string): Promise<void>;
}
interface ResourceModule {
  readonly Resource: { callsites?(): readonly unknown[] };
}

/**
 * Turns off what the SDK does for debugging: a debug line for every step of every resource, the full stack trace of every
 * resource (a source position the engine would show), and one on every promise to report those that leak (`runProgram`
 * notices a program that waits for nothing by itself). All are functions the SDK calls through its own exports; where a
 * version has none, nothing happens.
 */
export function silenceDebugging(sdkRequire: NodeJS.Require): void {
  const debuggable = sdkRequire('@pulumi/pulumi/runtime/debuggable') as Debuggable;
  const log = sdkRequire('@pulumi/pulumi/log') as Log;
  if (debuggable.debuggablePromise) debuggable.debuggablePromise = (promise) => promise;
  const { Resource } = sdkRequire('@pulumi/pulumi/resource') as ResourceModule;
  if (log.debug) log.debug = () => Promise.resolve();
  if (Resource.callsites) Resource.callsites = () => [];
}

interface DirectStruct {
  toJavaScript(): object;
  getFieldsMap(noLazyCreate?: boolean): unknown;
}
interface StructClass {
  new (): DirectStruct;
  fromJavaScript(value: object): DirectStruct;
}

/** Marks a class that has been changed. */
const direct: unique symbol = Symbol('direct');

/**
 * Hands property bags over as they are. Between two parts of one process there is nothing to encode, and building protobuf
 * structs only to read them again is a tenth of a preview. A struct that is encoded all the same (a transform's answer) or
 * read field by field is built then.
 */
export function shareStructs(struct: { readonly Struct: StructClass & { [direct]?: true } }): void {
  const { Struct } = struct;
  if (Struct[direct]) return;
  Struct[direct] = true;
  const build = Struct.fromJavaScript.bind(Struct);
  Struct.fromJavaScript = (value) => {
    let built: DirectStruct | undefined;
    return Object.assign(new Struct(), {
      toJavaScript: () => value,
      getFieldsMap: (noLazyCreate?: boolean) => (built ??= build(value)).getFieldsMap(noLazyCreate),
    });
  };
}

/** Runs `work` with stack traces off or on; taking them costs more than planning a resource. */
export async function withStackTraces<T>(on: boolean, work: () => Promise<T>): Promise<T> {
  const limit = Error.stackTraceLimit;
  Error.stackTraceLimit = on ? 30 : 0;
  process.setSourceMapsEnabled(on);
  try {
    return await work();
  } finally {
    Error.stackTraceLimit = limit;
  }
}
