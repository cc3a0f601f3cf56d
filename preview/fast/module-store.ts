import * as fs from 'node:fs';
import Module = require('node:module');
import * as path from 'node:path';
import * as vm from 'node:vm';

/** Lets code compiled here use `import()` as code compiled by Node does; missing before Node 20.10. */
const defaultImports = (vm.constants as { readonly USE_MAIN_CONTEXT_DEFAULT_LOADER?: number } | undefined)
  ?.USE_MAIN_CONTEXT_DEFAULT_LOADER;

export const canCompile = defaultImports !== undefined;

/** Compiles the text of a CommonJS module, with code V8 has compiled before where there is some. */
export function compileModule(filename: string, source: string, cachedData?: Buffer): vm.Script {
  return new vm.Script(Module.wrap(source), {
    filename,
    ...(cachedData && { cachedData }),
    importModuleDynamically: defaultImports as unknown as vm.ScriptOptions['importModuleDynamically'],
  });
}

interface Entry {
  /** Time of the last change; 0 for installed packages, which change with the lock file only. */
  readonly changed: number;
  readonly ascii: boolean;
  readonly source: readonly [start: number, end: number];
  readonly code: readonly [start: number, end: number];
}

interface Header {
  readonly key: string;
  readonly modules: Readonly<Record<string, Entry>>;
  /** Resolved file by `directory\0request`. */
  readonly resolutions: Readonly<Record<string, string>>;
}

const isInstalled = (file: string): boolean => file.includes(`${path.sep}node_modules${path.sep}`);

/** What must be equal for a store to be valid: Node, and the installed packages. */
function storeKey(packageRoot: string): string {
  const lock = path.join(packageRoot, 'node_modules', '.package-lock.json');
  const installed = fs.existsSync(lock) ? fs.statSync(lock).mtimeMs : 0;
  return `${process.version} ${process.arch} ${packageRoot} ${installed}`;
}

/** Place of the store inside this package. */
function storeFile(packageRoot: string): string {
  return path.join(packageRoot, 'dist', '.module-store');
}

/**
 * The modules a preview loads, with their text, the code V8 made of it, and where each `require` leads, in one file.
 * Reading 1,500 modules from it takes a fraction of what finding, reading and compiling them one by one does. It is written
 * by the build (`write-module-store.ts`); without it, or when it does not fit, modules are loaded as usual.
 */
export class ModuleStore {
  private constructor(
    private readonly header: Header,
    private readonly bytes: Buffer,
  ) {}

  static open(packageRoot: string): ModuleStore | undefined {
    if (!canCompile) return undefined;
    try {
      const file = fs.readFileSync(storeFile(packageRoot));
      const length = file.readUInt32LE(0);
      const header = JSON.parse(file.toString('utf8', 4, 4 + length)) as Header;
      return header.key === storeKey(packageRoot) ? new ModuleStore(header, file.subarray(4 + length)) : undefined;
    } catch {
      return undefined;
    }
  }

  /** The file a `require` of `request` from a file in `directory` leads to. */
  resolve(directory: string, request: string): string | undefined {
    return this.header.resolutions[`${directory}\0${request}`];
  }

  /** The compiled module; undefined when it is not in the store or has changed since. */
  script(filename: string): vm.Script | undefined {
    const entry = this.header.modules[filename];
    if (!entry) return undefined;
    if (entry.changed !== 0 && fs.statSync(filename).mtimeMs !== entry.changed) return undefined;
    const source = this.bytes.toString(entry.ascii ? 'latin1' : 'utf8', ...entry.source);
    return compileModule(filename, source, this.bytes.subarray(...entry.code));
  }
}

/** Collects what a run loads and writes it as a store. */
export class ModuleRecorder {
  private readonly scripts = new Map<string, { readonly source: string; readonly script: vm.Script }>();
  private readonly resolutions = new Map<string, string>();

  resolved(directory: string, request: string, file: string): void {
    this.resolutions.set(`${directory}\0${request}`, file);
  }

  script(filename: string): vm.Script {
    const source = fs
      .readFileSync(filename, 'utf8')
      .replace(/^#!.*/, '')
      .replace(/^\uFEFF/, '');
    const script = compileModule(filename, source);
    this.scripts.set(filename, { source, script });
    return script;
  }

  write(packageRoot: string): void {
    const modules: Record<string, Entry> = {};
    const parts: Buffer[] = [];
    let end = 0;
    const add = (part: Buffer): readonly [number, number] => {
      parts.push(part);
      end += part.length;
      return [end - part.length, end];
    };
    for (const [filename, { source, script }] of this.scripts) {
      const text = Buffer.from(source, 'utf8');
      modules[filename] = {
        changed: isInstalled(filename) ? 0 : fs.statSync(filename).mtimeMs,
        ascii: text.length === source.length,
        source: add(text),
        // After the run, so that it holds the functions that were needed.
        code: add(script.createCachedData()),
      };
    }
    const header: Header = { key: storeKey(packageRoot), modules, resolutions: Object.fromEntries(this.resolutions) };
    const headerBytes = Buffer.from(JSON.stringify(header), 'utf8');
    const length = Buffer.alloc(4);
    length.writeUInt32LE(headerBytes.length);
    const file = storeFile(packageRoot);
    fs.writeFileSync(`${file}.tmp`, Buffer.concat([length, headerBytes, ...parts]));
    fs.renameSync(`${file}.tmp`, file);
  }
}
