import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { FileWatch } from '../../cli/file-watch';

describe('FileWatch', () => {
  let root: string;
  const at = (...names: string[]): string => path.join(root, ...names);
  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'watch-'));
    fs.writeFileSync(at('a.ts'), 'one');
  });
  afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

  it.each<[string, () => void, string]>([
    ['an edit', () => fs.writeFileSync(at('a.ts'), 'changed'), 'a.ts'],
    [
      'an editor that replaces the file',
      () => (fs.writeFileSync(at('tmp'), 'two'), fs.renameSync(at('tmp'), at('a.ts'))),
      'a.ts',
    ],
    [
      'a file in a new directory',
      () => (fs.mkdirSync(at('new', 'deep'), { recursive: true }), fs.writeFileSync(at('new', 'deep', 'b.ts'), '')),
      'new/deep/b.ts',
    ],
    ['a removed file', () => fs.rmSync(at('a.ts')), 'a.ts'],
  ])('sees %s within a second', async (_case, change, file) => {
    const watch = new FileWatch([root], new Set());
    const start = Date.now();
    setTimeout(change, 20);
    expect(await watch.changed(AbortSignal.timeout(5000))).toEqual([at(file)]);
    expect(Date.now() - start).toBeLessThan(1000);
  });

  it('sees a change made while nobody waited', async () => {
    const watch = new FileWatch([at('a.ts')], new Set());
    fs.writeFileSync(at('a.ts'), 'changed');
    expect(await watch.changed(AbortSignal.timeout(5000))).toEqual([at('a.ts')]);
  });

  it('looks past reports, hidden files and installed packages, and ends when told', async () => {
    fs.mkdirSync(at('node_modules'));
    fs.mkdirSync(at('.git'));
    const watch = new FileWatch([root], new Set([at('report.html')]));
    for (const file of [at('report.html'), at('node_modules', 'x.js'), at('.git', 'HEAD'), at('.a.swp')])
      fs.writeFileSync(file, 'x');
    expect(await watch.changed(AbortSignal.timeout(400))).toEqual([]);
    expect(watch.size).toBe(1);
  });
});
