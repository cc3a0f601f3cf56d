import { spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { fullResult } from '../reports/results';
import { runCli } from './terminal';

const environment = { PULUMI_CONFIG_PASSPHRASE: 'x' };
const before = process.env['PATH'];
let directory = '';

/** A `pulumi` that says its version and writes down whatever else it is asked. */
function fakePulumi(version: string): void {
  const calls = path.join(directory, 'calls');
  fs.writeFileSync(
    path.join(directory, 'pulumi'),
    `#!/bin/sh\n[ "$1" = version ] && { echo ${version}; exit 0; }\necho "$@" >> ${calls}\nexit 1\n`,
    { mode: 0o755 },
  );
}

beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'cli-'));
  process.env['PATH'] = directory;
});
afterEach(() => {
  process.env['PATH'] = before;
  fs.rmSync(directory, { recursive: true, force: true });
});

describe('without a usable Pulumi CLI', () => {
  it.each([
    ['up', ['up', '--yes']],
    ['drift', ['drift', '--no-inventory']],
    ['destroy', ['destroy', 'development', '--confirm', 'development']],
  ])('%s says how to install it', async (_, args) => {
    const { code, stderr } = await runCli(args, { environment });
    expect(code).toBe(2);
    expect(stderr).toContain('https://get.pulumi.com');
  });

  it('says so when it is too old', async () => {
    fakePulumi('v3.1.0');
    const { code, stderr } = await runCli(['up', '--yes'], { environment });
    expect(code).toBe(2);
    expect(stderr).toContain('too old');
  });
});

describe('up', () => {
  it('does not go on where nobody can be asked', async () => {
    fakePulumi('v3.250.0');
    const { code, stderr, requests } = await runCli(['up'], { environment });
    expect(code).toBe(2);
    expect(stderr).toContain('--yes');
    expect(requests).toEqual([]);
  });

  it('wants a passphrase for a state on this machine', async () => {
    fakePulumi('v3.250.0');
    const { code, stderr } = await runCli(['up', '--yes'], {});
    expect(code).toBe(2);
    expect(stderr).toContain('PULUMI_CONFIG_PASSPHRASE');
  });

  it('judges every active account, also when one is named, and touches no state when one fails', async () => {
    fakePulumi('v3.250.0');
    const { code, stdout, stderr, requests } = await runCli(['up', 'development', '--yes'], {
      environment,
      result: fullResult(),
    });
    expect(code).not.toBe(0);
    expect(stdout).not.toBe('');
    expect(stderr).toContain('Nothing was deployed');
    expect(requests[0]?.stacks.length).toBeGreaterThan(1);
    expect(fs.existsSync(path.join(directory, 'calls'))).toBe(false);
  });
});

describe('destroy', () => {
  it.each([
    [['destroy', 'development']],
    [['destroy', 'development', '--confirm', 'staging']],
    [['destroy', 'nothing', '--confirm', 'nothing']],
  ])('%j is refused', async (args) => {
    fakePulumi('v3.250.0');
    expect((await runCli(args, { environment })).code).toBe(2);
    expect(fs.existsSync(path.join(directory, 'calls'))).toBe(false);
  });
});

describe('adopt', () => {
  it('names the listing it cannot read', async () => {
    const { code, stderr } = await runCli(['adopt', '--listing', '/nowhere.json'], { environment });
    expect(code).toBe(2);
    expect(stderr).toContain('/nowhere.json');
  });
});

describe('the gate before a deployment', () => {
  it('plans every account of a project that ships its accounts compiled', () => {
    fakePulumi('v3.250.0');
    const root = path.resolve(__dirname, '..', '..');
    fs.copyFileSync(path.join(root, 'landing-zone.yaml'), path.join(directory, 'landing-zone.yaml'));
    const project = fs
      .readFileSync(path.join(root, 'Pulumi.yaml'), 'utf8')
      .replace(/^main: .*$/m, `main: ${path.join(root, 'dist', 'accounts')}/`)
      .replace('typescript: true', 'typescript: false');
    fs.writeFileSync(path.join(directory, 'Pulumi.yaml'), project);
    const { stderr } = spawnSync(process.execPath, [path.join(root, 'dist', 'cli', 'main.js'), 'up', '--dry-run'], {
      cwd: directory,
      env: { ...process.env, ...environment, PATH: `${directory}${path.delimiter}${before ?? ''}` },
      encoding: 'utf8',
    });
    expect(stderr).toMatch(/Gate passed: 8 accounts, 1,\d{3} resources/);
  }, 180_000);
});
