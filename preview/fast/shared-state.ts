/** Objects that all programs of a thread share and that a program can change. */
const sharedObjects: readonly object[] = [
  ...[Object, Array, String, Number, Boolean, Function, Promise, Date, RegExp, Map, Set, Symbol, Error].flatMap(
    (constructor): readonly object[] => [constructor, constructor.prototype as object],
  ),
  Math,
  JSON,
  Reflect,
  console,
  globalThis,
];

/** What this preview changes itself while a program runs, and what the SDK keeps for it. */
const changing: ReadonlySet<PropertyKey> = new Set([
  ...['stackTraceLimit', 'globalStore', 'asyncLocalStorage', 'proto', 'stackResource'],
]);

/** Stands for a property with a getter; those of globals load a module at first use and become its value. */
const computed = Symbol('computed');

type Properties = ReadonlyMap<PropertyKey, unknown>;

function propertiesOf(object: object): Properties {
  const properties = new Map<PropertyKey, unknown>();
  for (const key of Reflect.ownKeys(object)) {
    if (changing.has(key) || (object === globalThis && typeof key === 'symbol')) continue;
    const descriptor = Reflect.getOwnPropertyDescriptor(object, key);
    properties.set(key, descriptor?.get === undefined ? descriptor?.value : computed);
  }
  return properties;
}

function isEqual(now: Properties, before: Properties): boolean {
  if (now.size !== before.size) return false;
  for (const [key, value] of now) {
    if (!before.has(key)) return false;
    const previous = before.get(key);
    if (!Object.is(previous, value) && previous !== computed) return false;
  }
  return true;
}

type Listeners = ReadonlyMap<string | symbol, readonly unknown[]>;

function listeners(): Listeners {
  return new Map(process.eventNames().map((name) => [name, process.rawListeners(name as 'exit')] as const));
}

/** What programs of one thread share, as it was at some moment. */
export class SharedState {
  private readonly environment: Readonly<NodeJS.ProcessEnv> = { ...process.env };
  private readonly listeners = listeners();
  private readonly properties = sharedObjects.map((object) => [object, propertiesOf(object)] as const);

  /** Takes back what a program did to the environment, to the listeners of the process and to its exit code. */
  restore(): void {
    for (const name of Object.keys(process.env)) if (!(name in this.environment)) delete process.env[name];
    for (const [name, value] of Object.entries(this.environment))
      if (process.env[name] !== value) process.env[name] = value;
    for (const [name, current] of listeners()) {
      const before = this.listeners.get(name) ?? [];
      for (const listener of current)
        if (!before.includes(listener)) process.removeListener(name, listener as () => void);
    }
    process.exitCode = undefined;
  }

  /**
   * True when a program has changed globals or what built-in objects do. That cannot be taken back safely: installed modules, which
   * stay loaded, may count on what they changed.
   */
  get isChanged(): boolean {
    return this.properties.some(([object, before]) => !isEqual(propertiesOf(object), before));
  }
}
