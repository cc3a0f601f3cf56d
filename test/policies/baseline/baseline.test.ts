import { applyBaseline } from '../../../policies/baseline/apply';
import { BaselineInvalid } from '../../../policies/baseline/baseline';
import { readBaseline } from '../../../policies/baseline/read';
import { updateBaseline } from '../../../policies/baseline/update';
import { baselineText, writtenBaseline } from '../../../policies/baseline/write';
import type { Finding, PreviewResult } from '../../../preview/result';
import { totalsOf } from '../../../preview/totals';

const bucket = 'urn:pulumi:development::project::aws:s3/bucket:Bucket::cards';
const key = 'urn:pulumi:development::project::aws:kms/key:Key::cards';

function finding(policy: string, resource: string, message = 'wrong'): Finding {
  return {
    pack: 'pci-dss',
    policy,
    title: policy,
    level: 'mandatory',
    verdict: 'fail',
    severity: 'high',
    requirements: ['3.5.1'],
    resource,
    message,
    remediation: '',
    docs: '',
  };
}

function resultOf(...findings: readonly Finding[]): PreviewResult {
  const account = {
    account: 'development',
    resources: [],
    findings,
    remediations: [],
    failures: [],
    messages: [],
    policies: {},
    outputs: {},
    milliseconds: 0,
  };
  return {
    formatVersion: 1,
    accounts: [account],
    totals: totalsOf([account], new Map()),
    limits: [],
    transport: 'fast',
  };
}

const terms = { owner: 'platform', due: '2027-01-31', created: '2026-11-01' };
const before = resultOf(
  finding('s3-versioning', bucket),
  finding('kms-rotation', key, 'a'),
  finding('kms-rotation', key, 'b'),
);
const baseline = readBaseline(baselineText(before, terms), 'baseline.yaml');
const judged = (result: PreviewResult, today: string): PreviewResult =>
  applyBaseline(result, baseline, 'baseline.yaml', today);

