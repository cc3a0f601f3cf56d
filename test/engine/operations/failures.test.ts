import * as path from 'node:path';
import { EngineProject, type Started } from './engine-project';

/** What `up` does when AWS or a person gets in its way: the real engine, a small program, and a stub that fails as AWS does. */

const pack = path.join(__dirname, 'packs', 'refuses-staging');
const up = (...args: readonly string[]): readonly string[] => ['up', ...args, '--yes', '--policy-pack', pack];

let project: EngineProject;
beforeEach(() => {
  project = new EngineProject();
  project.useProgram('small-account');
});
afterEach(() => project.close());

const group = 'aws:cloudwatch/logGroup:LogGroup';
const failsAt = (name: string, message: string): object => ({ fail: { [`*::${name}`]: { on: 'create', message } } });

async function until({ ended }: Started, holds: () => boolean): Promise<void> {
  let running = true;
  void ended.then(() => (running = false));
  while (running && !holds()) await new Promise((resolve) => setTimeout(resolve, 20));
}

/** Names of the log groups in the state of an account. */
function groupsOf(account: string): readonly string[] {
  return project
    .resources(account)
    .filter(({ type }) => type === group)
    .map(({ urn }) => urn.slice(urn.lastIndexOf('::') + 2));
}

const chain = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `step-${index + 1}`);

describe('what passes by itself', () => {
  it('throttling is waited out', async () => {
    const started = project.start(up('development'), failsAt('step-2', 'ThrottlingException: Rate exceeded'));
    await until(started, () => started.printed().includes('AWS asks for fewer calls'));
    project.setScenario({});
    const { code, stderr } = await started.ended;
    expect(stderr).toContain('development: AWS asks for fewer calls; next attempt in');
    expect(code).toBe(0);
    expect(groupsOf('development')).toEqual(chain(4));
  });

  it('so is an account AWS is still setting up, when it was made in the same run', async () => {
    const refusal = 'AccessDenied: User is not authorized to perform: sts:AssumeRole on the role';
    const scenario = { fail: { 'urn:pulumi:development::*::step-1': { on: 'create', message: refusal } } };
    const started = project.start(up('management', 'development'), scenario);
    await until(started, () => started.printed().includes('still setting up'));
    project.setScenario({});
    const { code, stderr } = await started.ended;
    expect(stderr).toContain('development: AWS is still setting up the account');
    expect(code).toBe(0);
    expect(groupsOf('development')).toEqual(chain(4));
  });
});

describe('what does not', () => {
  it.each([
    [
      'an address that is taken',
      failsAt('accounts-development', 'creating account: EMAIL_ALREADY_EXISTS'),
      'landing-zone adopt',
      4,
    ],
    ['a closed account', failsAt('step-1', 'the account is suspended'), 'state: suspended', 4],
    [
      'a refusal',
      failsAt('step-1', 'AccessDeniedException: not authorized to perform logs:CreateLogGroup'),
      'may not',
      3,
    ],
  ])(
    '%s ends the deployment with the way out, and nothing that comes after is begun',
    async (_, scenario, says, code) => {
      const ran = await project.run(up('management', 'development'), scenario);
      expect(ran.stdout).toContain(says);
      expect(ran.stdout).toContain('development: not started');
      expect(ran.code).toBe(code);
      expect(project.calls().some(({ urn = '' }) => urn.includes(':development::'))).toBe(false);
      expect((await project.run(up('management', 'development'))).code).toBe(0);
      expect(groupsOf('management')).toEqual(chain(4));
      expect(project.pendingOperations('management')).toEqual([]);
    },
  );
});

describe('a failure at any resource', () => {
  it.each(['step-1', 'step-3'])('%s: the next run makes what is missing, and nothing twice', async (name) => {
    expect((await project.run(up('development'), failsAt(name, 'InternalError'))).code).toBe(4);
    const before = project.created().length;
    expect(groupsOf('development')).not.toContain(name);
    expect((await project.run(up('development'))).code).toBe(0);
    expect(groupsOf('development')).toEqual(chain(4));
    expect(project.created().length - before).toBe(4 - (before - 1));
    expect(project.pendingOperations('development')).toEqual([]);
  });
});

describe('options', () => {
  it('--account deploys that account only, one at a time with --parallel 1', async () => {
    expect((await project.run(up('--account', 'development', '--account', 'iam', '--parallel', '1'))).code).toBe(0);
    expect(project.stacks()).toEqual(['development', 'iam']);
    expect((await project.run(up('nowhere'))).code).toBe(2);
  });

  it('--dry-run makes nothing, not even a state', async () => {
    const { code, stdout } = await project.run(['up', 'development', '--dry-run', '--policy-pack', pack]);
    expect(stdout).toMatch(/development: would be \d+ created/);
    expect(code).toBe(0);
    expect(project.stacks()).toEqual([]);
    expect(project.created()).toEqual([]);
  });

  it('without a terminal nothing begins before --yes is said', async () => {
    const { code, stderr } = await project.run(['up', 'development', '--policy-pack', pack]);
    expect(stderr).toContain('--yes');
    expect(code).toBe(2);
  });
});

describe('a person', () => {
  it('who presses Ctrl-C gets an orderly end, and the next run goes on', async () => {
    const started = project.start(up('production'));
    await until(started, () => project.created().length >= 20);
    started.child.kill('SIGINT');
    const { code, stderr } = await started.ended;
    expect(stderr).toContain('Stopping: AWS finishes what it is doing');
    expect(code).toBe(130);
    expect(project.pendingOperations('production')).toEqual([]);
    const made = project.created().length;
    expect(made).toBeLessThan(250);
    expect(groupsOf('production')).toHaveLength(made);
    const next = project.start(up('production'));
    expect((await next.ended).code).toBe(0);
    expect(project.created()).toHaveLength(250);
    expect(groupsOf('production')).toEqual(chain(250));
  });

  it('who deploys beside a deployment is told who holds the account, waits, and then finds it as it should be', async () => {
    const first = project.start(up('production'));
    await until(first, () => project.created().length >= 20);
    const beside = await project.run(up('production', '--format', 'json'));
    expect(beside.stderr).toMatch(/production: waiting for .+@.+ \(process \d+\), who deploys since/);
    expect((await first.ended).code).toBe(0);
    expect(JSON.parse(beside.stdout)).toMatchObject({ accounts: [{ account: 'production', status: 'succeeded' }] });
    expect(beside.code).toBe(0);
    expect(project.created()).toHaveLength(250);
  });

  it('who presses it twice is let go at once; the next run waits for what still ends, and goes on', async () => {
    const started = project.start(up('production'));
    await until(started, () => project.created().length >= 20);
    started.child.kill('SIGINT');
    await until(started, () => started.printed().includes('Stopping'));
    started.child.kill('SIGINT');
    expect((await started.ended).code).toBe(130);
    expect((await project.run(up('production'))).code).toBe(0);
    expect(groupsOf('production')).toEqual(chain(250));
    const created = project.created();
    expect(new Set(created).size).toBe(created.length);
  });
});
