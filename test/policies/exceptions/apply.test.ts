import { applyExceptions, policyFacts } from '../../../policies/exceptions/apply';
import type { RiskException } from '../../../policies/exceptions/risk-exception';
import { matchesUrn, stackNamed } from '../../../policies/exceptions/urn-pattern';
import type { PreviewResult } from '../../../preview/result';
import { account, finding, result } from '../../reports/results';
import { bucketUrn, exception } from './entries';

const file = 'exceptions.yaml';
const versioning = finding({ policy: 's3-versioning', requirements: ['10.3.2'], resource: bucketUrn });
const counts = { passed: 1, failed: 1, undetermined: 0, notApplicable: 0 };
const policies = { 'pci-dss/s3-versioning': counts };

function applied(preview: PreviewResult, exceptions: readonly RiskException[], whole = true): PreviewResult {
  const judged = { inForce: exceptions, problems: [], expiring: [] };
  return applyExceptions(preview, judged, { file, today: '2026-11-22', whole });
}

describe('applying exceptions', () => {
  const other = finding({ policy: 's3-versioning', requirements: ['10.3.2'], resource: `${bucketUrn}-2` });
  const preview = result([account('production', { findings: [versioning, other], policies })]);

  it('marks the finding and takes it out of the counts', () => {
    const { accounts, totals, exceptions } = applied(preview, [exception()]);
    expect(accounts[0]?.findings.map((one) => one.exception?.daysLeft)).toEqual([71, undefined]);
    expect(totals).toMatchObject({ failed: 1, mandatory: 1, accepted: 1, bySeverity: { high: 1 } });
    expect(totals.byRequirement).toEqual({ '10.3.2': { passed: 0, failed: 1, undetermined: 0 } });
    expect(exceptions).toEqual({ file, problems: [], expiring: [] });
  });

  it('takes an undetermined finding out as well', () => {
    const unknown = result([
      account('production', { findings: [{ ...versioning, verdict: 'undetermined' }], policies }),
    ]);
    expect(applied(unknown, [exception()]).totals).toMatchObject({
      failed: 0,
      undetermined: 0,
      accepted: 1,
      mandatory: 0,
    });
  });

  it('accepts by a pattern what matches it', () => {
    const pattern = exception({ glob: true, resource: 'urn:pulumi:production::*::aws:s3/bucket:Bucket::exports*' });
    expect(applied(preview, [pattern]).totals).toMatchObject({ failed: 0, accepted: 2 });
  });

  it.each([
    ['another policy', { policy: 'kms-key-rotation' }],
    ['another resource', { resource: `${bucketUrn}-3` }],
    ['a pattern that is no pattern', { resource: 'urn:pulumi:*' }],
  ])('leaves the finding of %s alone', (_title, overrides) => {
    expect(applied(preview, [exception(overrides)]).totals).toMatchObject({ failed: 2, accepted: 0 });
  });

  it('accepts a finding whose requirement does not bind the entity', () => {
    expect(applied(preview, [exception({ requirement: '8.3.10.1' })]).totals).toMatchObject({ accepted: 1 });
  });

  it('does not change the result it is given', () => {
    const before = JSON.stringify(preview);
    applied(preview, [exception()]);
    expect(JSON.stringify(preview)).toBe(before);
  });

  describe('says of an exception nobody needs', () => {
    const clean = result([account('production', { policies })]);
    const broken = result([account('production', { policies, failures: [{ kind: 'program', message: 'no' }] })]);
    const elsewhere = result([account('security', { policies })]);
    const pattern = { glob: true, resource: 'urn:pulumi:*::exports' };

    it.each([
      ['that it is not needed', clean, {}, true, 1],
      ['the same when one account of many was planned', clean, {}, false, 1],
      ['nothing when the plan has holes', broken, {}, true, 0],
      ['nothing when its account was not planned', elsewhere, {}, false, 0],
      ['that it is not needed when all accounts were planned and none has its name', elsewhere, {}, true, 1],
      ['nothing for a pattern over stacks when one of them was planned', clean, pattern, false, 0],
      ['that it is not needed for a pattern when all were planned', clean, pattern, true, 1],
      ['nothing when the policy was not run', result([account('production')]), {}, true, 0],
    ])('%s', (_title, preview_, overrides, whole, problems) => {
      const { exceptions } = applied(preview_, [exception(overrides)], whole);
      expect(exceptions?.problems).toHaveLength(problems);
      if (problems > 0)
        expect(exceptions?.problems[0]).toMatchObject({
          file,
          line: 2,
          message: expect.stringContaining('not needed') as string,
        });
    });
  });
});

describe('facts of policies', () => {
  it('are those of the packs that ran, then those known', () => {
    const known = new Map([['a', { severity: 'low', requirements: ['1.1.1'] } as const]]);
    const ran = result([
      account('production', { findings: [finding({ policy: 'mine', severity: 'critical', requirements: ['X'] })] }),
    ]);
    expect([...policyFacts(known, ran)]).toEqual([
      ['a', { severity: 'low', requirements: ['1.1.1'] }],
      ['mine', { severity: 'critical', requirements: ['X'] }],
    ]);
  });
});

describe('patterns over URNs', () => {
  it.each([
    ['urn:*', 'urn:pulumi:a', true],
    ['*', '', true],
    ['a?c', 'abc', true],
    ['a?c', 'ac', false],
    ['a*c', 'abcbc', true],
    ['a*c', 'abcb', false],
    ['*b*', 'abc', true],
    ['a.c', 'abc', false],
    ['(a|b)+', '(a|b)+', true],
    ['', 'a', false],
  ])('%s over %s: %s', (pattern, urn, matches) => {
    expect(matchesUrn(pattern, true, urn)).toBe(matches);
  });

  it('take no longer for a pattern made to be slow', () => {
    const start = Date.now();
    expect(matchesUrn(`${'*a'.repeat(30)}b`, true, 'a'.repeat(5000))).toBe(false);
    expect(Date.now() - start).toBeLessThan(1000);
  });

  it('name a stack or leave it open', () => {
    expect(stackNamed('urn:pulumi:production::x')).toBe('production');
    expect(stackNamed('urn:pulumi:prod*::x')).toBeUndefined();
    expect(stackNamed('*')).toBeUndefined();
  });
});