describe('a baseline', () => {
  it('accepts what was there until it is due, with owner and days left', () => {
    const result = judged(before, '2027-01-01');
    expect(result.totals).toMatchObject({ failed: 0, mandatory: 0, accepted: 3 });
    expect(
      result.accounts[0]?.findings.map(({ exception }) => [exception?.owner, exception?.expires, exception?.daysLeft]),
    ).toEqual(new Array(3).fill(['platform', '2027-01-31', 30]));
    expect(result.exceptions?.problems).toEqual([]);
  });

  it.each([
    ['another policy on the resource', finding('s3-kms-encryption', bucket)],
    ['the policy on another resource', finding('s3-versioning', `${bucket}-2`)],
    ['one more finding of the policy on the resource', finding('kms-rotation', key, 'c')],
  ])('fails for %s', (_what, added) => {
    const result = judged(resultOf(...(before.accounts[0]?.findings ?? []), added), '2027-01-01');
    expect(result.totals).toMatchObject({ failed: 1, mandatory: 1, accepted: 3 });
  });

  it('is in force on its last day and fails on the next', () => {
    expect(judged(before, '2027-01-31').totals).toMatchObject({ mandatory: 0, accepted: 3 });
    const after = judged(before, '2027-02-01');
    expect(after.totals).toMatchObject({ mandatory: 3, accepted: 0 });
    expect(after.exceptions?.problems.map(({ message }) => message)).toEqual([
      `kms-rotation: was due on 2027-01-31, 1 days ago; platform has to mend ${key}`,
      `s3-versioning: was due on 2027-01-31, 1 days ago; platform has to mend ${bucket}`,
    ]);
  });

  it('reports what has been mended, due or not', () => {
    const result = judged(resultOf(finding('s3-versioning', bucket)), '2027-02-01');
    expect(result.exceptions?.expiring).toEqual([
      { file: 'baseline.yaml', line: 8, message: `kms-rotation: mended on ${key}; remove the entry` },
    ]);
    expect(result.exceptions?.problems).toHaveLength(1);
  });

  it('leaves out what somebody has accepted', () => {
    const accepted = judged(before, '2027-01-01');
    expect(readBaseline(baselineText(accepted, terms), 'b').findings).toEqual([]);
  });

  it('keeps the exceptions that are there', () => {
    const notice = { file: 'exceptions.yaml', line: 3, message: 'expired' };
    const result = judged(
      { ...before, exceptions: { file: 'exceptions.yaml', problems: [notice], expiring: [] } },
      '2027-01-01',
    );
    expect(result.exceptions).toMatchObject({ file: 'exceptions.yaml', problems: [notice] });
  });

  it.each([
    ['no file of that form', '[]', 'must hold owner, due, created and findings'],
    ['YAML that is broken', 'owner: [', 'not valid YAML'],
    [
      'a day that does not exist',
      'owner: a\ndue: 2027-02-30\ncreated: 2026-11-01\nfindings:\n  - policy: p\n    resource: r\n',
      '5: due must be a day',
    ],
    [
      'nobody as owner',
      'due: 2027-02-28\ncreated: 2026-11-01\nfindings:\n  - policy: p\n    resource: r\n',
      '4: nobody is owner',
    ],
    [
      'an entry without resource',
      'owner: a\ndue: 2027-02-28\ncreated: 2026-11-01\nfindings:\n  - policy: p\n',
      'policy and resource must both be given',
    ],
    [
      'a count that is none',
      'owner: a\ndue: 2027-02-28\ncreated: 2026-11-01\nfindings:\n  - { policy: p, resource: r, count: 0 }\n',
      'count must be a whole number',
    ],
  ])('refuses %s', (_what, text, problem) => {
    expect(() => readBaseline(text, 'baseline.yaml')).toThrow(BaselineInvalid);
    expect(() => readBaseline(text, 'baseline.yaml')).toThrow(problem);
  });

  it('lets an entry have an owner and a day of its own', () => {
    const text =
      'owner: a\ndue: 2027-02-28\ncreated: 2026-11-01\nfindings:\n  - { policy: p, resource: r, owner: b, due: 2027-01-01 }\n';
    expect(readBaseline(text, 'f').findings).toEqual([
      { line: 5, policy: 'p', resource: 'r', count: 1, owner: 'b', due: '2027-01-01', sealed: true },
    ]);
  });

  it('does not take an entry that was written or widened by hand', () => {
    const text = baselineText(before, terms);
    const added = `${text}  - policy: s3-kms-encryption\n    resource: ${bucket}\n`;
    const widened = text.replace('count: 2', 'count: 9');
    const fresh = resultOf(...(before.accounts[0]?.findings ?? []), finding('s3-kms-encryption', bucket));
    for (const [given, accepted] of [
      [added, 3],
      [widened, 1],
    ] as const) {
      const result = applyBaseline(fresh, readBaseline(given, 'b'), 'b', '2027-01-01');
      expect(result.totals).toMatchObject({ accepted });
      expect(result.exceptions?.problems.map(({ message }) => message)).toEqual([
        expect.stringContaining('written or widened by hand and accepts nothing'),
      ]);
    }
  });

  it('says that entries added by hand would not show where none is sealed', () => {
    const text = baselineText(before, terms).replace(/^ +seal: .*\n/gm, '');
    const result = applyBaseline(before, readBaseline(text, 'b'), 'b', '2027-01-01');
    expect(result.totals).toMatchObject({ accepted: 3 });
    expect(result.exceptions?.expiring.map(({ message }) => message)).toEqual([
      expect.stringContaining('no entry is sealed'),
    ]);
  });

  it('tells a resource that may have been renamed', () => {
    const result = judged(resultOf(finding('s3-versioning', `${bucket}-new`)), '2027-01-01');
    expect(result.totals).toMatchObject({ failed: 1, accepted: 0 });
    expect(result.exceptions?.expiring.map(({ message }) => message)).toContainEqual(
      expect.stringContaining(`--renamed ${bucket}=${bucket}-new`),
    );
  });

  describe('when it is updated', () => {
    const everywhere = (): boolean => true;
    const now = resultOf(finding('kms-rotation', key), finding('s3-kms-encryption', bucket));

    it('shrinks to what is left, and never grows', () => {
      const { findings, ...counts } = updateBaseline(baseline, now, everywhere);
      expect(counts).toEqual({ removed: 1, lowered: 1, fresh: 1 });
      expect(findings.map(({ policy, count }) => [policy, count])).toEqual([['kms-rotation', 1]]);
      const again = readBaseline(writtenBaseline(findings, baseline), 'b');
      expect(again.findings).toMatchObject([{ policy: 'kms-rotation', count: 1, sealed: true, due: '2027-01-31' }]);
    });

    it('grows when it is told to, on its own terms', () => {
      const growth = { owner: 'orders', due: '2027-02-15' };
      const { findings } = updateBaseline(baseline, now, everywhere, growth);
      expect(findings).toMatchObject([
        { policy: 'kms-rotation', owner: 'platform', due: '2027-01-31' },
        { policy: 's3-kms-encryption', ...growth },
      ]);
    });

    it('keeps entries about stacks that were not planned', () => {
      const { findings, removed } = updateBaseline(baseline, resultOf(), () => false);
      expect([findings, removed]).toEqual([baseline.findings, 0]);
    });

    it('does not list what has an exception', () => {
      const accepted = judged(before, '2027-01-01');
      expect(updateBaseline(baseline, accepted, everywhere)).toMatchObject({ findings: [], removed: 2, fresh: 0 });
    });
  });
});
