import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { PreviewReport } from '../../reports/preview-result-schema';
import { account, fullResult, result } from '../reports/results';
import { defaultOrganization, orgAccount, organization } from '../reports/organizations';
import { runCli } from './terminal';

describe('landing-zone preview', () => {
  let directory: string;
  beforeEach(() => (directory = fs.mkdtempSync(path.join(os.tmpdir(), 'preview-'))));
  afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));

  const clean = result([account('production')]);

  it('plans all active accounts, names the others, judges by the PCI pack', async () => {
    const { code, requests, stderr, stdout } = await runCli(['preview'], { result: clean });
    expect(code).toBe(0);
    expect(requests[0]?.stacks.map(({ stack }) => stack)).toEqual([
      'management',
      'log-archive',
      'security',
      'iam',
      'iam-production',
      'development',
      'staging',
      'production',
    ]);
    expect(requests[0]?.packs.map(({ directory: pack }) => path.basename(pack))).toEqual(['pci-dss', 'landing-zone']);
    expect(requests[0]?.transport).toBe('fast');
    expect(stderr).toBe('Not planned: retired (closed)\n');
    expect(stdout.trimEnd().split('\n').at(-1)).toMatch(/^OK: 1 account/);
  });

  it('plans only the named accounts; the others may lend their outputs', async () => {
    const { requests } = await runCli(['preview', 'staging', 'production'], { result: clean });
    expect(requests[0]?.stacks.map(({ stack }) => stack)).toEqual(['staging', 'production']);
    expect(requests[0]?.supportingStacks?.map(({ stack }) => stack)).toContain('management');
  });

  it('hands the chosen file to the programs', async () => {
    const { requests } = await runCli(['preview', '--file', 'other.yaml'], {
      result: clean,
      workingDirectory: directory,
    });
    expect(requests[0]?.stacks[0]?.config).toMatchObject({
      'landing-zone:file': path.join(directory, 'other.yaml'),
      'aws:region': 'eu-west-1',
    });
  });

  it.each([
    ['misspelt', ['prodution'], 'There is no account "prodution" in landing-zone.yaml. Did you mean "production"?'],
    ['two at once', ['x1', 'y2'], 'There is no account "x1"'],
    ['closed', ['retired'], 'Nothing to plan: retired is closed. Name an active account.'],
  ])('refuses an account: %s', async (_case, names, message) => {
    const { code, stderr, requests } = await runCli(['preview', ...names]);
    expect(code).toBe(2);
    expect(stderr).toContain(message);
    expect(requests).toHaveLength(0);
  });

  it('shows no escape sequence of an account name', async () => {
    const { stderr } = await runCli(['preview', '\u001b[31mx'], {
      organization: organization([orgAccount('a', 'workload')]),
    });
    expect(stderr).not.toContain('\u001b');
  });

  it('keeps stdout for data: JSON there, the summary and the report paths on stderr', async () => {
    const { code, stdout, stderr } = await runCli(
      ['preview', '--format', 'json', '--output', 'html=out/page.html', '--output', 'text=out/report.txt'],
      { workingDirectory: directory },
    );
    expect(code).toBe(4);
    expect((JSON.parse(stdout) as PreviewReport).totals.accounts).toBe(2);
    expect(stderr).toMatch(/INCOMPLETE: 1 of 2 accounts.*\nReport: out\/page.html\nReport: out\/report.txt\n$/);
    expect(fs.readFileSync(path.join(directory, 'out/page.html'), 'utf8')).toMatch(/^<!doctype html>/);
    expect(fs.readFileSync(path.join(directory, 'out/report.txt'), 'utf8')).toContain('Requirement 10.5.1');
    expect(fs.readdirSync(path.join(directory, 'out'))).toHaveLength(2);
  });

  it('quiet prints one line', async () => {
    const { stdout, stderr } = await runCli(['preview', '--quiet'], { result: clean });
    expect(stdout.split('\n')).toHaveLength(2);
    expect(stderr).toBe('');
  });

  it.each([
    ['terminal', {}, true],
    ['NO_COLOR', { NO_COLOR: '1' }, false],
    ['dumb terminal', { TERM: 'dumb' }, false],
  ])('colours: %s', async (_case, environment: Readonly<Record<string, string>>, coloured) => {
    const { stdout } = await runCli(['preview'], { tty: true, environment });
    expect(stdout.includes('\u001b[')).toBe(coloured);
  });

  it.each([
    ['a directory', 'html=.', /is a directory|cannot be written/],
    ['below a file', 'html=file/x.html', /a part of the path is a file/],
    ['where no directory can be made', 'html=/proc/reports/x.html', /cannot be written/],
  ])('refuses a report path before the work: %s', async (_case, output, message) => {
    fs.writeFileSync(path.join(directory, 'file'), '');
    const { code, stderr, requests } = await runCli(['preview', '--output', output], { workingDirectory: directory });
    expect([code, requests.length]).toEqual([2, 0]);
    expect(stderr).toMatch(message);
  });

  it.each([
    [['--output', 'html'], 'FORMAT=PATH'],
    [['--output', 'sarif=x'], 'FORMAT=PATH'],
    [['--output', 'html=x', '--output', 'json=x'], 'named twice'],
    [['--format', 'xml'], 'Allowed choices are text, json, html'],
    [['--fail-on', 'some'], 'Allowed choices are mandatory'],
    [['--deadline', '0'], 'whole seconds'],
    [['--deadline', '1.5'], 'whole seconds'],
    [['--transport', 'slow'], 'Allowed choices are fast, process'],
    [['--unknown'], "unknown option '--unknown'"],
    [['--polcy-pack', 'x'], 'Did you mean --policy-pack?'],
    [['--policy-pack', 'nowhere'], 'holds no PulumiPolicy.yaml'],
    [
      ['--policy-pack-config', 'a', '--policy-pack-config', 'b', '--policy-pack-config', 'c'],
      'given 3 times for 2 policy packs',
    ],
    [['--policy-pack-config', 'nowhere.json'], 'does not exist'],
    [['--data-sources', 'nowhere.json'], 'does not exist'],
    [['--stack-outputs', '.'], 'is a directory'],
  ])('refuses %j', async (args, message) => {
    const { code, stderr, requests } = await runCli(['preview', ...args], { workingDirectory: directory });
    expect([code, requests.length]).toEqual([2, 0]);
    expect(stderr).toContain(message);
  });

  it.each([
    ['a list', '[1, 2]', 'must hold an object'],
    ['broken YAML', 'a: [', 'is not valid JSON or YAML'],
    [
      'a bomb',
      `a: &a [x, x]\nb: &b [${'*a,'.repeat(50)}]\nc: &c [${'*b,'.repeat(50)}]\nd: [${'*c,'.repeat(50)}]`,
      'refers to itself too often',
    ],
  ])('refuses data sources: %s', async (_case, content, message) => {
    fs.writeFileSync(path.join(directory, 'answers.yaml'), content);
    const { code, stderr } = await runCli(['preview', '--data-sources', 'answers.yaml'], {
      workingDirectory: directory,
    });
    expect(code).toBe(2);
    expect(stderr).toContain(message);
  });

  it('reads data sources, outputs of other stacks and pack configuration', async () => {
    fs.writeFileSync(path.join(directory, 'answers.yaml'), 'getAmi: { id: ami-1 }\n');
    fs.writeFileSync(path.join(directory, 'outputs.json'), '{"network": {"vpcId": "vpc-1"}}');
    fs.writeFileSync(
      path.join(directory, 'config.json'),
      '{"all": "advisory", "kms-rotation": {"enforcementLevel": "mandatory", "days": 90}}',
    );
    const args = [
      '--data-sources',
      'answers.yaml',
      '--stack-outputs',
      'outputs.json',
      '--policy-pack-config',
      'config.json',
      '--isolated',
      '--deadline',
      '7',
      '--no-type-check',
    ];
    const { requests } = await runCli(['preview', ...args], { workingDirectory: directory });
    expect(requests[0]).toMatchObject({
      dataSources: { getAmi: { id: 'ami-1' } },
      stackOutputs: { network: { vpcId: 'vpc-1' } },
      transport: 'process',
      deadlineSeconds: 7,
      typeCheck: false,
    });
    expect(requests[0]?.packs[0]?.config).toEqual({
      all: { enforcementLevel: 'advisory' },
      'kms-rotation': { enforcementLevel: 'mandatory', days: 90 },
    });
  });

  it('says a bug in one line, with the stack only when asked', async () => {
    const engine = (): never => {
      throw new TypeError('x is undefined');
    };
    const short = await runCli(['preview'], { engine });
    expect([short.code, short.stderr.trimEnd().split('\n').at(-1)]).toEqual([
      70,
      'Internal error: x is undefined (--verbose for the stack)',
    ]);
    expect((await runCli(['preview', '--verbose'], { engine })).stderr).toContain('at ');
  });

  it('runs again on a change and prints what is new and what is fixed', async () => {
    const file = path.join(directory, 'landing-zone.yaml');
    fs.writeFileSync(file, 'one');
    const end = new AbortController();
    const results = [fullResult(), result([account('log-archive')])];
    let runs = 0;
    const { stdout, stderr, code } = await runCli(['preview', '--watch'], {
      workingDirectory: directory,
      organization: defaultOrganization(),
      signal: end.signal,
      engine: async () => {
        runs += 1;
        if (runs === 1) setTimeout(() => fs.writeFileSync(file, 'two, longer'), 50);
        else setTimeout(() => end.abort(), 20);
        return results[runs - 1] ?? result([]);
      },
    });
    expect(runs).toBe(2);
    expect(stderr).toContain('Changed: landing-zone.yaml');
    expect(stdout).toContain('Since the last run: 0 new, 3 fixed');
    expect(stdout).toContain('- 10.5.1 s3-archive-retention log-archive:');
    expect(code).toBe(0);
  }, 10_000);
});
