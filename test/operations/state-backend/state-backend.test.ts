import type { PulumiCommand } from '@pulumi/pulumi/automation';
import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import { readingWholeStates, removeEmptyDescriptions } from '../../../operations/state-backend/local-state-repair';
import { type BackendChoice, chooseBackend, stateBucketName } from '../../../operations/state-backend/state-backend';
import { organization } from '../example';

function choose(more: Partial<BackendChoice>) {
  return chooseBackend({
    option: undefined,
    secretsProvider: undefined,
    environment: { PULUMI_CONFIG_PASSPHRASE: 'x' },
    projectUrl: undefined,
    projectDirectory: '/zone',
    organization,
    ...more,
  });
}

describe('chooseBackend', () => {
  const key = 'awskms://alias/example-issuer-pulumi-state?region=eu-west-1';
  const bucket = 's3://example-issuer-state-eu-west-1?region=eu-west-1&awssdk=v2';
  const cases: readonly [string, Partial<BackendChoice>, object][] = [
    ['by default', {}, { kind: 'local', url: 'file:///zone/.pulumi-state', secretsProvider: 'passphrase' }],
    ['s3', { option: 's3' }, { kind: 's3', url: bucket, secretsProvider: key }],
    ['cloud', { option: 'cloud' }, { kind: 'cloud', url: 'https://api.pulumi.com', secretsProvider: 'default' }],
    ['an URL', { option: 's3://mine' }, { kind: 's3', url: 's3://mine', secretsProvider: key }],
    [
      'the environment',
      { environment: { PULUMI_BACKEND_URL: 'https://pulumi.example.com' } },
      { kind: 'cloud', url: 'https://pulumi.example.com', secretsProvider: 'default' },
    ],
    ['Pulumi.yaml', { projectUrl: 's3://mine' }, { kind: 's3', url: 's3://mine', secretsProvider: key }],
    [
      'the option before the environment',
      { option: 's3', environment: { PULUMI_BACKEND_URL: 'https://x' } },
      { kind: 's3', url: bucket, secretsProvider: key },
    ],
    [
      'the environment before Pulumi.yaml',
      { environment: { PULUMI_BACKEND_URL: 'https://x' }, projectUrl: 's3://mine' },
      { kind: 'cloud', url: 'https://x', secretsProvider: 'default' },
    ],
    [
      'another secrets provider',
      { option: 's3', secretsProvider: 'awskms://alias/mine' },
      { kind: 's3', url: bucket, secretsProvider: 'awskms://alias/mine' },
    ],
  ];
  it.each(cases)('%s', (_, more, expected) => {
    expect(choose(more)).toEqual(expected);
  });

  it('wants a passphrase where one encrypts', () => {
    expect(() => choose({ environment: {} })).toThrow(/PULUMI_CONFIG_PASSPHRASE/);
    expect(() => choose({ environment: { PULUMI_CONFIG_PASSPHRASE_FILE: '/f' } })).not.toThrow();
    expect(() => choose({ environment: {}, option: 's3' })).not.toThrow();
  });

  it('refuses what it does not know', () => {
    expect(() => choose({ option: 'gcs' })).toThrow(/local, s3, cloud/);
  });

  it('gives the bucket a name S3 takes', () => {
    expect(
      stateBucketName({ name: 'n'.repeat(30), homeRegion: 'ap-southeast-5' }).length + '-logs'.length,
    ).toBeLessThanOrEqual(63);
  });
});

describe('removeEmptyDescriptions', () => {
  it('removes those a kill has left empty and no other file', () => {
    const root = fs.mkdtempSync(path.join(os.tmpdir(), 'state-'));
    try {
      const stacks = path.join(root, '.pulumi', 'stacks');
      fs.mkdirSync(stacks, { recursive: true });
      for (const [name, content] of [
        ['a.json', '{}'],
        ['a.json.attrs', ''],
        ['b.json', ''],
        ['b.json.attrs', '{}'],
      ] as const)
        fs.writeFileSync(path.join(stacks, name), content);
      // Somebody may be writing it.
      expect(removeEmptyDescriptions(`file://${root}`)).toBe(0);
      expect(removeEmptyDescriptions(`file://${root}`, Date.now() + 10_000)).toBe(1);
      expect(fs.readdirSync(stacks).sort()).toEqual(['a.json', 'b.json', 'b.json.attrs']);
    } finally {
      fs.rmSync(root, { recursive: true, force: true });
    }
  });

  it.each(['s3://bucket', 'https://api.pulumi.com', 'file:///nowhere/at/all'])('leaves %s alone', (url) => {
    expect(removeEmptyDescriptions(url)).toBe(0);
  });
});

describe('readingWholeStates', () => {
  const half = new Error('error: failed to load checkpoint: EOF');
  /** A CLI that fails so often before it works. */
  function cli(failures: readonly Error[]) {
    const left = [...failures];
    const calls: (readonly string[])[] = [];
    const run = (args: readonly string[]) => {
      calls.push(args);
      const error = left.shift();
      return error === undefined ? Promise.resolve('read') : Promise.reject(error);
    };
    return { calls, command: { command: 'pulumi', version: null, run } as unknown as PulumiCommand };
  }
  const select = ['stack', 'select'];
  const run = (patient: PulumiCommand) =>
    (patient as PulumiCommand & { run(args: readonly string[], ...more: readonly unknown[]): Promise<unknown> }).run(
      select,
      '/',
      {},
    );

  it('reads again what another run is writing', async () => {
    const { calls, command } = cli([half, half]);
    const patient = readingWholeStates(command, 'file:///state');
    await expect(run(patient)).resolves.toBe('read');
    expect(calls).toEqual([select, select, select]);
    expect(patient.command).toBe('pulumi');
  });

  it('gives up on what stays so, and does not repeat other failures', async () => {
    const broken = cli(Array.from({ length: 20 }, () => half));
    await expect(run(readingWholeStates(broken.command, 'file:///nowhere/at/all'))).rejects.toBe(half);
    expect(broken.calls).toHaveLength(8);
    const denied = cli([new Error('AccessDenied')]);
    await expect(run(readingWholeStates(denied.command, 'file:///state'))).rejects.toThrow('Access');
    expect(denied.calls).toHaveLength(1);
  });

  it('leaves other backends alone', () => {
    const { command } = cli([]);
    expect(readingWholeStates(command, 's3://bucket')).toBe(command);
  });
});
