import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import * as ts from 'typescript';
import { providerTable } from './provider-table';
import { uncolourErrors } from '../../../preview/grpc/uncoloured-errors';
import type { Tools } from './tools';

interface Manifest {
  readonly version?: string;
  readonly pulumi?: { readonly resource?: boolean; readonly name?: string; readonly version?: string };
}

const leftOut: ReadonlySet<string> = new Set(['node_modules', '.git', '.landing-zone']);

/** Provider packages in node_modules, by name and version. */
function installedProviders(
  modules: string,
): readonly { readonly name: string; readonly version: string; readonly directory: string }[] {
  const scope = path.join(modules, '@pulumi');
  return fs.readdirSync(scope).flatMap((directory) => {
    const { version = '', pulumi } = JSON.parse(
      fs.readFileSync(path.join(scope, directory, 'package.json'), 'utf8'),
    ) as Manifest;
    if (pulumi?.resource !== true) return [];
    return [
      {
        name: pulumi.name ?? directory,
        version: (pulumi.version ?? version).replace(/^v/, ''),
        directory: path.join(scope, directory),
      },
    ];
  });
}

/**
 * A copy of the checkout in a temporary directory, where the real engine may write, with everything the CLI asks for: plugins (the
 * stub under the name of every installed provider), a state backend in a directory, no credentials and no downloads.
 */
export class Workspace {
  readonly root: string;
  private readonly directory: string;
  /** Loaded into the processes of programs and packs; see `uncolourErrors`. It changes no result. */
  private readonly preload: string;

  constructor(
    readonly checkout: string,
    readonly tools: Tools,
  ) {
    this.directory = fs.mkdtempSync(path.join(os.tmpdir(), 'conformance-'));
    this.root = path.join(this.directory, 'checkout');
    this.preload = path.join(this.directory, 'preload.cjs');
    fs.cpSync(checkout, this.root, { recursive: true, filter: (file) => !leftOut.has(path.basename(file)) });
    fs.symlinkSync(path.join(checkout, 'node_modules'), path.join(this.root, 'node_modules'));
    for (const name of ['state', 'tables', 'results']) fs.mkdirSync(path.join(this.directory, name));
    fs.writeFileSync(this.preload, `(${uncolourErrors.toString()})(require('node:util'));\n`);
    for (const provider of installedProviders(path.join(checkout, 'node_modules'))) this.install(provider);
  }

  private install({
    name,
    version,
    directory,
  }: {
    readonly name: string;
    readonly version: string;
    readonly directory: string;
  }): void {
    const table = path.join(this.tools.tables, `${name}-${version}.json`);
    if (!fs.existsSync(table)) {
      const temporary = `${table}.${process.pid}`;
      fs.writeFileSync(temporary, JSON.stringify(providerTable(directory, name, version)));
      fs.renameSync(temporary, table);
    }
    fs.symlinkSync(table, path.join(this.directory, 'tables', `${name}.json`));
    const plugin = path.join(this.directory, 'home', 'plugins', `resource-${name}-v${version}`);
    fs.mkdirSync(plugin, { recursive: true });
    fs.symlinkSync(
      path.join(this.tools.directory, 'pulumi-resource-stub'),
      path.join(plugin, `pulumi-resource-${name}`),
    );
  }

  /** Environment of the CLI. The harness's own tools come last on PATH: a user's installation may bring its own. */
  environment(more: Readonly<Record<string, string>>): NodeJS.ProcessEnv {
    const inherited = Object.entries(process.env).filter(([name]) => !/^(AWS|PULUMI)_/.test(name));
    return {
      ...Object.fromEntries(inherited),
      PATH: [path.dirname(this.tools.cli), process.env['PATH'] ?? '', this.tools.directory].join(path.delimiter),
      PULUMI_HOME: path.join(this.directory, 'home'),
      PULUMI_CONFIG_PASSPHRASE: 'conformance',
      PULUMI_SKIP_UPDATE_CHECK: 'true',
      PULUMI_DISABLE_AUTOMATIC_PLUGIN_ACQUISITION: 'true',
      // Makes --event-log available.
      PULUMI_DEBUG_COMMANDS: 'true',
      PULUMI_STUB_TABLES: path.join(this.directory, 'tables'),
      AWS_REGION: 'us-east-1',
      NO_COLOR: '1',
      NODE_OPTIONS: `--require ${this.preload}`,
      ...more,
    };
  }

  /** Environment that names a state backend, made when it is not there yet. */
  backend(name: string): Readonly<Record<string, string>> {
    const directory = path.join(this.directory, 'state', name.replace(/\W+/g, '-'));
    fs.mkdirSync(directory, { recursive: true });
    return { PULUMI_BACKEND_URL: `file://${directory}` };
  }

  /** A fresh directory for what one run leaves. */
  results(): string {
    return fs.mkdtempSync(path.join(this.directory, 'results', 'run-'));
  }

  /** A file or directory of the checkout in the copy. */
  inCopy(file: string): string {
    return path.join(this.root, path.relative(this.checkout, file));
  }

  /** Compiles the TypeScript of a program in the copy, as a project does that ships JavaScript. Types are not checked. */
  compile(program: string): void {
    for (const entry of fs.readdirSync(program, { withFileTypes: true })) {
      const source = path.join(program, entry.name);
      const script = source.replace(/\.ts$/, '.js');
      if (entry.isDirectory()) this.compile(source);
      // A script beside it comes first, as with the CLI.
      else if (source.endsWith('.ts') && !fs.existsSync(script)) this.compileFile(source, script);
    }
  }

  private compileFile(source: string, script: string): void {
    const { outputText } = ts.transpileModule(fs.readFileSync(source, 'utf8'), {
      fileName: source,
      compilerOptions: {
        target: ts.ScriptTarget.ES2022,
        module: ts.ModuleKind.CommonJS,
        moduleResolution: ts.ModuleResolutionKind.Node10,
        inlineSourceMap: true,
      },
    });
    fs.writeFileSync(script, outputText);
    fs.rmSync(source);
  }

  close(): void {
    fs.rmSync(this.directory, { recursive: true, force: true });
  }
}
