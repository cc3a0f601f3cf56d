import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { loadOrganization } from '../../organization/load';
import { programSpec } from '../../cli/program-spec';
import { result, account } from '../reports/results';
import { runCli } from './terminal';

const real = {
  loadOrganization: async (file: string) => loadOrganization(file),
  readProgram: async (input: Parameters<typeof programSpec>[0]) => programSpec(input),
};

describe('commands', () => {
  let directory: string;
  beforeEach(() => (directory = fs.mkdtempSync(path.join(os.tmpdir(), 'commands-'))));
  afterEach(() => fs.rmSync(directory, { recursive: true, force: true }));
  const at = (...names: string[]): string => path.join(directory, ...names);
  const cli = (args: readonly string[], setting: Parameters<typeof runCli>[1] = {}) =>
    runCli(args, { workingDirectory: directory, services: real, result: result([account('dev')]), ...setting });

  it('prints help without arguments to stderr and exits 2', async () => {
    const { code, stdout, stderr } = await cli([]);
    expect([code, stdout]).toEqual([2, '']);
    expect(stderr).toContain('Usage: landing-zone');
  });

  it.each([
    ['--version', '1.2.3\n'],
    ['--help', 'Exit codes: 0 clean'],
  ])('%s goes to stdout and exits 0', async (flag, text) => {
    const { code, stdout } = await cli([flag]);
    expect(code).toBe(0);
    expect(stdout).toContain(text);
  });

  it('suggests a command', async () => {
    const { code, stderr } = await cli(['previw']);
    expect(code).toBe(2);
    expect(stderr).toContain('Did you mean preview?');
  });

  it('init writes a file that is valid, draws it, and does not overwrite it', async () => {
    const args = [
      'init',
      '--name',
      'acme-cards',
      '--home-region',
      'eu-west-1',
      '--email-domain',
      'example.com',
      '--account-id',
      'security=111122223333',
    ];
    expect((await cli(args)).code).toBe(0);
    const written = fs.readFileSync(at('landing-zone.yaml'), 'utf8');
    const valid = await cli(['validate']);
    expect([valid.code, valid.stdout]).toEqual([
      0,
      expect.stringMatching(/^landing-zone.yaml is valid: acme-cards, 8 active accounts/),
    ]);
    const graph = await cli(['graph']);
    expect([graph.code, graph.stdout]).toEqual([0, expect.stringContaining('111122223333')]);
    const again = await cli(args);
    expect([again.code, again.stderr]).toEqual([2, expect.stringContaining('--force')]);
    expect(fs.readFileSync(at('landing-zone.yaml'), 'utf8')).toBe(written);
    expect((await cli([...args, '--force', '--name', 'other'])).code).toBe(0);
    expect(fs.readFileSync(at('landing-zone.yaml'), 'utf8')).toContain('name: other');
  });

  it.each([
    ['nothing given', [], /--name, --home-region, --email-domain missing; nobody is there to ask/],
    [
      'bad name',
      ['--name', 'Acme Cards', '--home-region', 'eu-west-1', '--email-domain', 'example.com'],
      /--name: Use lower-case/,
    ],
    [
      'bad region',
      ['--name', 'acme', '--home-region', 'eu-wst-1', '--email-domain', 'example.com'],
      /Did you mean "eu-west-1"\?/,
    ],
    [
      'bad domain',
      ['--name', 'acme', '--home-region', 'eu-west-1', '--email-domain', 'example.com\n x: y'],
      /--email-domain: Write a domain/,
    ],
    [
      'bad account',
      ['--name', 'acme', '--home-region', 'eu-west-1', '--email-domain', 'example.com', '--account-id', 'securty=1'],
      /Did you mean "security"[\s\S]*twelve digits/,
    ],
  ])('init refuses: %s', async (_case, args, message) => {
    const { code, stderr } = await cli(['init', ...args]);
    expect(code).toBe(2);
    expect(stderr).toMatch(message);
    expect(fs.existsSync(at('landing-zone.yaml'))).toBe(false);
  });

  it('init asks on a terminal, again after a bad answer', async () => {
    const { code, stderr } = await cli(['init'], { tty: true, input: 'Bad Name\nacme\neu-west-1\nexample.com\n' });
    expect(stderr).toContain('Use lower-case letters');
    expect(code).toBe(0);
    expect(fs.readFileSync(at('landing-zone.yaml'), 'utf8')).toContain('name: acme');
  });

  it('init ends without writing when the answers end', async () => {
    const { code } = await cli(['init'], { tty: true, input: 'acme\n' });
    expect(code).toBe(2);
    expect(fs.existsSync(at('landing-zone.yaml'))).toBe(false);
  });

  it('validate prints problems: as text on stderr, as JSON on stdout', async () => {
    fs.writeFileSync(at('bad.yaml'), 'name: acme\nhomeRegin: eu-west-1\n');
    const text = await cli(['validate', '--file', 'bad.yaml']);
    expect([text.code, text.stdout]).toEqual([2, '']);
    expect(text.stderr).toContain('bad.yaml:2');
    const json = await cli(['validate', '--file', 'bad.yaml', '--format', 'json']);
    expect([json.code, (JSON.parse(json.stdout) as { valid: boolean }).valid]).toEqual([2, false]);
    expect((await cli(['validate', '--file', 'missing.yaml'])).stderr).toContain('does not exist');
  });

  it('graph writes a file, or says why not', async () => {
    fs.mkdirSync(at('taken'));
    const taken = await cli(['graph', '--output', 'taken'], { services: {} });
    expect([taken.code, taken.stderr]).toEqual([2, expect.stringContaining('it is a directory')]);
    const { code, stderr, stdout } = await cli(['graph', '--output', 'deep/graph.svg'], { services: {} });
    expect([code, stderr, stdout]).toEqual([0, 'Graph: deep/graph.svg\n', '']);
    expect(fs.readFileSync(at('deep/graph.svg'), 'utf8')).toMatch(/^<svg/);
  });

  describe('check', () => {
    beforeEach(() => {
      fs.writeFileSync(at('Pulumi.yaml'), 'name: shop\nruntime: nodejs\n');
      fs.writeFileSync(at('index.ts'), '');
    });

    it('plans the program as stack dev with configuration and secrets', async () => {
      const { code, requests } = await cli([
        'check',
        '--program',
        '.',
        '--config',
        'size=3',
        '--config',
        'aws:region=eu-west-1',
        '--secret',
        'token=a=b',
      ]);
      expect(code).toBe(0);
      expect(requests[0]?.stacks[0]).toMatchObject({
        stack: 'dev',
        project: 'shop',
        config: { 'shop:size': '3', 'aws:region': 'eu-west-1', 'shop:token': 'a=b' },
        secretConfigKeys: ['shop:token'],
      });
    });

    it('takes the only stack file, asks for a name when there are several', async () => {
      fs.writeFileSync(at('Pulumi.live.yaml'), 'config:\n  shop:size: 9\n');
      expect((await cli(['check', '--program', '.'])).requests[0]?.stacks[0]).toMatchObject({
        stack: 'live',
        config: { 'shop:size': '9' },
      });
      fs.writeFileSync(at('Pulumi.beta.yaml'), '');
      const several = await cli(['check', '--program', '.']);
      expect([several.code, several.stderr]).toEqual([
        2,
        'The project has the stacks beta, live. Name one with --stack.\n',
      ]);
      expect((await cli(['check', '--program', '.', '--stack', 'beta'])).requests[0]?.stacks[0]?.stack).toBe('beta');
    });

    it.each([
      [['check'], "required option '--program <dir>' not specified"],
      [['check', '--program', 'nowhere'], 'does not exist'],
      [['check', '--program', '.', '--config', 'novalue'], 'KEY=VALUE'],
      [['check', '--program', '.', '--config', 'a=1', '--config', 'a=2'], 'given twice'],
      [['check', '--program', '.', '--config', 'a=1', '--secret', 'a=2'], 'with --config and with --secret'],
    ])('refuses %j', async (args, message) => {
      const { code, stderr, requests } = await cli(args);
      expect([code, requests.length]).toEqual([2, 0]);
      expect(stderr).toContain(message);
    });

    it('refuses a directory without Pulumi.yaml', async () => {
      fs.rmSync(at('Pulumi.yaml'));
      const { code, stderr } = await cli(['check', '--program', '.']);
      expect([code, stderr]).toEqual([2, expect.stringContaining('has no Pulumi.yaml')]);
    });
  });
});
