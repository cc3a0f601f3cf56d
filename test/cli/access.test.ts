import { accessCommand, type CallAccess } from '../../cli/commands/access';
import { accessReviewCommand, type ReadAccount } from '../../cli/commands/access-review';
import { exampleOrganization } from '../components/plan';
import { runCli } from './terminal';
import { PassThrough } from 'node:stream';

const organization = exampleOrganization();
const services = { loadOrganization: () => Promise.resolve(organization) };
const request = {
  action: 'request',
  group: 'system-operator',
  minutes: '60',
  reason: 'Restart the ledger',
  ticket: 'OPS-1',
};
const grant = {
  id: '20261122-k3f9q2x7ab',
  person: 'ada.lovelace',
  group: 'system-operator',
  status: 'pending',
  minutes: 60,
  reason: 'Restart the ledger',
  ticket: 'OPS-1',
  approvers: [],
  approvalsNeeded: 1,
  requestedAt: '2026-11-22T12:00:00.000Z',
} as const;

interface Shown {
  readonly code: number;
  readonly stdout: string;
  readonly stderr: string;
}

function terminal(): {
  readonly streams: Parameters<typeof accessCommand>[2];
  readonly text: () => Omit<Shown, 'code'>;
} {
  const stdout = Object.assign(new PassThrough(), { isTTY: false, columns: 120 });
  const stderr = Object.assign(new PassThrough(), { isTTY: false });
  const stdin = Object.assign(new PassThrough(), { isTTY: false });
  return {
    streams: { stdin, stdout, stderr, environment: {}, workingDirectory: process.cwd() },
    text: () => ({ stdout: String(stdout.read() ?? ''), stderr: String(stderr.read() ?? '') }),
  };
}

async function access(
  command: Readonly<Record<string, string>>,
  call: CallAccess,
  format: 'text' | 'json' = 'text',
): Promise<Shown> {
  const { streams, text } = terminal();
  const code = await accessCommand(command, { file: 'landing-zone.yaml', format }, streams, services, call);
  return { code, ...text() };
}

it('sends the command to the production IAM account and shows the answer', async () => {
  const sent: unknown[] = [];
  const shown = await access(request, (place, command) => {
    sent.push(place.accountId, command);
    return Promise.resolve({ grants: [grant] });
  });
  expect(sent).toEqual(['555555555555', request]);
  expect(shown.code).toBe(0);
  expect(shown.stdout).toContain('20261122-k3f9q2x7ab  pending');
  expect(shown.stdout).toContain('next       landing-zone access approve 20261122-k3f9q2x7ab');
});

it('a refusal goes to stderr and ends with 3', async () => {
  const refusal = { refused: 'own-request', message: 'it is your own request' } as const;
  const shown = await access({ action: 'approve', id: grant.id }, () => Promise.resolve(refusal), 'json');
  expect(shown).toMatchObject({ code: 3, stderr: 'Refused: it is your own request (own-request)\n' });
  expect(JSON.parse(shown.stdout)).toEqual(refusal);
});

it('says what is wrong without a call', async () => {
  const call: CallAccess = () => Promise.reject(new Error('called'));
  await expect(access({ ...request, minutes: 'an hour' }, call)).rejects.toMatchObject({
    exitCode: 2,
    message: 'minutes must be a whole number\n',
  });
});

it('asks for the id of an account AWS has not created', async () => {
  const { streams } = terminal();
  const unknown = {
    loadOrganization: () =>
      Promise.resolve({ ...organization, accounts: organization.accounts.map((each) => ({ ...each, id: undefined })) }),
  };
  await expect(
    accessCommand({ action: 'list' }, { file: 'landing-zone.yaml', format: 'text' }, streams, unknown),
  ).rejects.toMatchObject({ exitCode: 2 });
});

it('help reads like the steps', async () => {
  const { stdout, code } = await runCli(['access', '--help']);
  expect(code).toBe(0);
  for (const step of ['request', 'approve', 'reject', 'revoke', 'list', 'review', 'aws login'])
    expect(stdout).toContain(step);
});

it('a request without a ticket is refused by name', async () => {
  const { stderr, code } = await runCli([
    'access',
    'request',
    'system-operator',
    '--minutes',
    '60',
    '--reason',
    'Restart the ledger',
  ]);
  expect({ code, named: stderr.includes('--ticket') }).toEqual({ code: 2, named: true });
});

describe('a review', () => {
  const at = new Date('2026-11-22T12:00:00Z');
  const user = {
    name: 'ada.lovelace',
    created: at,
    groups: [],
    passwordEnabled: true,
    passwordLastUsed: at,
    passwordLastChanged: at,
    mfa: true,
    keys: [],
  };
  const read: ReadAccount = (name) =>
    name === 'broken'
      ? Promise.reject(new Error('AccessDenied'))
      : Promise.resolve({
          accountName: name,
          accountId: '1',
          users: [{ ...user, mfa: name !== 'careless' }],
          roles: [],
        });

  it.each([
    ['clean', 0],
    ['careless', 1],
  ])('of the account %s ends with %d', async (name, code) => {
    const { streams, text } = terminal();
    expect(await accessReviewCommand({ profile: { [name]: 'audit' }, output: {} }, streams, at, read)).toBe(code);
    expect(text().stdout).toContain(`${name},user,ada.lovelace`);
  });

  it('that misses an account is incomplete, and still written', async () => {
    const { streams, text } = terminal();
    const profile = { clean: 'audit', broken: 'audit' };
    await expect(accessReviewCommand({ profile, output: {} }, streams, at, read)).rejects.toMatchObject({
      exitCode: 4,
    });
    expect(text().stdout).toContain('NOT REVIEWED: broken: AccessDenied');
  });

  it('needs an account, and a format it knows', async () => {
    const { streams } = terminal();
    await expect(accessReviewCommand({ profile: {}, output: {} }, streams, at, read)).rejects.toMatchObject({
      exitCode: 2,
    });
    await expect(
      accessReviewCommand({ profile: { clean: 'audit' }, output: { pdf: 'x' } }, streams, at, read),
    ).rejects.toMatchObject({ exitCode: 2 });
  });
});
