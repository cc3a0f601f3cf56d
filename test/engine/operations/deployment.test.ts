import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadOrganization } from '../../../organization/load';
import { checkout, EngineProject } from './engine-project';
import { injectedDrifts } from './injected-drifts';

/*
 * The eight accounts of the example organization under the real engine, with the stub provider for AWS. The tests build on each other:
 * what the first deploys the others look at.
 *
 * LANDING_ZONE_KILLS   how often the deployment is killed (default 5)
 * LANDING_ZONE_SEED    seed of the places where (default 1)
 */
const kills = Number(process.env['LANDING_ZONE_KILLS'] ?? 5);
const seed = Number(process.env['LANDING_ZONE_SEED'] ?? 1);
const accounts = loadOrganization(path.join(checkout, 'landing-zone.yaml')).accounts.map(({ name }) => name);

/** Least a whole organization creates: far fewer means that the test looks at nothing. */
const leastResources = 900;

/** A small linear congruential generator (Numerical Recipes), so that a failure can be repeated. */
function random(start: number): () => number {
  let state = start >>> 0;
  return () => (state = (Math.imul(state, 1664525) + 1013904223) >>> 0) / 2 ** 32;
}

interface Report {
  readonly accounts: readonly {
    readonly account: string;
    readonly status: string;
    readonly changes?: Readonly<Record<string, number>>;
  }[];
}

const project = new EngineProject();
afterAll(() => project.close());
jest.setTimeout(30 * 60_000);

async function killAfter(creations: number, args: readonly string[]): Promise<boolean> {
  const { child, ended } = project.start(args);
  let running = true;
  void ended.then(() => (running = false));
  while (running && project.created().length < creations) await new Promise((resolve) => setTimeout(resolve, 50));
  const killed = running;
  project.kill(child);
  await ended;
  return killed;
}

describe('a mandatory violation in the seventh account', () => {
  it('keeps every account from being changed', async () => {
    const pack = path.join(__dirname, 'packs', 'refuses-staging');
    const { code, stdout, stderr } = await project.run(['up', '--yes', '--policy-pack', pack]);
    expect(stdout).toContain('no-network-in-staging');
    expect(stderr).toContain('Nothing was deployed');
    expect(code).toBe(1);
    expect(project.calls()).toEqual([]);
    expect(project.stacks()).toEqual([]);
  });
});

describe('credentials of another account', () => {
  it('are refused before anything is made', async () => {
    const { code, stdout } = await project.run(['up', 'management', '--yes'], { account: '999999999999' });
    expect(code).toBe(3);
    expect(stdout).toContain('another AWS account');
    expect(project.created()).toEqual([]);
  });
});

describe('eight accounts from nothing', () => {
  it(`are deployed whole though the deployment is killed ${kills} times (seed ${seed})`, async () => {
    const next = random(seed);
    const inFlight = new Set<string>();
    let killed = 0;
    for (let round = 1; round <= kills; round++) {
      const least = project.created().length;
      if (await killAfter(least + 1 + Math.floor((next() * leastResources) / kills), ['up', '--yes'])) killed += 1;
      // What was created and is not in the state yet is what AWS was doing when the lights went out.
      const recorded = new Set(project.stacks().flatMap((stack) => project.resources(stack).map(({ urn }) => urn)));
      for (const urn of project.created()) if (!recorded.has(urn)) inFlight.add(urn);
    }
    expect(killed).toBe(kills);
    const { code, stdout } = await project.run(['up', '--yes', '--format', 'json']);
    expect(stdout).toContain('"succeeded"');
    expect(code).toBe(0);

    expect(project.stacks()).toEqual([...accounts].sort());
    const created = project.created();
    const twice = created.filter((urn, index) => created.indexOf(urn) !== index);
    // Nothing is made twice but what AWS was doing at the very moment of a kill.
    expect(twice.filter((urn) => !inFlight.has(urn))).toEqual([]);
    const urns = project.stacks().flatMap((stack) => project.resources(stack).map(({ urn }) => urn));
    expect(new Set(urns).size).toBe(urns.length);
    // Nothing is lost: whatever was made is in the state.
    expect(created.filter((urn) => !urns.includes(urn))).toEqual([]);
    expect(created.length).toBeGreaterThan(leastResources);
  });

  it('are as they should be at once: another deployment changes nothing', async () => {
    project.forgetCalls();
    const { code, stdout } = await project.run(['up', '--dry-run', '--format', 'json']);
    expect(code).toBe(0);
    const report = JSON.parse(stdout) as Report;
    expect(report.accounts.map(({ account }) => account)).toEqual(accounts);
    for (const { account, changes = {} } of report.accounts) {
      const others = Object.keys(changes).filter((operation) => operation !== 'same' && operation !== 'read');
      expect([account, others]).toEqual([account, []]);
      expect(changes['same']).toBeGreaterThan(0);
    }
  });
});

