import { execFileSync } from 'node:child_process';
import * as fs from 'node:fs';
import * as path from 'node:path';
import type { PreviewResult } from '../../../preview/result';
import { identityFixture } from './fixture';

const root = path.join(__dirname, '..', '..', '..');

/** Resources by URN, as text, so that a difference names what differs and not a third of a megabyte. */
function byUrn(text: string): ReadonlyMap<string, string> {
  const { accounts } = JSON.parse(text) as {
    readonly accounts: readonly { readonly resources: readonly { readonly urn: string }[] }[];
  };
  return new Map(
    accounts.flatMap(({ resources }) => resources.map((resource) => [resource.urn, JSON.stringify(resource)] as const)),
  );
}

it('the fixture of the identity tests is what the example organization plans today', () => {
  const plan = execFileSync(
    process.execPath,
    [
      path.join(root, 'dist/cli/main.js'),
      'preview',
      '--format',
      'json',
      '--quiet',
      '--fail-on',
      'never',
      '--no-type-check',
    ],
    { cwd: root, maxBuffer: 256 * 1024 * 1024, stdio: ['ignore', 'pipe', 'ignore'] },
  );
  const today = byUrn(identityFixture(JSON.parse(plan.toString('utf8')) as PreviewResult));
  const written = byUrn(fs.readFileSync(path.join(root, 'test/fixtures/identity/example.json'), 'utf8'));
  const differing = [...new Set([...today.keys(), ...written.keys()])].filter(
    (urn) => today.get(urn) !== written.get(urn),
  );
  // Otherwise write it anew, as test/analysis/identity/write-fixture.ts says.
  expect(differing).toEqual([]);
}, 120_000);
