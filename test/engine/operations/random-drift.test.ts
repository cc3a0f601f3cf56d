import { deployedOrganization } from './deployed-organization';
import type { DriftReport } from './drift-report';
import { EngineProject } from './engine-project';
import { randomDrifts } from './random-drifts';

/** How many, and at which places: LANDING_ZONE_DRIFTS (42, two of each kind) and LANDING_ZONE_SEED (1). */
const count = Number(process.env['LANDING_ZONE_DRIFTS'] ?? 42);
const seed = Number(process.env['LANDING_ZONE_SEED'] ?? 1);

type Told = DriftReport['accounts'][number]['drifts'][number];

interface Shown {
  readonly urn: string;
  readonly kind: string | undefined;
  readonly told: unknown;
}

/** A value for comparison: nothing and null are the same, and the order of keys says nothing. */
function plain(value: unknown): unknown {
  return JSON.parse(JSON.stringify(value ?? null)) as unknown;
}

function shown({ kind, properties }: Told): unknown {
  return kind === 'deleted'
    ? 'deleted'
    : properties.map(({ path, recorded, actual }) => ({ path, recorded: plain(recorded), actual: plain(actual) }));
}

describe(`${count} drifts at random places (seed ${seed})`, () => {
  let project: EngineProject;
  beforeAll(async () => {
    project = new EngineProject((await deployedOrganization()).directory);
  });
  afterAll(() => project.close());

  it('are told with their property, from which value to which, and what only looks like drift is not', async () => {
    const drifts = randomDrifts(
      project.stacks().flatMap((stack) => project.resources(stack)),
      seed,
      count,
    );
    const before = project.stateHash();
    const scenario = { drift: Object.fromEntries(drifts.map(({ urn, scenario: change }) => [urn, change])) };
    const { code, stdout } = await project.run(['drift', '--no-inventory', '--format', 'json'], scenario);
    const { accounts } = JSON.parse(stdout) as DriftReport;
    expect(accounts.map(({ status, messages }) => [status, messages])).toEqual(
      accounts.map(() => [expect.stringMatching(/^(?:drifted|in-sync)$/), []]),
    );
    const told = accounts.flatMap((account) => account.drifts);
    const wanted = drifts.flatMap(({ urn, kind, told: one }): readonly Shown[] => {
      if (one === undefined) return [];
      if ('deleted' in one) return [{ urn, kind, told: 'deleted' }];
      const property = { path: one.path, recorded: plain(one.recorded), actual: plain(one.actual) };
      return [{ urn, kind, told: [property] }];
    });
    const kindOf = new Map(drifts.map(({ urn, kind }) => [urn, kind]));
    const byUrn = (items: readonly Shown[]): readonly Shown[] => [...items].sort((a, b) => (a.urn < b.urn ? -1 : 1));
    expect(byUrn(told.map((one) => ({ urn: one.urn, kind: kindOf.get(one.urn), told: shown(one) })))).toEqual(
      byUrn(wanted),
    );
    // Each is laid to somebody and to requirements, and is as bad as the worst policy it breaks.
    for (const { requirements, responsible, severity, breaks } of told) {
      expect(requirements).not.toEqual([]);
      expect(responsible).not.toEqual([]);
      expect(breaks.length > 0 || severity === 'low').toBe(true);
    }
    expect(new Set(drifts.map(({ kind }) => kind)).size).toBeGreaterThanOrEqual(Math.min(count, 18));
    expect(code).toBe(1);
    expect(project.stateHash()).toBe(before);
  });
});
