import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { PreviewResult } from '../../preview/result';
import { account, finding, result } from '../reports/results';
import { Run, runCli } from './terminal';

const urn = (name: string): string => `urn:pulumi:production::landing-zone::aws:s3/bucket:Bucket::${name}`;
const versioning = (name: string) =>
  finding({ policy: 's3-versioning', requirements: ['10.3.2'], resource: urn(name) });
const preview = (...names: readonly string[]): PreviewResult =>
  result([
    account('production', {
      findings: names.map(versioning),
      policies: { 'pci-dss/s3-versioning': { passed: 0, failed: names.length, undetermined: 0, notApplicable: 0 } },
    }),
  ]);

let directory: string;
beforeEach(() => {
  directory = fs.mkdtempSync(path.join(os.tmpdir(), 'baseline-'));
});
afterEach(() => fs.rmSync(directory, { recursive: true }));

const run = (args: readonly string[], now: PreviewResult): Promise<Run> =>
  runCli(args, { workingDirectory: directory, result: now });
const text = (): string => fs.readFileSync(path.join(directory, 'baseline.yaml'), 'utf8');
const write = ['baseline', '--owner', 'platform', '--due', '2027-03-31'];

describe('landing-zone baseline', () => {
  it('accepts what is there, fails what is new, and shrinks', async () => {
    expect(await run(write, preview('a', 'b'))).toMatchObject({
      code: 0,
      stdout: 'baseline.yaml: 2 findings, due 2027-03-31 (platform)\n',
    });
    expect((await run(['preview', '--baseline', 'baseline.yaml'], preview('a', 'b'))).code).toBe(0);
    const more = await run(['preview', '--baseline', 'baseline.yaml'], preview('a', 'b', 'c'));
    expect(more.code).toBe(1);
    expect(more.stdout).toMatch(/1 failed .*2 accepted/);

    const updated = await run(['baseline', 'update'], preview('b', 'c'));
    expect(updated).toMatchObject({
      code: 1,
      stdout: 'baseline.yaml: 1 finding left, 1 entry removed, 0 lowered, 1 new and not added\n',
    });
    expect(text()).toContain(urn('b'));
    expect(text()).not.toContain(urn('a'));
    expect(text()).not.toContain(urn('c'));
  });

  it('grows only when told to, and until a day', async () => {
    await run(write, preview('a'));
    const grown = await run(
      ['baseline', 'update', '--grow', '--owner', 'orders', '--due', '2027-01-31'],
      preview('a', 'c'),
    );
    expect(grown).toMatchObject({ code: 0, stdout: expect.stringContaining('2 findings left') as string });
    expect(text()).toMatch(/Bucket::c\n {4}owner: orders\n {4}due: 2027-01-31\n/);
  });

  it('follows a resource that was renamed', async () => {
    await run(write, preview('a'));
    const renamed = await run(['baseline', 'update', '--renamed', `${urn('a')}=${urn('z')}`], preview('z'));
    expect(renamed).toMatchObject({ code: 0, stdout: expect.stringContaining('0 entries removed') as string });
    expect((await run(['preview', '--baseline', 'baseline.yaml'], preview('z'))).code).toBe(0);
  });

  it('ends with 5 for an entry written by hand, which accepts nothing and stops an update', async () => {
    await run(write, preview('a'));
    fs.appendFileSync(path.join(directory, 'baseline.yaml'), `  - policy: s3-versioning\n    resource: ${urn('c')}\n`);
    const judged = await run(['preview', '--baseline', 'baseline.yaml'], preview('a', 'c'));
    expect(judged.code).toBe(5);
    expect(judged.stdout).toContain('written or widened by hand');
    expect(judged.stdout).toMatch(/1 failed/);
    expect(await run(['baseline', 'update'], preview('a', 'c'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining('Nothing was written') as string,
    });
  });

  it.each([
    [['baseline', '--due', '2027-03-31'], '--owner <who>'],
    [['baseline'], '--owner <who>'],
    [['baseline', '--owner', 'platform'], '--due <day>'],
    [['baseline', '--owner', 'platform', '--due', '2026-11-21'], 'still to come'],
    [['baseline', '--owner', 'platform', '--due', '2027-02-30'], 'must be a day'],
    [['baseline', 'update'], 'cannot be read'],
  ])('refuses %j', async (args, words) => {
    expect(await run(args, preview('a'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(words) as string,
    });
    expect(fs.existsSync(path.join(directory, 'baseline.yaml'))).toBe(false);
  });

  it.each([
    [['baseline', '--owner', 'x', '--due', '2027-03-31'], 'is there already'],
    [['baseline', 'update', '--due', '2027-03-31'], 'for entries --grow adds'],
    [['baseline', 'update', '--renamed', 'urn:a=urn:b'], 'no entry for urn:a'],
  ])('leaves the file alone with %j', async (args, words) => {
    await run(write, preview('a'));
    const before = text();
    expect(await run(args, preview('a', 'b'))).toMatchObject({
      code: 2,
      stderr: expect.stringContaining(words) as string,
    });
    expect(text()).toBe(before);
  });
});
