import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type * as TypeScript from 'typescript';
import { requireFrom } from '../fast/module-hooks';
import { cacheDirectory } from './cache-directory';

/** Options the Pulumi language host uses when a project has no tsconfig.json. */
const defaults = { target: 'ES2022', module: 'commonjs', moduleResolution: 'node10', esModuleInterop: false };

interface ProjectOptions {
  readonly options: TypeScript.CompilerOptions;
  /** Where `tsc` puts its output, when the project says so. */
  readonly outDir: string | undefined;
  readonly rootDir: string | undefined;
  readonly key: string;
}

/** The closest directory at or above `directory` that holds `name`. */
export function findUp(directory: string, name: string): string | undefined {
  for (let current = directory; ; current = path.dirname(current)) {
    if (fs.existsSync(path.join(current, name))) return current;
    if (path.dirname(current) === current) return undefined;
  }
}

/**
 * Turns TypeScript files into JavaScript without checking types (that is `type-check.ts`'s job). Prefers the
 * project's own up-to-date `tsc` output, then a cache by content, and loads the compiler only for what neither has.
 */
export class TypeScriptLoader {
  private readonly cache: string;
  private readonly projects = new Map<string, ProjectOptions>();
  private compiler: typeof TypeScript | undefined;

  constructor(private readonly packageRoot: string) {
    this.cache = cacheDirectory(packageRoot);
  }

  /** JavaScript (CommonJS) for a TypeScript file. @throws Error on a syntax error, naming file and line. */
  compile(filename: string): string {
    const project = this.project(path.dirname(filename));
    const built = this.builtOutput(filename, project);
    if (built !== undefined) return built;
    const source = fs.readFileSync(filename, 'utf8');
    const hash = createHash('sha256')
      .update(project.key)
      .update('\0')
      .update(filename)
      .update('\0')
      .update(source)
      .digest('hex');
    const cached = path.join(this.cache, `${hash}.js`);
    if (fs.existsSync(cached)) return fs.readFileSync(cached, 'utf8');
    const code = this.transpile(filename, source, project.options);
    const temporary = `${cached}.${process.pid}.tmp`;
    fs.writeFileSync(temporary, code);
    fs.renameSync(temporary, cached);
    return code;
  }

  private get ts(): typeof TypeScript {
    return (this.compiler ??= requireFrom(this.packageRoot)('typescript') as typeof TypeScript);
  }

  private transpile(fileName: string, source: string, compilerOptions: TypeScript.CompilerOptions): string {
    const { ts } = this;
    const { outputText, diagnostics = [] } = ts.transpileModule(source, {
      fileName,
      compilerOptions,
      reportDiagnostics: true,
    });
    const [first] = diagnostics.filter(({ category }) => category === ts.DiagnosticCategory.Error);
    if (first) {
      const place =
        first.file && first.start !== undefined ? first.file.getLineAndCharacterOfPosition(first.start).line + 1 : 1;
      throw new SyntaxError(`${fileName}:${place} ${ts.flattenDiagnosticMessageText(first.messageText, '\n')}`);
    }
    return outputText;
  }

  /** Output of a `tsc` build that is not older than its source. */
  private builtOutput(filename: string, { outDir, rootDir }: ProjectOptions): string | undefined {
    if (outDir === undefined || rootDir === undefined || !filename.startsWith(rootDir + path.sep)) return undefined;
    const output = path.join(outDir, path.relative(rootDir, filename).replace(/\.ts$/, '.js'));
    try {
      if (fs.statSync(output).mtimeMs < fs.statSync(filename).mtimeMs) return undefined;
      return fs.readFileSync(output, 'utf8');
    } catch {
      return undefined;
    }
  }

  private project(directory: string): ProjectOptions {
    const home = findUp(directory, 'tsconfig.json');
    const key = home ?? '';
    let project = this.projects.get(key);
    if (!project) {
      project = home === undefined ? this.withoutConfig() : this.readConfig(path.join(home, 'tsconfig.json'));
      this.projects.set(key, project);
    }
    return project;
  }

  private withoutConfig(): ProjectOptions {
    return { options: forRunning(defaults), outDir: undefined, rootDir: undefined, key: JSON.stringify(defaults) };
  }

  /**
   * Compiler options of a tsconfig.json. The file is read with TypeScript's own parser only when it is no plain JSON
   * or extends a package, since loading the compiler takes longer than a whole preview.
   */
  private readConfig(file: string): ProjectOptions {
    const raw = plainOptions(file) ?? this.parsedOptions(file);
    const text = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);
    return {
      options: forRunning({ ...defaults, ...raw }),
      outDir: text(raw['outDir']),
      rootDir: text(raw['rootDir']) ?? path.dirname(file),
      key: JSON.stringify({ ...defaults, ...raw }),
    };
  }

  private parsedOptions(file: string): Record<string, unknown> {
    const { ts } = this;
    const read = ts.readConfigFile(file, (name) => ts.sys.readFile(name));
    return ts.parseJsonConfigFileContent(read.config ?? {}, { ...ts.sys, readDirectory: () => [] }, path.dirname(file))
      .options;
  }
}

/** Options of a tsconfig.json that is plain JSON and extends nothing but such files; undefined for all others. */
function plainOptions(file: string): Record<string, unknown> | undefined {
  try {
    const { extends: base, compilerOptions = {} } = JSON.parse(fs.readFileSync(file, 'utf8')) as {
      readonly extends?: unknown;
      readonly compilerOptions?: Record<string, unknown>;
    };
    if (base !== undefined && (typeof base !== 'string' || !base.startsWith('.'))) return undefined;
    const directory = path.dirname(file);
    const inherited =
      base === undefined ? {} : plainOptions(path.resolve(directory, base.endsWith('.json') ? base : `${base}.json`));
    if (!inherited) return undefined;
    const paths = Object.entries(compilerOptions).map(([name, value]) => [
      name,
      (name === 'outDir' || name === 'rootDir') && typeof value === 'string' ? path.resolve(directory, value) : value,
    ]);
    return { ...inherited, ...(Object.fromEntries(paths) as Record<string, unknown>) };
  } catch {
    return undefined;
  }
}

/** Options for code that runs at once in CommonJS: no declarations, no build state, no comments lost that matter. */
function forRunning(options: Record<string, unknown>): TypeScript.CompilerOptions {
  const kept = [
    'target',
    'esModuleInterop',
    'experimentalDecorators',
    'emitDecoratorMetadata',
    'jsx',
    'useDefineForClassFields',
  ];
  const chosen = Object.fromEntries(
    kept.filter((name) => options[name] !== undefined).map((name) => [name, options[name]]),
  );
  // `transpileModule` accepts the names of tsconfig.json as well as the compiler's numbers.
  return {
    ...({ target: defaults.target, ...chosen, module: 'commonjs', moduleResolution: 'node10' } as object),
    inlineSourceMap: true,
    sourceMap: false,
  };
}
