import { addMonths, daysBetween } from '../../../policies/exceptions/calendar';
import { judgeExceptions } from '../../../policies/exceptions/judge';
import type { PolicyFacts } from '../../../policies/exceptions/risk-exception';
import { exception } from './entries';

const file = 'exceptions.yaml';
const policies = new Map<string, PolicyFacts>([
  ['s3-versioning', { severity: 'high', requirements: ['10.3.2', '10.5.1'] }],
  ['good-practice', { severity: 'low', requirements: [] }],
  ['s3-bucket-block-public', { severity: 'critical', requirements: ['1.4.4'] }],
]);
const critical = { policy: 's3-bucket-block-public', requirement: '1.4.4' };

function judged(overrides: Parameters<typeof exception>[0], today = '2026-11-22') {
  return judgeExceptions([exception(overrides)], file, policies, today);
}

describe('judging exceptions', () => {
  it.each([
    ['as a whole', {}, '2026-11-22'],
    ['on its first day', {}, '2026-11-01'],
    ['on its last day', {}, '2027-02-01'],
    ['that lives twelve months', { expires: '2027-11-01' }, '2026-11-22'],
    ['that lives 90 days for a critical policy', { ...critical, expires: '2027-01-30' }, '2026-11-22'],
    ['for a policy without a requirement', { policy: 'good-practice', requirement: 'none' }, '2026-11-22'],
    ['for all of one type', { glob: true, resource: 'urn:pulumi:*::*::aws:s3/bucket:Bucket::*' }, '2026-11-22'],
    ['for all of one name', { glob: true, resource: 'urn:pulumi:production::*::exports-*' }, '2026-11-22'],
    ['for a requirement the policy only supports', { requirement: '10.5.1' }, '2026-11-22'],
  ])('keeps one in force %s', (_title, overrides, today) => {
    const { inForce, problems } = judged(overrides, today);
    expect(problems).toEqual([]);
    expect(inForce).toEqual([exception(overrides)]);
  });

  it.each([
    ['has expired', {}, '2027-02-02', 'expired on 2027-02-01; fix the finding'],
    ['starts later', { created: '2026-11-23' }, '2026-11-22', 'still to come'],
    ['ends before it starts', { expires: '2026-10-31' }, '2026-11-22', 'before it was created'],
    ['lives longer than twelve months', { expires: '2027-11-02' }, '2026-11-22', 'until 2027-11-01'],
    [
      'lives longer than 90 days for a critical policy',
      { ...critical, expires: '2027-01-31' },
      '2026-11-22',
      '90 days',
    ],
    ['ends in the far future', { expires: '9999-12-31' }, '2026-11-22', 'until 2027-11-01'],
    ['takes everything', { glob: true, resource: 'urn:pulumi:*' }, '2026-11-22', 'takes every resource'],
    ['takes a whole stack', { glob: true, resource: 'urn:pulumi:prod::*' }, '2026-11-22', 'takes every resource'],
    ['takes any type and name', { glob: true, resource: 'urn:pulumi:*::*::*::*' }, '2026-11-22', 'takes every'],
    ['names a requirement where there is none', { policy: 'good-practice' }, '2026-11-22', 'write requirement: none'],
    ['names a policy there is not', { policy: 's3-versionning' }, '2026-11-22', 'Did you mean "s3-versioning"?'],
    ['names a requirement the policy does not', { requirement: '1.4.4' }, '2026-11-22', 'it names 10.3.2, 10.5.1'],
  ])('refuses one that %s', (_title, overrides, today, words) => {
    const { inForce, problems } = judged(overrides, today);
    expect(inForce).toEqual([]);
    expect(problems).toEqual([{ file, line: 2, message: expect.stringContaining(words) as string }]);
  });

  it('refuses the second of two for the same policy and resource', () => {
    const { inForce, problems } = judgeExceptions([exception(), exception({ line: 12 })], file, policies, '2026-11-22');
    expect(inForce).toEqual([exception()]);
    expect(problems).toEqual([{ file, line: 12, message: expect.stringContaining('line 2') as string }]);
  });

  it('refuses one that a pattern before it takes already, and keeps one before it', () => {
    const pattern = exception({ glob: true, resource: 'urn:pulumi:*::*::aws:s3/bucket:Bucket::exp*', line: 20 });
    const after = exception({ line: 30 });
    expect(judgeExceptions([pattern, after], file, policies, '2026-11-22')).toMatchObject({
      inForce: [pattern],
      problems: [{ line: 30, message: expect.stringContaining('the pattern on line 20') as string }],
    });
    const other = exception({
      line: 30,
      policy: 's3-bucket-block-public',
      requirement: '1.4.4',
      expires: '2027-01-01',
    });
    expect(judgeExceptions([pattern, other], file, policies, '2026-11-22').problems).toEqual([]);
    expect(judgeExceptions([exception(), pattern], file, policies, '2026-11-22').problems).toEqual([]);
  });

  it.each([
    ['2027-01-17', []],
    ['2027-01-18', ['in 14 days']],
    ['2027-01-31', ['tomorrow']],
    ['2027-02-01', ['today']],
    ['2027-02-02', []],
  ])('on %s announces the end: %j', (today, words) => {
    const { expiring } = judged({}, today);
    expect(expiring).toHaveLength(words.length);
    for (const word of words) expect(expiring[0]?.message).toContain(word);
  });
});

describe('the calendar', () => {
  it.each([
    ['2026-11-01', 12, '2027-11-01'],
    ['2028-02-29', 12, '2029-02-28'],
    ['2026-08-31', 6, '2027-02-28'],
    ['2026-12-31', 2, '2027-02-28'],
  ])('%s and %i months is %s', (from, months, to) => {
    expect(addMonths(from, months)).toBe(to);
  });

  it('counts days over a change of summer time and a leap day', () => {
    expect(daysBetween('2027-03-27', '2027-03-29')).toBe(2);
    expect(daysBetween('2028-02-28', '2028-03-01')).toBe(2);
    expect(daysBetween('2027-01-02', '2027-01-01')).toBe(-1);
  });
});
