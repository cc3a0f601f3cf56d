import * as fs from 'node:fs';
import * as path from 'node:path';
import { loadOrganization } from '../../../organization/load';
import { deployedOrganization, leastResources } from './deployed-organization';
import { checkout, EngineProject } from './engine-project';

const accounts = loadOrganization(path.join(checkout, 'landing-zone.yaml')).accounts.map(({ name }) => name);
const kills = Number(process.env['LANDING_ZONE_KILLS'] ?? 5);

interface Report {
  readonly accounts: readonly {
    readonly account: string;
    readonly status: string;
    readonly changes?: Readonly<Record<string, number>>;
  }[];
}

describe('before anything is deployed', () => {
  const project = new EngineProject();
  afterAll(() => project.close());

  it('a mandatory violation in the seventh account keeps every account from being changed', async () => {
    const pack = path.join(__dirname, 'packs', 'refuses-staging');
    const { code, stdout, stderr } = await project.run(['up', '--yes', '--policy-pack', pack]);
    expect(stdout).toContain('no-network-in-staging');
    expect(stderr).toContain('Nothing was deployed');
    expect(code).toBe(1);
    expect(project.calls()).toEqual([]);
    expect(project.stacks()).toEqual([]);
  });

  it('credentials of another account are refused before anything is made', async () => {
    project.useTypeScript();
    const { code, stdout } = await project.run(['up', 'management', '--yes'], { account: '999999999999' });
    expect(stdout).toContain('another AWS account');
    expect(code).toBe(3);
    expect(project.created()).toEqual([]);
  });
});

describe('eight accounts from nothing', () => {
  it('are deployed whole, however often the deployment is killed', async () => {
    const { directory, seen } = await deployedOrganization();
    process.stdout.write(`${seen.kills.map(({ victim, created }) => `${victim} killed at ${created}`).join(', ')}\n`);
    expect(seen.kills).toHaveLength(kills);
    expect([seen.lastCode, seen.lastMessages, seen.lastReport]).toEqual([0, expect.any(String), expect.any(String)]);
    const report = JSON.parse(seen.lastReport) as Report;
    expect(new Set(report.accounts.map(({ status }) => status))).toEqual(new Set(['succeeded']));

    const project = new EngineProject(directory);
    try {
      expect(project.stacks()).toEqual([...accounts].sort());
      const { created } = seen;
      const twice = created.filter((urn, index) => created.indexOf(urn) !== index);
      // Nothing is made twice but what AWS was doing at the very moment of a kill.
      expect(twice.filter((urn) => !seen.inFlight.includes(urn))).toEqual([]);
      const urns = project.stacks().flatMap((stack) => project.resources(stack).map(({ urn }) => urn));
      expect(new Set(urns).size).toBe(urns.length);
      // Nothing is lost: whatever was made is in the state, and no operation is left open.
      expect(created.filter((urn) => !urns.includes(urn))).toEqual([]);
      expect(project.stacks().flatMap((stack) => project.pendingOperations(stack))).toEqual([]);
      expect(created.length).toBeGreaterThan(leastResources);
    } finally {
      project.close();
    }
  });

  it('are as they should be at once: another deployment would change nothing, and asking changes nothing', async () => {
    const project = new EngineProject((await deployedOrganization()).directory);
    try {
      const before = project.stateHash();
      const { code, stdout } = await project.run(['up', '--dry-run', '--format', 'json']);
      expect(code).toBe(0);
      const report = JSON.parse(stdout) as Report;
      expect(report.accounts.map(({ account }) => account)).toEqual(accounts);
      for (const { account, changes = {} } of report.accounts) {
        const others = Object.keys(changes).filter((operation) => operation !== 'same' && operation !== 'read');
        expect([account, others]).toEqual([account, []]);
        expect(changes['same']).toBeGreaterThan(0);
      }
      expect(project.stateHash()).toBe(before);
      expect(project.created()).toEqual([]);
    } finally {
      project.close();
    }
  });
});

describe('destroying an account', () => {
  let project: EngineProject;
  beforeAll(async () => {
    project = new EngineProject((await deployedOrganization()).directory);
  });
  afterAll(() => project.close());

  it('is refused without its name twice', async () => {
    expect((await project.run(['destroy', 'production', '--confirm', 'staging'])).code).toBe(2);
    expect((await project.run(['destroy', 'production'])).code).toBe(2);
    expect(project.calls()).toEqual([]);
  });

  it('is refused while others need it', async () => {
    const { code, stderr } = await project.run(['destroy', 'log-archive', '--confirm', 'log-archive']);
    expect(code).toBe(2);
    expect(stderr).toContain('Destroy them first');
  });

  it('deletes what is deployed and keeps what is protected', async () => {
    const kept = project.resources('development').filter(({ protect }) => protect === true);
    expect(kept.length).toBeGreaterThan(0);
    const { code } = await project.run(['destroy', 'development', '--confirm', 'development']);
    expect(code).toBe(0);
    const left = project.resources('development').map(({ urn }) => urn);
    expect(kept.filter(({ urn }) => !left.includes(urn))).toEqual([]);
    expect(left.some((urn) => urn.includes('aws:ec2/vpc:Vpc'))).toBe(false);
    const deleted = project.calls().flatMap(({ method, urn }) => (method === 'Delete' ? [urn] : []));
    expect(deleted.filter((urn) => kept.some((resource) => resource.urn === urn))).toEqual([]);
  });

  it('leaves the log archive as it is: its buckets, keys, and everything that closes and locks them', async () => {
    const archive = new EngineProject((await deployedOrganization()).directory);
    try {
      for (const stack of archive.stacks())
        if (stack !== 'management' && stack !== 'log-archive') fs.rmSync(archive.stateFile(stack));
      const ofArchive = archive
        .resources('log-archive')
        .flatMap(({ urn, custom }) => (custom === true && /:(?:LogArchive|LogBucket)\$/.test(urn) ? [urn] : []));
      for (const type of ['s3/bucket:Bucket', 's3/bucketPolicy:', 's3/bucketObjectLockConfiguration:', 'kms/key:Key'])
        expect(ofArchive.some((urn) => urn.includes(`aws:${type}`))).toBe(true);
      const destroy = ['destroy', 'log-archive', '--confirm', 'log-archive'];
      const { code, stderr } = await archive.run(destroy);
      expect(stderr).toContain('These stay');
      expect(code).toBe(0);
      const left = archive.resources('log-archive').map(({ urn }) => urn);
      expect(ofArchive.filter((urn) => !left.includes(urn))).toEqual([]);
      const deleted = archive.calls().flatMap(({ method, urn = '' }) => (method === 'Delete' ? [urn] : []));
      expect(deleted.length).toBeGreaterThan(20);
      expect(deleted.filter((urn) => ofArchive.includes(urn))).toEqual([]);
      expect((await archive.run(destroy)).stdout).toContain('nothing to destroy');
    } finally {
      archive.close();
    }
  });
});
