import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { account, finding, result } from '../reports/results';
import { runCli, Setting } from './terminal';

const urn = 'urn:pulumi:production::landing-zone::aws:s3/bucket:Bucket::exports';
const preview = result([
  account('production', {
    findings: [finding({ policy: 's3-versioning', requirements: ['10.3.2'], resource: urn })],
    policies: { 'pci-dss/s3-versioning': { passed: 0, failed: 1, undetermined: 0, notApplicable: 0 } },
  }),
]);
const accept = [
  ...['exceptions', 'add', '--policy', 's3-versioning', '--resource', urn, '--expires', '2027-02-01'],
  ...['--reason', 'The export bucket is emptied every night', '--owner', 'owner@example.com'],
  ...['--approver', 'approver@example.com', '--ticket', 'RISK-12', '--compensating-control', 'One role may write'],
];

let directory: string;
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'exceptions-'));
});
afterEach(() => fs.rmSync(directory, { recursive: true }));

const file = (): string => path.join(directory, 'exceptions.yaml');
const run = (args: readonly string[], setting: Setting = {}) =>
  runCli(args, { workingDirectory: directory, result: preview, ...setting });
const on = (day: string): Setting => ({ services: { now: () => new Date(`${day}T12:00:00Z`) } });

describe('landing-zone exceptions', () => {
  it('adds an exception that the next preview applies, shows in every format, and ends', async () => {
    expect((await run(['preview'])).code).toBe(1);

    const added = await run(accept);
    expect(added).toMatchObject({ code: 0, stdout: 'exceptions.yaml:3: s3-versioning accepted until 2027-02-01\n' });

    const text = await run(['preview']);
    expect(text.code).toBe(0);
    expect(text.stdout).toMatch(
      /Accepted risks[\s\S]*until 2027-02-01, 71 days left[\s\S]*emptied every night[\s\S]*owner@example.com/,
    );
    expect(text.stdout).toMatch(/0 failed .*1 accepted/);

    const json = JSON.parse((await run(['preview', '--format', 'json'])).stdout) as {
      readonly totals: object;
      readonly accounts: readonly { readonly findings: readonly object[] }[];
    };
    expect(json.totals).toMatchObject({ failed: 0, accepted: 1 });
    expect(json.accounts[0]?.findings[0]).toMatchObject({ exception: { daysLeft: 71, ticket: 'RISK-12' } });

    const html = (await run(['preview', '--format', 'html'])).stdout;
    expect(html).toContain('Accepted risks');
    expect(html).toMatch(/until 2027-02-01, 71 days left/);
    expect(html).toContain('The export bucket is emptied every night');

    expect((await run(['preview', '--no-exceptions'])).code).toBe(1);

    const expired = await run(['preview'], on('2027-02-02'));
    expect(expired.code).toBe(5);
    expect(expired.stdout).toMatch(/EXCEPTIONS NOT VALID[\s\S]*exceptions.yaml:3: s3-versioning: expired/);
    expect(expired.stdout).toMatch(/1 failed/);
  });

  it('announces the end from fourteen days before', async () => {
    await run(accept);
    const soon = await run(['preview'], on('2027-01-25'));
    expect(soon.code).toBe(0);
    expect(soon.stdout).toMatch(/Exceptions that end soon[\s\S]*expires in 7 days/);
  });

  it('ends a preview with 5 when an exception is not needed, and with 4 when the plan has holes as well', async () => {
    await run(accept);
    const policies = { 'pci-dss/s3-versioning': { passed: 1, failed: 0, undetermined: 0, notApplicable: 0 } };
    const clean = await run(['preview'], { result: result([account('production', { policies })]) });
    expect(clean.code).toBe(5);
    expect(clean.stdout).toContain('not needed');
    const holes = result([
      account('production', { policies }),
      account('security', { failures: [{ kind: 'program', message: 'it threw' }] }),
    ]);
    expect((await run(['preview'], { result: holes })).code).toBe(4);
  });

  it('reads the file --exceptions names, and says when it is not there', async () => {
    await run([...accept, '--exceptions', 'other.yaml']);
    expect((await run(['preview'])).code).toBe(1);
    expect((await run(['preview', '--exceptions', 'other.yaml'])).code).toBe(0);
    const missing = await run(['preview', '--exceptions', 'none.yaml']);
    expect(missing).toMatchObject({ code: 2, stderr: expect.stringContaining('none.yaml does not exist') as string });
  });

  it('keeps comments and order when it adds', async () => {
    await run(accept);
    fs.writeFileSync(file(), `# Kept by the risk board\n${fs.readFileSync(file(), 'utf8')}`);
    await run(accept.map((one) => (one === urn ? `${urn}-2` : one)));
    expect(fs.readFileSync(file(), 'utf8')).toMatch(/^# Kept by the risk board\n[\s\S]*exports\n[\s\S]*exports-2\n/);
  });

  it.each([
    ['an unknown policy', ['--policy', 's3-versionning'], 'Did you mean "s3-versioning"?'],
    ['the owner as approver', ['--approver', 'owner@example.com'], 'somebody else'],
    ['a short reason', ['--reason', 'because'], 'at least 20 characters'],
    ['an end after twelve months', ['--expires', '2028-02-01'], '12 months'],
    ['a requirement the policy does not name', ['--requirement', '1.4.4'], 'does not name requirement 1.4.4'],
  ])('adds nothing for %s', async (_title, more, words) => {
    const added = await run([...accept, ...more]);
    expect(added.code).toBe(2);
    expect(added.stderr).toContain(words);
    expect(fs.existsSync(file())).toBe(false);
  });

  it('adds nothing twice', async () => {
    await run(accept);
    const before = fs.readFileSync(file(), 'utf8');
    const again = await run(accept);
    expect(again).toMatchObject({ code: 2, stderr: expect.stringContaining('keep one') as string });
    expect(fs.readFileSync(file(), 'utf8')).toBe(before);
  });

  it('lists as text and as JSON', async () => {
    await run(accept);
    const text = await run(['exceptions', 'list']);
    expect(text).toMatchObject({ code: 0, stdout: expect.stringContaining('71 days left') as string });
    const json = JSON.parse((await run(['exceptions', 'list', '--format', 'json'])).stdout) as object;
    expect(json).toMatchObject({ exceptions: [{ policy: 's3-versioning', requirement: '10.3.2' }], problems: [] });
  });

  it('checks, and exits 5 with file and line for what is wrong', async () => {
    await run(accept);
    expect(await run(['exceptions', 'check'])).toMatchObject({
      code: 0,
      stdout: 'exceptions.yaml: 1 exception in force, 0 problems, 0 end soon\n',
    });
    const expired = await run(['exceptions', 'check'], on('2027-03-01'));
    expect(expired).toMatchObject({
      code: 5,
      stderr: expect.stringMatching(/^exceptions.yaml:3: .*expired/) as string,
    });
  });
});
