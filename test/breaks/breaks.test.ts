import { execFileSync } from 'node:child_process';
import * as path from 'node:path';
import type { Finding } from '../../preview/result';
import { packageRoot } from '../preview/fixture-programs';
import { breaks } from './breaks';

type Results = Readonly<
  Record<string, { readonly failures: readonly string[]; readonly findings: readonly Finding[] }>
>;

let results: Results;

beforeAll(() => {
  const script = path.join(packageRoot, 'dist', 'test', 'breaks', 'run-breaks.js');
  results = JSON.parse(
    execFileSync(process.execPath, [script], { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 }),
  ) as Results;
}, 120_000);

describe('careless edits of the landing zone', () => {
  it('an unbroken one has no mandatory finding', () => {
    expect(results['unbroken']).toEqual({ failures: [], findings: [] });
  });

  it.each(breaks.map((one) => [one.name, one] as const))('%s', (name, { requirement, resource }) => {
    const { failures = [], findings = [] } = results[name] ?? {};
    expect(failures).toEqual([]);
    const caught = findings.filter(
      (finding) => finding.requirements.includes(requirement) && finding.resource.includes(resource),
    );
    expect({ findings, caught: caught.length > 0 }).toMatchObject({ caught: true });
    for (const finding of caught) expect(finding.remediation.length).toBeGreaterThan(15);
  });
});
