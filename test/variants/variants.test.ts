import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import { packageRoot } from '../preview/fixture-programs';
import { variants } from './variants';

let results: Readonly<Record<string, readonly string[]>>;

beforeAll(() => {
  const script = path.join(packageRoot, 'dist', 'test', 'variants', 'run-variants.js');
  results = JSON.parse(
    execFileSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  ) as typeof results;
}, 300_000);

describe('landing zones other than the example', () => {
  it.each(variants.map((variant) => [variant.name, variant] as const))('%s', (name, { finding }) => {
    const found = results[name] ?? ['the variant was not previewed'];
    if (finding === undefined) expect(found).toEqual([]);
    else {
      expect(found.length).toBeGreaterThan(0);
      expect(found.filter((one) => !one.includes(finding))).toEqual([]);
    }
  });
});
