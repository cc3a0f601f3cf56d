import { execFileSync } from 'node:child_process';
import { loadPackProcess } from '../../../preview/grpc/analyzer-client';
import { previewInProcesses } from '../../../preview/grpc/process-transport';
import type { PreviewRequest } from '../../../preview/request';
import type { AccountResult } from '../../../preview/result';
import type { TransportResult } from '../../../preview/transport';
import { fixturePack, fixtureRequest, packageRoot } from '../fixture-programs';

jest.setTimeout(120_000);

const run = (request: PreviewRequest): Promise<TransportResult> => previewInProcesses(request, packageRoot, {});
const account = (result: TransportResult, name: string): AccountResult => {
  const found = result.accounts.get(name);
  if (found === undefined) throw new Error(`no result for ${name}`);
  return found;
};

/** Processes of these tests that are still there. */
function leftOver(): string {
  const processes = execFileSync('ps', ['-eo', 'ppid,args'], { encoding: 'utf8' });
  return processes
    .split('\n')
    .filter((line) => line.trim().startsWith(`${process.pid} `) && /@pulumi.*cmd/.test(line))
    .join('\n');
}

describe('the process transport', () => {
  it('plans programs that refer to each other and judges them by several packs', async () => {
    const request = fixtureRequest(
      ['network-consumer', 'network', 'unknown-values'],
      [fixturePack('storage'), fixturePack('noisy'), fixturePack('stack-rules', { 'few-resources': { most: 100 } })],
    );
    const result = await run(request);
    expect(result.packFailure).toBeUndefined();
    expect([...result.accounts.values()].flatMap(({ failures }) => failures)).toEqual([]);

    const consumer = account(result, 'network-consumer');
    expect(consumer.resources.map(({ name }) => name)).toEqual(
      expect.arrayContaining(['database', 'password', 'network']),
    );
    // One output of the stack that is read is unknown; the others are not.
    expect(consumer.outputs).toMatchObject({ cidr: '10.0.0.0/16', groupId: { $unknown: true } });
    expect(account(result, 'network').outputs).toMatchObject({
      cidr: '10.0.0.0/16',
      databasePassword: { $secret: true },
      vpcId: { $unknown: true },
    });

    const judged = account(result, 'unknown-values');
    expect(
      judged.findings.map(
        ({ policy, verdict, level, resource }) => `${verdict} ${level} ${policy} ${resource.split('::').pop() ?? ''}`,
      ),
    ).toEqual([
      'fail mandatory trail-is-encrypted missing',
      'undetermined mandatory trail-is-encrypted unknown',
      'fail mandatory bucket-has-owner logs',
      'fail mandatory bucket-blocks-public-access logs',
      'undetermined mandatory policy-is-not-public logs',
      'undetermined mandatory arns-are-known unknown-values-unknown-values',
    ]);
    expect(judged.policies['storage/trail-is-encrypted']).toEqual({
      passed: 1,
      failed: 1,
      undetermined: 1,
      notApplicable: 5,
    });
    expect(judged.policies['storage/switched-off']).toBeUndefined();
    expect(result.requirements.get('storage/bucket-has-owner')).toEqual(['1.2.3', '4.5', '9.1']);
    expect(leftOver()).toBe('');
  });

  it('ends programs that fail or hang, and says why', async () => {
    const result = await run(fixtureRequest(['throws', 'spins'], [], { deadlineSeconds: 12 }));
    expect(account(result, 'throws').failures.map(({ kind, message }) => `${kind}: ${message}`)).toEqual([
      'program: The program failed: the configuration has no owner (test/fixtures/programs/throws/index.ts:5)',
    ]);
    expect(account(result, 'spins').failures).toMatchObject([
      { kind: 'timeout', message: expect.stringContaining('did not finish within 12 seconds') },
    ]);
    expect(leftOver()).toBe('');
  });

  it('stops at a policy that throws', async () => {
    const result = await run(fixtureRequest(['secrets'], [fixturePack('throwing')]));
    expect(account(result, 'secrets').failures).toMatchObject([
      {
        kind: 'policy',
        message: expect.stringContaining('The policy is-broken of pack throwing threw: cannot read the bucket'),
      },
    ]);
    expect(leftOver()).toBe('');
  });

  it.each([
    ['unloadable', {}, 'ended before it served: Error: the rules file is missing'],
    ['configured', { 'retention-is-long': { days: 'many' } }, 'retention-is-long: days must be integer, not string'],
    ['nowhere', {}, 'is not a policy pack: it has no PulumiPolicy.yaml'],
  ])('runs no program when the pack %s cannot be used', async (pack, config, message) => {
    const result = await run(fixtureRequest(['secrets'], [fixturePack(pack, config)]));
    expect(result.packFailure).toMatchObject({ kind: 'pack', message: expect.stringContaining(message) });
    expect(result.accounts.size).toBe(0);
    expect(leftOver()).toBe('');
  });

  it('gives up a pack that never serves', async () => {
    const options = { modulesFrom: packageRoot, stackTags: {}, startSeconds: 1, onMessage: () => undefined };
    await expect(loadPackProcess(fixturePack('silent'), options)).rejects.toThrow('did not serve within 1 seconds');
  });
});