interface DriftReport {
  readonly accounts: readonly {
    readonly account: string;
    readonly status: string;
    readonly reason: string;
    readonly drifts: readonly {
      readonly urn: string;
      readonly kind: string;
      readonly properties: readonly { readonly path: string }[];
      readonly breaks: readonly { readonly policy: string; readonly requirements: readonly string[] }[];
    }[];
  }[];
}

describe('drift', () => {
  it('is not found where there is none, and no state is written', async () => {
    const before = project.stateHash();
    const { code, stdout } = await project.run(['drift', '--no-inventory']);
    expect(stdout).toContain('no drift');
    expect(code).toBe(0);
    expect(project.stateHash()).toBe(before);
  });

  it(`is found in each of ${injectedDrifts.length} places, with the property and the policy it breaks`, async () => {
    const before = project.stateHash();
    const scenario = { drift: Object.fromEntries(injectedDrifts.map(({ at, drift }) => [at, drift])) };
    const { code, stdout } = await project.run(['drift', '--no-inventory', '--format', 'json'], scenario);
    const drifts = (JSON.parse(stdout) as DriftReport).accounts.flatMap((account) => account.drifts);
    const missed = injectedDrifts.flatMap(({ at, drift, property, policy, requirement }) => {
      const [type = '', name = ''] = at.split('::');
      const pattern = new RegExp(`[:$]${type.replace(/[/]/g, '\\/')}::${name.replaceAll('*', '.*')}$`);
      const found = drifts.filter(({ urn }) => pattern.test(urn));
      const fits = found.filter(
        ({ kind, properties, breaks }) =>
          ('deleted' in drift ? kind === 'deleted' : properties.some(({ path: at_ }) => at_ === property)) &&
          (policy === undefined ||
            breaks.some(
              (finding) =>
                finding.policy === policy && (requirement === undefined || finding.requirements.includes(requirement)),
            )),
      );
      return fits.length > 0
        ? []
        : [
            {
              at,
              property,
              policy,
              found: found.map(({ kind, properties, breaks }) => ({
                kind,
                properties,
                breaks: breaks.map((one) => one.policy),
              })),
            },
          ];
    });
    expect(missed).toEqual([]);
    expect(injectedDrifts.length).toBeGreaterThanOrEqual(30);
    expect(code).toBe(1);
    expect(project.stateHash()).toBe(before);
  });

  it('is never called clean when an account cannot be read', async () => {
    const { code, stdout } = await project.run(['drift', 'iam', 'production', '--no-inventory', '--format', 'json'], {
      fail: {
        'aws:iam/accountPasswordPolicy:AccountPasswordPolicy::*': {
          on: 'read',
          message: 'ServiceUnavailable: try later',
        },
      },
    });
    const report = JSON.parse(stdout) as DriftReport;
    expect(report.accounts.some(({ status }) => status === 'unread')).toBe(true);
    expect(code).toBe(4);
  });
});

