import * as fs from 'node:fs';
import * as path from 'node:path';
import { findUp } from '../compile/typescript-loader';

interface Manifest {
  readonly main?: unknown;
  readonly exports?: unknown;
  readonly type?: unknown;
}

function manifestOf(directory: string): { readonly root: string; readonly manifest: Manifest } {
  const root = findUp(directory, 'package.json');
  if (root === undefined) return { root: directory, manifest: {} };
  try {
    return { root, manifest: JSON.parse(fs.readFileSync(path.join(root, 'package.json'), 'utf8')) as Manifest };
  } catch {
    return { root, manifest: {} };
  }
}

/** True for a program that is an ECMAScript module by its name, or whose package says `"type": "module"`. */
export function isEcmaScriptModule(program: string): boolean {
  if (/\.m[jt]s$/.test(program)) return true;
  const directory = fs.statSync(program).isDirectory() ? program : path.dirname(program);
  return manifestOf(directory).manifest.type === 'module';
}

/**
 * The file or directory to load for a program, by the rules of the Pulumi language host: a file stands for itself, a
 * directory for the `exports` or `main` of its package, else for its index file.
 */
export function programEntry(program: string, warn: (text: string) => void): string {
  if (!fs.statSync(program).isDirectory()) return program;
  const { root, manifest } = manifestOf(program);
  const entry = typeof manifest.exports === 'string' ? manifest.exports : manifest.main;
  if (typeof entry === 'string') {
    const file = path.join(root, entry);
    if (fs.existsSync(file)) return file;
    warn(`package.json names the entry point ${entry}, which is not there; using ${program}`);
  }
  const files = fs.readdirSync(program);
  if (files.includes('index.js') && files.includes('index.ts')) {
    warn('both index.js and index.ts are there and Pulumi.yaml names no entry point; index.js is used');
  }
  // The slash keeps `require` from taking a file of the same name.
  return program + path.sep;
}
