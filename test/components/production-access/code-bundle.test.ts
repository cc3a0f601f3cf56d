import * as fs from 'node:fs';
import { isBuiltin } from 'node:module';
import * as os from 'node:os';
import * as path from 'node:path';
import { bundledCode, NoBundler, type EntryPoint } from '../../../components/production-access/code-bundle';

const root = path.join(__dirname, '../../..');
const entryPoints: readonly EntryPoint[] = ['decide', 'keep', 'admit', 'rotate'];

/** A folder with the sources of the functions and what else a checkout has, to be changed. */
function checkout(packages: 'with packages' | 'without packages'): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'bundle-'));
  for (const part of [
    'operations/production-access',
    'components/production-access',
    'components/policy-document.ts',
  ]) {
    fs.cpSync(path.join(root, part), path.join(folder, part), { recursive: true });
  }
  for (const file of ['package.json', 'package-lock.json'])
    fs.copyFileSync(path.join(root, file), path.join(folder, file));
  fs.mkdirSync(path.join(folder, 'node_modules'));
  if (packages === 'with packages') {
    for (const name of fs.readdirSync(path.join(root, 'node_modules'))) {
      if (name === '.cache') continue;
      fs.symlinkSync(path.join(root, 'node_modules', name), path.join(folder, 'node_modules', name));
    }
  }
  return folder;
}

it.each(entryPoints)('%s has a handler and needs no package beside it', (entryPoint) => {
  const text = fs.readFileSync(bundledCode(entryPoint), 'utf8');
  expect(text.includes('module.exports={handler}')).toBe(true);
  const needed = new Set([...text.matchAll(/\brequire\("([^"]+)"\)/g)].map(([, name = '']) => name));
  // The SDK tries it for signatures over several regions, and does without.
  const optional = '@aws-sdk/signature-v4-crt';
  expect([...needed].filter((name) => name !== optional && !isBuiltin(name))).toEqual([]);
});

it('the same sources give the same bytes in another folder, and a second time comes from the cache', () => {
  const folder = checkout('with packages');
  try {
    const first = bundledCode('decide', folder);
    expect(fs.readFileSync(first).equals(fs.readFileSync(bundledCode('decide')))).toBe(true);
    const made = fs.statSync(first).mtimeMs;
    expect(bundledCode('decide', folder)).toBe(first);
    expect(fs.statSync(first).mtimeMs).toBe(made);
    fs.appendFileSync(path.join(folder, 'operations/production-access/words.ts'), '\n// changed\n');
    expect(bundledCode('decide', folder)).not.toBe(first);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});

it('a missing bundler is named, with what to do', () => {
  const folder = checkout('without packages');
  try {
    expect(() => bundledCode('keep', folder)).toThrow(NoBundler);
    expect(() => bundledCode('keep', folder)).toThrow(/esbuild.*npm ci/);
  } finally {
    fs.rmSync(folder, { recursive: true });
  }
});
