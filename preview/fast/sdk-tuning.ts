/** Parts of the SDK that only serve its own debugging. */
interface Debuggable {
  debuggablePromise?<T>(promise: Promise<T>, context: string): Promise<T>;
}
interface Log {
  debug?(message: string): Promise<void>;
}

/**
 * Turns off what the SDK does for its own debugging: a debug line for every step of every resource, and a stack trace on
 * every promise to report those that leak (`runProgram` notices a program that waits for nothing by itself). Both are
 * exported functions the SDK calls through its own exports; where a version has none, nothing happens.
 */
export function silenceDebugging(sdkRequire: NodeJS.Require): void {
  const debuggable = sdkRequire('@pulumi/pulumi/runtime/debuggable') as Debuggable;
  const log = sdkRequire('@pulumi/pulumi/log') as Log;
  if (debuggable.debuggablePromise) debuggable.debuggablePromise = (promise) => promise;
  if (log.debug) log.debug = () => Promise.resolve();
}

/**
 * Runs `work` with stack traces off or on. Off, `Error.stackTraceLimit` is no number and V8 records nothing, also where
 * the SDK asks for an unlimited trace of every resource it creates.
 */
export async function withStackTraces<T>(on: boolean, work: () => Promise<T>): Promise<T> {
  const before = Object.getOwnPropertyDescriptor(Error, 'stackTraceLimit') ?? { value: 10, writable: true, configurable: true, enumerable: true };
  const ignored = { get: () => undefined, set: () => undefined, configurable: true, enumerable: true };
  Object.defineProperty(Error, 'stackTraceLimit', on ? { value: 30, writable: true, configurable: true, enumerable: true } : ignored);
  process.setSourceMapsEnabled(on);
  try {
    return await work();
  } finally {
    Object.defineProperty(Error, 'stackTraceLimit', before);
  }
}