describe('destroying an account', () => {
  it('is refused without its name twice', async () => {
    expect((await project.run(['destroy', 'production', '--confirm', 'staging'])).code).toBe(2);
  });

  it('is refused while others need it', async () => {
    const { code, stderr } = await project.run(['destroy', 'log-archive', '--confirm', 'log-archive']);
    expect(code).toBe(2);
    expect(stderr).toContain('Destroy them first');
  });

  it('deletes what is deployed and keeps what is protected', async () => {
    const kept = project.resources('development').filter(({ protect }) => protect === true);
    expect(kept.length).toBeGreaterThan(0);
    project.forgetCalls();
    const { code } = await project.run(['destroy', 'development', '--confirm', 'development']);
    expect(code).toBe(0);
    const left = project.resources('development').map(({ urn }) => urn);
    expect(kept.filter(({ urn }) => !left.includes(urn))).toEqual([]);
    expect(left.some((urn) => urn.includes('aws:ec2/vpc:Vpc'))).toBe(false);
    const deleted = project.calls().flatMap(({ method, urn }) => (method === 'Delete' ? [urn] : []));
    expect(deleted.filter((urn) => kept.some((resource) => resource.urn === urn))).toEqual([]);
  });
});

describe('adopting an organization that exists', () => {
  const brownField = new EngineProject();
  afterAll(() => brownField.close());
  const organization = loadOrganization(path.join(checkout, 'landing-zone.yaml'));
  const listing = {
    Accounts: organization.accounts.map(({ id, name, email }) => ({
      Id: id,
      Arn: `arn:aws:organizations::111111111111:account/o-exampleorg01/${id}`,
      Name: name,
      Email: email,
      Status: 'ACTIVE',
    })),
    Roots: [{ Id: 'r-stub', Name: 'Root' }],
    OrganizationalUnits: [{ Id: 'ou-stub-11111111', Name: 'Security' }],
  };

  /** What AWS answers when it is asked for one of them. */
  const existing = {
    'aws:organizations/organization:Organization::o-exampleorg01': {
      featureSet: 'ALL',
      roots: [{ id: 'r-stub', name: 'Root' }],
    },
    'aws:organizations/organizationalUnit:OrganizationalUnit::ou-stub-11111111': {
      name: 'Security',
      parentId: 'r-stub',
    },
    ...Object.fromEntries(
      organization.accounts.map(({ id, name, email }) => [
        `aws:organizations/account:Account::${id}`,
        { name, email, parentId: 'r-stub' },
      ]),
    ),
  };

  it('refuses surprises', async () => {
    const stranger = { Id: '999999999999', Name: 'stranger', Email: 'stranger@example.com', Status: 'ACTIVE' };
    fs.writeFileSync(
      path.join(brownField.directory, 'listing.json'),
      JSON.stringify({ ...listing, Accounts: [...listing.Accounts, stranger] }),
    );
    const { code, stdout } = await brownField.run(['adopt', '--listing', 'listing.json', '--apply']);
    expect(code).toBe(2);
    expect(stdout).toContain('stranger');
    expect(brownField.stacks()).toEqual([]);
  });

  it('makes none of it again', async () => {
    fs.writeFileSync(path.join(brownField.directory, 'listing.json'), JSON.stringify(listing));
    const adopted = await brownField.run(['adopt', '--listing', 'listing.json', '--apply'], { existing });
    expect(adopted.stderr).toContain('9 adopted');
    expect(adopted.code).toBe(0);
    const { code, stdout } = await brownField.run(['up', 'management', '--yes', '--format', 'json'], { existing });
    expect(stdout).toContain('"succeeded"');
    expect(code).toBe(0);
    const made = brownField
      .created()
      .filter((urn) => /aws:organizations\/(?:account:Account|organization:Organization)::/.test(urn));
    expect(made).toEqual([]);
    const state = brownField.resources('management').filter(({ type }) => type === 'aws:organizations/account:Account');
    expect(state.map(({ id }) => id).sort()).toEqual(
      organization.accounts.flatMap(({ id, kind }) => (kind === 'management' || id === undefined ? [] : [id])).sort(),
    );
  });
});
