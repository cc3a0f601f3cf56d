import * as fs from 'node:fs';
import * as os from 'node:os';
import * as path from 'node:path';
import type { ResourceValidationPolicy, StackValidationPolicy } from '@pulumi/policy';
import { namedExceptionsFile, packExceptions } from '../../../policies/exceptions/pack-exceptions';
import { bind } from '../../../policies/model/binding';
import { toPolicies } from '../../../policies/model/pack';
import { resourceRule } from '../../../policies/model/rule';

const urn = 'urn:pulumi:dev::shop::aws:kms/key:Key::orders';
const rule = resourceRule({
  name: 'key-rotation',
  title: 'Keys rotate',
  types: ['aws:kms/key:Key'],
  check: ({ props }, expect) => expect.that(() => props['enableKeyRotation'] === true, 'rotation is off'),
});
const binding = bind({
  rule,
  severity: 'high',
  level: 'mandatory',
  enforces: ['3.7.4'],
  because: 'Keys change.',
  remediation: 'Set it.',
  source: 'https://docs.aws.amazon.com/kms/',
});
const entry = {
  policy: 'key-rotation',
  resource: urn,
  requirement: '3.7.4',
  reason: 'Imported material is rotated by hand',
  owner: 'ada@example.com',
  approver: 'grace@example.com',
  ticket: 'RISK-1',
  created: '2026-11-01',
  expires: '2026-12-01',
  compensatingControl: 'Two people rotate it',
};

const directory = fs.mkdtempSync(path.join(os.tmpdir(), 'pack-exceptions-'));
afterAll(() => fs.rmSync(directory, { recursive: true }));

let count = 0;
function written(entries: readonly object[] | string): string {
  const file = path.join(directory, `${count++}.yaml`);
  fs.writeFileSync(file, typeof entries === 'string' ? entries : JSON.stringify({ exceptions: entries }));
  return file;
}

/** What the pack reports of a key that does not rotate: level and message, then the problems of the file. */
async function judged(file: string, rotates = false): Promise<readonly (readonly [string, string])[]> {
  const source = packExceptions(
    { POLICY_EXCEPTIONS_FILE: file },
    [binding],
    (policy) => !policy.startsWith('other-'),
    () => new Date('2026-11-22T12:00:00Z'),
  );
  const policies = toPolicies({ name: 'PCI DSS', version: '4.0.1', reference: '' }, 'docs', [binding], source);
  const reported: (readonly [string, string])[] = [];
  const report = (violation: unknown): void => {
    if (typeof violation === 'string') reported.push(['mandatory', violation]);
    else {
      const { enforcementLevel, message } = violation as { enforcementLevel: string; message: string };
      reported.push([enforcementLevel, message]);
    }
  };
  const policy = policies[0] as ResourceValidationPolicy;
  const valid = policies[1] as StackValidationPolicy | undefined;
  const resource = { type: 'aws:kms/key:Key', urn, props: { enableKeyRotation: rotates }, getConfig: () => ({}) };
  await (policy.validateResource as unknown as (args: object, report: unknown) => unknown)(resource, report);
  await (valid?.validateStack as unknown as (args: object, report: unknown) => unknown)(
    { resources: [{ type: 'pulumi:pulumi:Stack', urn: 'urn:pulumi:dev::shop::pulumi:pulumi:Stack::shop-dev' }] },
    report,
  );
  return reported;
}

describe('exceptions a pack applies by itself', () => {
  it('turn a finding into an advisory one that says who accepted it', async () => {
    expect(await judged(written([entry]))).toEqual([
      [
        'advisory',
        'Keys rotate\nRisk accepted until 2026-12-01 (9 days left) by ada@example.com, approved by grace@example.com, RISK-1: Imported material is rotated by hand; Two people rotate it. Not met: rotation is off',
      ],
    ]);
  });

  it('leave what passes alone', async () => {
    expect(await judged(written([entry]), true)).toEqual([]);
  });

  it.each([
    ['has expired', [{ ...entry, expires: '2026-11-21' }], 'expired on 2026-11-21'],
    ['names an unknown policy', [{ ...entry, policy: 'key-rotatoin' }], 'there is no policy of that name'],
    ['names another requirement', [{ ...entry, requirement: '3.7.5' }], 'does not name requirement 3.7.5'],
    ['has no approver', [{ ...entry, approver: '' }], 'approver is missing'],
    ['is no YAML', ': [', 'not valid YAML'],
  ] as const)('accept nothing when the file %s, and fail the stack', async (_what, entries, words) => {
    const reported = await judged(written(entries));
    expect(reported).toContainEqual(['mandatory', 'rotation is off']);
    expect(reported.filter(([level, message]) => level === 'mandatory' && message.includes(words))).toHaveLength(1);
  });

  it('fail the stack when the file is not there', async () => {
    const reported = await judged(path.join(directory, 'missing.yaml'));
    expect(reported[1]?.[1]).toContain('missing.yaml cannot be read');
  });

  it('leave entries of other packs to those', async () => {
    expect(await judged(written([{ ...entry, policy: 'other-rule' }]))).toEqual([['mandatory', 'rotation is off']]);
  });

  it('are asked for by a variable, or by the configuration of the stack', () => {
    const config = JSON.stringify({ 'policy:exceptionsFile': 'risks.yaml' });
    expect(namedExceptionsFile({})).toBeUndefined();
    expect(namedExceptionsFile({ PULUMI_CONFIG: 'no JSON' })).toBeUndefined();
    expect(namedExceptionsFile({ PULUMI_CONFIG: config, PWD: '/project' })).toBe(path.resolve('/project/risks.yaml'));
    expect(namedExceptionsFile({ PULUMI_CONFIG: config, PWD: '/project', POLICY_EXCEPTIONS_FILE: 'a.yaml' })).toBe(
      path.resolve('/project/a.yaml'),
    );
    expect(packExceptions({}, [binding], () => true)).toBeUndefined();
  });

  it('add no policy when nobody asks', () => {
    expect(toPolicies({ name: 'PCI DSS', version: '4.0.1', reference: '' }, 'docs', [binding])).toHaveLength(1);
  });
});
