import { execFile } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';

interface Outcome {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

/** A compiler that counts its calls, writes main.js, and fails when told. */
const fakeCompiler = `
const fs = require('fs');
fs.appendFileSync('builds', 'x');
fs.mkdirSync('dist/cli', { recursive: true });
fs.writeFileSync('dist/cli/main.js', '');
process.exit(fs.existsSync('broken') ? 1 : 0);`;

/** An npm that counts its calls and installs the fake compiler. */
const fakeNpm = `
const fs = require('fs');
fs.appendFileSync('installs', process.argv.slice(2, 3) + ' ');
if (fs.existsSync('offline')) process.exit(1);
fs.mkdirSync('node_modules/typescript/bin', { recursive: true });
fs.writeFileSync('node_modules/typescript/bin/tsc', ${JSON.stringify(fakeCompiler)});
fs.writeFileSync('node_modules/.package-lock.json', '{}');`;

describe('bootstrap', () => {
  let root: string;
  const at = (...names: string[]): string => path.join(root, ...names);
  const count = (file: string): number =>
    fs.existsSync(at(file)) ? fs.readFileSync(at(file), 'utf8').trim().replace(/ci/g, 'x').replace(/ /g, '').length : 0;

  const bootstrap = (): Promise<Outcome> =>
    new Promise((resolve) => {
      execFile(
        process.execPath,
        [at('cli', 'bootstrap.cjs')],
        { env: { ...process.env, npm_execpath: at('npm-cli.js') } },
        (error, stdout, stderr) => resolve({ code: error ? Number(error.code) : 0, stdout, stderr }),
      );
    });

  beforeEach(() => {
    root = fs.mkdtempSync(path.join(os.tmpdir(), 'bootstrap-'));
    fs.mkdirSync(at('cli'));
    fs.mkdirSync(at('source'));
    fs.copyFileSync(path.join(__dirname, '../../cli/bootstrap.cjs'), at('cli', 'bootstrap.cjs'));
    fs.writeFileSync(at('package-lock.json'), '{}');
    fs.writeFileSync(at('tsconfig.json'), '{"include": ["source", "missing"]}');
    fs.writeFileSync(at('source', 'a.ts'), 'one');
    fs.writeFileSync(at('npm-cli.js'), fakeNpm);
  });
  afterEach(() => fs.rmSync(root, { recursive: true, force: true }));

  it('installs and builds a fresh clone, then is silent', async () => {
    const first = await bootstrap();
    expect([first.code, first.stdout, count('installs'), count('builds')]).toEqual([0, '', 1, 1]);
    expect(first.stderr).toContain('Installing dependencies');
    expect(await bootstrap()).toEqual({ code: 0, stdout: '', stderr: '' });
    expect([count('installs'), count('builds')]).toEqual([1, 1]);
  });

  it('builds again after an edit, not after a touch', async () => {
    await bootstrap();
    fs.utimesSync(at('source', 'a.ts'), new Date(), new Date());
    await bootstrap();
    expect(count('builds')).toBe(1);
    fs.writeFileSync(at('source', 'a.ts'), 'two');
    await bootstrap();
    expect([count('installs'), count('builds')]).toEqual([1, 2]);
  });

  it('installs again when the lock file changed or an install was interrupted', async () => {
    await bootstrap();
    fs.writeFileSync(at('package-lock.json'), '{"changed": true}');
    fs.utimesSync(at('node_modules', '.package-lock.json'), new Date(0), new Date(0));
    await bootstrap();
    expect(count('installs')).toBe(2);
    fs.rmSync(at('node_modules', '.package-lock.json'));
    await bootstrap();
    expect(count('installs')).toBe(3);
  });

  it('says what failed and exits 2: install, build; both are tried again', async () => {
    fs.writeFileSync(at('offline'), '');
    const offline = await bootstrap();
    expect([offline.code, offline.stderr]).toEqual([2, expect.stringContaining('Check the network')]);
    fs.rmSync(at('offline'));
    fs.writeFileSync(at('broken'), '');
    const broken = await bootstrap();
    expect([broken.code, broken.stderr]).toEqual([2, expect.stringContaining('The build failed')]);
    fs.rmSync(at('broken'));
    expect((await bootstrap()).code).toBe(0);
  });

  it('does the work once when two run at a time', async () => {
    const [one, two] = await Promise.all([bootstrap(), bootstrap()]);
    expect([one?.code, two?.code, count('installs'), count('builds')]).toEqual([0, 0, 1, 1]);
  });

  it('takes over the lock of a run that was killed', async () => {
    fs.mkdirSync(at('.landing-zone'));
    fs.writeFileSync(at('.landing-zone', 'bootstrap.lock'), '999999999');
    expect((await bootstrap()).code).toBe(0);
    expect(fs.readdirSync(at('.landing-zone'))).toEqual([]);
  });
});
