import { createHash } from 'node:crypto';
import { spawn } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import { cacheDirectory } from './cache-directory';
import { findUp } from './typescript-loader';

/** Outcome of a type check; `errors` is the compiler's own text, one diagnostic a line. */
export interface TypeCheckResult {
  readonly errors: readonly string[];
}

/** A running check that can be called off. */
export interface TypeCheck {
  readonly result: Promise<TypeCheckResult>;
  cancel(): void;
}

const nothing: TypeCheckResult = { errors: [] };

/** Marker a build leaves behind: every source of the package was checked when it was written. */
const buildStamp = path.join('dist', '.tsbuildinfo');

function typescriptFiles(directory: string): string[] {
  return fs.readdirSync(directory, { withFileTypes: true }).flatMap((entry) => {
    if (entry.name === 'node_modules' || entry.name.startsWith('.')) return [];
    const full = path.join(directory, entry.name);
    if (entry.isDirectory()) return typescriptFiles(full);
    return entry.name.endsWith('.ts') && !entry.name.endsWith('.d.ts') ? [full] : [];
  });
}

/** True when the package's own build has checked everything below `directory` in its present state. */
function coveredByBuild(directory: string, packageRoot: string): boolean {
  if (directory !== packageRoot && !directory.startsWith(packageRoot + path.sep)) return false;
  const relative = path.relative(packageRoot, directory);
  if (relative.startsWith('test')) return false;
  const built = path.join(packageRoot, buildStamp);
  if (!fs.existsSync(built)) return false;
  const { mtimeMs } = fs.statSync(built);
  const sources = ['organization', 'accounts', 'components'].map((folder) => path.join(packageRoot, folder));
  return sources
    .filter((folder) => fs.existsSync(folder))
    .every((folder) => typescriptFiles(folder).every((file) => fs.statSync(file).mtimeMs <= mtimeMs));
}

/** Key of everything that can change the outcome: the sources, the configuration and the installed packages. */
function fingerprint(directory: string, files: readonly string[]): string {
  const hash = createHash('sha256').update(directory);
  for (const file of [...files].sort()) hash.update(file).update(fs.readFileSync(file));
  for (const name of ['tsconfig.json', 'package-lock.json', 'package.json']) {
    const home = findUp(directory, name);
    if (home !== undefined) hash.update(fs.readFileSync(path.join(home, name)));
  }
  return hash.digest('hex');
}

/** Lets a program that has no packages of its own find this package's, as it does when it runs. */
function borrowedPackages(directory: string, packageRoot: string): string[] {
  try {
    require.resolve('@pulumi/pulumi/package.json', { paths: [directory] });
    return [];
  } catch {
    const packages = path.join(packageRoot, 'node_modules');
    return ['--baseUrl', packages, '--typeRoots', path.join(packages, '@types')];
  }
}

/** Options for a project without tsconfig.json: those of the Pulumi language host. */
function commandLine(directory: string, files: readonly string[], packageRoot: string, state: string): string[] {
  const tsc = require.resolve('typescript/bin/tsc', { paths: [directory, packageRoot] });
  const config = path.join(directory, 'tsconfig.json');
  const common = [
    '--noEmit',
    '--pretty',
    'false',
    '--skipLibCheck',
    '--incremental',
    '--tsBuildInfoFile',
    state,
    ...borrowedPackages(directory, packageRoot),
  ];
  return fs.existsSync(config)
    ? [tsc, '--project', config, ...common]
    : [
        tsc,
        ...files,
        ...common,
        '--strict',
        '--target',
        'es2020',
        '--module',
        'commonjs',
        '--moduleResolution',
        'node10',
        '--types',
        'node',
      ];
}

/**
 * Checks the types of the TypeScript program in `directory` (its tsconfig.json, or the language host's defaults). Runs
 * the compiler in a process of its own, at the same time as the preview; an unchanged program is not checked again.
 */
export function startTypeCheck(directory: string, packageRoot: string): TypeCheck {
  const idle = (result: TypeCheckResult): TypeCheck => ({ result: Promise.resolve(result), cancel: () => undefined });
  if (coveredByBuild(directory, packageRoot)) return idle(nothing);
  const files = typescriptFiles(directory);
  if (files.length === 0) return idle(nothing);
  const cache = cacheDirectory(packageRoot);
  const verdict = path.join(cache, `types-${fingerprint(directory, files)}.json`);
  if (fs.existsSync(verdict)) return idle(JSON.parse(fs.readFileSync(verdict, 'utf8')) as TypeCheckResult);
  const state = path.join(cache, `types-${createHash('sha256').update(directory).digest('hex')}.tsbuildinfo`);
  const child = spawn(process.execPath, commandLine(directory, files, packageRoot, state), {
    cwd: directory,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  const stop = (): void => void child.kill('SIGKILL');
  process.once('exit', stop);
  let output = '';
  child.stdout.on('data', (data: Buffer) => (output += data.toString('utf8')));
  child.stderr.on('data', (data: Buffer) => (output += data.toString('utf8')));
  const result = new Promise<TypeCheckResult>((resolve, reject) => {
    child.on('error', reject);
    child.on('close', (code, signal) => {
      process.removeListener('exit', stop);
      if (signal) {
        resolve(nothing);
        return;
      }
      const errors = code === 0 ? [] : output.split('\n').filter((line) => line.trim() !== '');
      const outcome = { errors };
      fs.writeFileSync(verdict, JSON.stringify(outcome));
      resolve(outcome);
    });
  });
  return { result, cancel: stop };
}
