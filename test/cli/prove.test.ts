import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { PreviewResult } from '../../preview/result';
import { add, careless, organization, planned, plans, types, type Plans } from '../analysis/identity/example';
import { account, result } from '../reports/results';
import { runCli } from './terminal';

function previewOf(all: Plans, failed = false): PreviewResult {
  return result(
    all.map(({ account: name, resources }) => ({
      ...account(name),
      resources: resources as never,
      failures: failed && name === 'staging' ? [{ kind: 'program' as const, message: 'it threw' }] : [],
    })),
  );
}

function broken(change: (all: Plans) => void): Plans {
  const all = plans();
  change(all);
  return all;
}

const wide = broken((all) =>
  careless(planned(all, 'iam', types.policy, 'application-developer-switching'), 'policy', {
    Action: 'sts:AssumeRole',
    Resource: '*',
  }),
);
const later = broken((all) => {
  planned(all, 'production', types.role, 'system-operator-role').inputs['assumeRolePolicy'] = { $unknown: true };
});

describe('landing-zone prove identity', () => {
  const prove = (args: readonly string[], preview: PreviewResult, more: object = {}) =>
    runCli(['prove', 'identity', ...args], { organization, result: preview, ...more });

  it.each([
    ['everything holds', previewOf(plans()), 0],
    ['an assertion is violated', previewOf(wide), 1],
    ['unknown values could break an assertion', previewOf(later), 4],
    ['a plan is not complete', previewOf(plans(), true), 4],
    ['a plan is not complete and an assertion is violated', previewOf(wide, true), 4],
  ])('%s', async (_, preview, expected) => {
    const { code, requests } = await prove([], preview);
    expect(code).toBe(expected);
    expect(requests.map(({ packs, stacks }) => [packs.length, stacks.length])).toEqual([[0, 8]]);
  });

  it('an unknown value that cannot matter leaves the proof as it is', async () => {
    const all = broken((changed) =>
      add(changed, 'development', 'aws:iam/policy:Policy', 'later', { name: 'later', policy: { $unknown: true } }),
    );
    expect((await prove(['--quiet'], previewOf(all))).code).toBe(0);
  });

  it('writes JSON to stdout and a page to a file, the summary to stderr', async () => {
    const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'prove-'));
    try {
      const { code, stdout, stderr } = await prove(
        ['--format', 'json', '--output', 'html=proof.html'],
        previewOf(plans()),
        { workingDirectory: directory },
      );
      expect(code).toBe(0);
      expect(JSON.parse(stdout)).toMatchObject({ formatVersion: 1, organization: 'example-issuer' });
      expect(stderr).toMatch(/15 assertions hold, 0 violated, 0 unknown/);
      expect(fs.readFileSync(path.join(directory, 'proof.html'), 'utf8')).toContain('<svg class="reach"');
    } finally {
      fs.rmSync(directory, { recursive: true, force: true });
    }
  });

  it('--quiet prints one line', async () => {
    const { stdout } = await prove(['--quiet'], previewOf(plans()));
    expect(stdout).toMatch(/^8 accounts, .*\n$/);
  });

  it('names accounts that are not complete', async () => {
    expect((await prove(['--quiet'], previewOf(plans(), true))).stderr).toContain('staging is not complete: it threw');
  });
});
