import { createHash } from 'node:crypto';
import * as fs from 'node:fs';
import { createRequire } from 'node:module';
import * as path from 'node:path';

/** Folders whose TypeScript goes into the functions, from the root of the package. */
const sourceFolders = ['operations/production-access', 'components/production-access'] as const;

/** Files of `operations/production-access/lambda` that are the entry of a function. */
export type EntryPoint = 'decide' | 'keep' | 'admit' | 'rotate';

/** The code of the functions cannot be found. */
export class NoFunctionCode extends Error {
  override readonly name = 'NoFunctionCode';
  constructor(place: string) {
    super(`${place}: no package.json above it; run from a checkout of the landing zone`);
  }
}

/** The bundler of the functions is not installed. */
export class NoBundler extends Error {
  override readonly name = 'NoBundler';
  constructor(cause: unknown) {
    super(
      `esbuild, which bundles the functions of production access, does not load: ${cause instanceof Error ? (cause.message.split('\n')[0] ?? '') : String(cause)}; install the packages of the landing zone for this machine: npm ci`,
      { cause },
    );
  }
}

type Bundler = Pick<typeof import('esbuild'), 'buildSync'>;

/** Loaded when something has to be bundled only: an earlier result needs no bundler. */
function bundlerOf(root: string): Bundler {
  try {
    return createRequire(path.join(root, 'package.json'))('esbuild') as Bundler;
  } catch (error) {
    throw new NoBundler(error);
  }
}

/**
 * Bundles an entry point of `operations/production-access/lambda` with everything it imports, the AWS SDK included, into one
 * CommonJS file for Node 22, without network. The same sources and lock file give the same bytes. The result is kept under
 * its content's hash, so that only a change costs the half second of bundling.
 *
 * @returns Absolute path of the file.
 * @param root Folder with package.json, sources and packages; default that of this package.
 * @throws NoFunctionCode, NoBundler
 */
export function bundledCode(entryPoint: EntryPoint, root: string = packageRoot(__dirname)): string {
  const output = path.join(root, 'node_modules/.cache/production-access', `${entryPoint}-${sourceHash(root)}.js`);
  if (!fs.existsSync(output)) write(output, bundle(root, entryPoint));
  return output;
}

function bundle(root: string, entryPoint: string): Uint8Array {
  const { outputFiles } = bundlerOf(root).buildSync({
    absWorkingDir: root,
    entryPoints: [`operations/production-access/lambda/${entryPoint}.ts`],
    bundle: true,
    platform: 'node',
    target: 'node22',
    format: 'cjs',
    minify: true,
    keepNames: true,
    legalComments: 'none',
    charset: 'utf8',
    mainFields: ['module', 'main'],
    tsconfigRaw: '{}',
    write: false,
    logLevel: 'silent',
  });
  const [file] = outputFiles;
  if (!file) throw new NoFunctionCode(entryPoint);
  return file.contents;
}

/** Another preview may write the same file at the same time, so it is moved into place whole. */
function write(output: string, contents: Uint8Array): void {
  fs.mkdirSync(path.dirname(output), { recursive: true });
  const partial = `${output}.${process.pid}`;
  fs.writeFileSync(partial, contents);
  fs.renameSync(partial, output);
}

function sourceHash(root: string): string {
  const hash = createHash('sha256');
  const files = sourceFolders.flatMap((folder) =>
    fs
      .readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
      .filter((file) => file.endsWith('.ts') && !file.endsWith('.d.ts'))
      .map((file) => path.join(folder, file)),
  );
  for (const file of [...files.sort(), 'package-lock.json']) {
    hash.update(`${file}\0`).update(fs.readFileSync(path.join(root, file)));
  }
  return hash.digest('hex').slice(0, 32);
}

/** Compiled code lies below `dist/`, which has no package.json of its own. */
function packageRoot(start: string): string {
  for (let folder = start; ; folder = path.dirname(folder)) {
    if (fs.existsSync(path.join(folder, 'package.json'))) return folder;
    if (folder === path.dirname(folder)) throw new NoFunctionCode(start);
  }
}
