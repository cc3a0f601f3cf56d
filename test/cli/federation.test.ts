import { execFileSync, spawnSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { allModes, textIn } from '../fixtures/federation/modes';

const root = path.join(__dirname, '..', '..');
const metadata = path.join(root, 'test', 'fixtures', 'federation', 'idp-metadata.xml');

interface Preview {
  readonly totals: Readonly<Record<'mandatory' | 'undetermined' | 'incompleteAccounts' | 'accounts', number>>;
}

beforeAll(() => {
  execFileSync(process.execPath, [path.join(root, 'cli', 'bootstrap.cjs')], { stdio: 'ignore' });
}, 600_000);

/** The whole example organization, previewed and judged by both packs as a user does it, once for each way people sign in. */
describe.each(allModes)('the example organization with people by %s', (mode) => {
  let directory: string;
  const landingZone = (...args: readonly string[]): ReturnType<typeof spawnSync> =>
    spawnSync(
      process.execPath,
      [path.join(root, 'dist', 'cli', 'main.js'), ...args, '--file', path.join(directory, 'landing-zone.yaml')],
      {
        encoding: 'utf8',
        maxBuffer: 512 * 1024 * 1024,
      },
    );

  beforeAll(() => {
    directory = fs.mkdtempSync(path.join(os.tmpdir(), 'federation-'));
    fs.writeFileSync(path.join(directory, 'landing-zone.yaml'), textIn(mode));
    fs.copyFileSync(metadata, path.join(directory, 'idp-metadata.xml'));
  });
  afterAll(() => fs.rmSync(directory, { recursive: true, force: true }));

  it('has no mandatory finding and nothing undetermined', () => {
    const { stdout, stderr } = landingZone('preview', '--format', 'json');
    expect(String(stderr)).not.toMatch(/incomplete/i);
    const { totals } = JSON.parse(String(stdout)) as Preview;
    expect(totals).toMatchObject({ accounts: 8, mandatory: 0, undetermined: 0, incompleteAccounts: 0 });
  }, 300_000);

  it('is proven', () => {
    const { status, stdout } = landingZone('prove', 'identity', '--quiet');
    expect([status, String(stdout)]).toEqual([0, expect.stringMatching(/ assertions hold, 0 violated, 0 unknown/)]);
  }, 300_000);
});
