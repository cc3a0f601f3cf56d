import * as fs from 'node:fs';
import { deployedOrganization } from './deployed-organization';
import type { DriftReport } from './drift-report';
import { EngineProject } from './engine-project';

/** Two accounts, of which only production cannot be read. */
const args = ['drift', 'iam', 'production', '--no-inventory', '--format', 'json'];

interface Case {
  readonly scenario?: object;
  /** Breaks something in the project. */
  readonly before?: (project: EngineProject) => void;
  readonly more?: readonly string[];
  readonly status: string;
  readonly reason: string;
  /** False where both accounts are hit. */
  readonly othersAreRead?: false;
}

const readFails = (message: string): object => ({
  fail: { 'urn:pulumi:production::*aws:ec2/vpc:Vpc::*': { on: 'read', message } },
});

const cases: readonly (readonly [string, Case])[] = [
  [
    'access is denied',
    { scenario: readFails('AccessDenied: not authorized'), status: 'unread', reason: 'authorization' },
  ],
  ['AWS fails', { scenario: readFails('ServiceUnavailable: later'), status: 'unread', reason: 'other' }],
  [
    'its state is gone',
    { before: (project) => fs.rmSync(project.stateFile('production')), status: 'not-deployed', reason: '' },
  ],
  [
    'its state is half written',
    {
      before: (project) => {
        const file = project.stateFile('production');
        fs.truncateSync(file, Math.floor(fs.statSync(file).size / 2));
      },
      status: 'unread',
      reason: 'other',
    },
  ],
  [
    'the provider cannot be started',
    { before: (project) => project.replaceProvider('exit 1'), status: 'unread', reason: 'other', othersAreRead: false },
  ],
  [
    'the provider never answers',
    {
      before: (project) => project.replaceProvider('exec sleep 600'),
      more: ['--deadline', '5'],
      status: 'unread',
      reason: 'timeout',
      othersAreRead: false,
    },
  ],
  [
    'the output of the engine ends in the middle, and it says that all is well',
    {
      before: (project) =>
        project.wrapCli(
          'case "$*" in *refresh*production*) timeout -s KILL 1.5 "$PULUMI" "$@"; exit 0;; esac\nexec "$PULUMI" "$@"',
        ),
      status: 'unread',
      reason: 'partial',
    },
  ],
];

describe('an account that cannot be read is never called clean', () => {
  it.each(cases)('%s', async (_, { scenario, before, more = [], status, reason, othersAreRead = true }) => {
    const project = new EngineProject((await deployedOrganization()).directory);
    try {
      before?.(project);
      // What softens findings softens nothing here.
      const { code, stdout, stderr } = await project.run([...args, '--soft-fail', ...more], scenario);
      const { accounts } = JSON.parse(stdout) as DriftReport;
      expect(accounts.map((one) => [one.account, one.status, one.reason])).toEqual([
        ['iam', othersAreRead ? 'in-sync' : status, othersAreRead ? '' : reason],
        ['production', status, reason],
      ]);
      expect(accounts.find(({ account }) => account === 'production')?.messages).not.toEqual([]);
      expect(stderr).toContain('INCOMPLETE');
      expect(code).toBe(4);
    } finally {
      project.close();
    }
  });
});
