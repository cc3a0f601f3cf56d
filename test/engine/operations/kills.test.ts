import * as path from 'node:path';
import { EngineProject, type Started } from './engine-project';

/** The machine dies while something else runs than a deployment of the organization, or while one account is deployed one resource at a time. */

const pack = path.join(__dirname, 'packs', 'refuses-staging');
const all = 250;

let project: EngineProject;
beforeEach(() => {
  project = new EngineProject();
  project.useProgram('small-account');
});
afterEach(() => project.close());

const up = (...more: readonly string[]): readonly string[] => [
  'up',
  'production',
  '--yes',
  '--policy-pack',
  pack,
  ...more,
];
const groups = (): readonly string[] =>
  project
    .resources('production')
    .flatMap(({ type, urn }) => (type === 'aws:cloudwatch/logGroup:LogGroup' ? [urn] : []));
const called = (method: string): readonly (string | undefined)[] =>
  project.calls().flatMap((call) => (call.method === method && call.preview !== true ? [call.urn] : []));

/** Kills a command and everything it has started once so many calls were made. */
async function killAt({ child, ended }: Started, method: string, calls: number): Promise<void> {
  let running = true;
  void ended.then(() => (running = false));
  while (running && called(method).length < calls) await new Promise((resolve) => setTimeout(resolve, 10));
  expect(running).toBe(true);
  project.kill(child);
  await ended;
  await project.settled(child);
}

it('a deployment of one account that dies again and again gets to its end, and makes nothing twice but what was under way', async () => {
  const underWay = new Set<string | undefined>();
  for (const count of [1, 60, 61, 180]) {
    await killAt(project.start(up('--parallel', '1')), 'Create', Math.max(count, called('Create').length + 1));
    const recorded = new Set(groups());
    for (const urn of called('Create')) if (!recorded.has(urn ?? '')) underWay.add(urn);
  }
  expect((await project.run(up('--parallel', '1'))).code).toBe(0);
  expect(new Set(groups()).size).toBe(all);
  expect(project.pendingOperations('production')).toEqual([]);
  const created = called('Create');
  expect(new Set(created).size).toBe(all);
  expect(created.filter((urn, index) => created.indexOf(urn) !== index && !underWay.has(urn))).toEqual([]);
});

describe('of an account that is deployed', () => {
  beforeEach(async () => {
    expect((await project.run(up())).code).toBe(0);
    project.forgetCalls();
  });

  it('a destruction that dies goes on where it was', async () => {
    const destroy = ['destroy', 'production', '--confirm', 'production'];
    await killAt(project.start(destroy), 'Delete', 30);
    expect(groups().length).toBeGreaterThan(0);
    await killAt(project.start(destroy), 'Delete', 120);
    const { code, stdout } = await project.run(destroy);
    expect(stdout).toContain('deleted');
    expect(code).toBe(0);
    expect(groups()).toEqual([]);
    expect(new Set(called('Delete')).size).toBe(all);
    expect(project.pendingOperations('production')).toEqual([]);
    expect((await project.run(up())).code).toBe(0);
    expect(groups()).toHaveLength(all);
  });

  it('a look for drift that dies leaves no trace: neither in the state nor a lock', async () => {
    const before = project.stateHash();
    const drift = ['drift', 'production', '--no-inventory', '--policy-pack', pack];
    await killAt(project.start(drift), 'Read', 40);
    expect(project.stateHash()).toBe(before);
    const { code, stdout } = await project.run(drift);
    expect(stdout).toContain('no drift');
    expect(code).toBe(0);
    expect(project.stateHash()).toBe(before);
  });
});
