import { textReport, TextOptions } from '../../reports/text';
import { hostile, isHarmless } from './hostile';
import { account, finding, fullResult, resource, result } from './results';

const plain: TextOptions = { colour: false, tree: false, verbose: false, quiet: false, width: 100 };

function lines(text: string): readonly string[] {
  return text.trimEnd().split('\n');
}

describe('textReport', () => {
  const full = textReport(fullResult(), plain);

  it('puts what is missing first, then totals, then findings', () => {
    const positions = [
      'INCOMPLETE',
      'Totals',
      'Failed',
      'Undetermined:',
      'Remediated',
      'Accounts',
      'Requirements',
      'Limits',
    ].map((title) => full.indexOf(`${title}`));
    expect(positions).toEqual([...positions].sort((a, b) => a - b));
    expect(positions[0]).toBe(0);
  });

  it('says requirement, policy, account, URN, why and fix of a finding', () => {
    expect(full).toContain('Requirement 10.5.1 1 finding');
    expect(full).toContain('✗ s3-archive-retention (mandatory, high) Audit logs are kept for at least twelve months');
    expect(full).toContain(
      'urn:pulumi:log-archive::landing-zone::aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration::archive',
    );
    expect(full).toContain('why  the archive expires objects after 200 days; keep them for at least 365');
    expect(full).toContain('fix  Set logs.expireAfterDays to at least 365 in landing-zone.yaml.');
  });

  it('keeps undetermined apart from failed', () => {
    const [failed = '', undetermined = ''] = full.split('Undetermined: a value');
    expect(failed).not.toContain('sns-encryption');
    expect(undetermined).toContain('? sns-encryption');
  });

  it('shows what a remediation changed, and no secret', () => {
    expect(full).toContain('versioning.enabled: false → true');
  });

  it('shows components with their size, with --tree every resource', () => {
    expect(full).toContain('├─ audit-logs landing-zone:AuditLogs, 1 resource');
    expect(full).not.toMatch(/─ archive/);
    expect(textReport(fullResult(), { ...plain, tree: true })).toContain('│  └─ archive aws:s3:Bucket (protected)');
  });

  it('hides details and debug messages unless verbose', () => {
    expect(full).not.toContain('workload.ts:12');
    expect(full).not.toContain('registering');
    const verbose = textReport(fullResult(), { ...plain, verbose: true });
    expect(verbose).toContain('at workload.ts:12');
    expect(verbose).toContain('pci-dss/sns-encryption: 1 passed, 0 failed, 1 undetermined, 9 not applicable');
  });

  it('lists requirements: what needs work, what passed, what nothing gave reason to judge', () => {
    const one = result([]);
    const count = { passed: 0, failed: 0, undetermined: 0 };
    const byRequirement = {
      '1.10.1': { ...count, passed: 1200 },
      '1.9.1': { ...count, passed: 2 },
      '3.5.1': { passed: 1, failed: 2, undetermined: 3 },
      '6.4.2': count,
    };
    const text = textReport({ ...one, totals: { ...one.totals, byRequirement } }, plain);
    expect(text).toContain(
      [
        'Requirements',
        '  ✗ 3.5.1      2 failed, 3 undetermined, 1 passed',
        '  ✓ 1.9.1      2 passed       ✓ 1.10.1     1,200 passed',
        '  nothing to judge: 1 requirement (--verbose lists them)',
      ].join('\n'),
    );
  });

  it('tells a failure of many accounts once', () => {
    const failures = [{ kind: 'pack', message: 'the pack does not load' }] as const;
    const text = textReport(result([account('a', { failures }), account('b', { failures })]), plain);
    expect(text.split('the pack does not load')).toHaveLength(2);
    expect(text).toContain('✗ a, b (pack)');
  });

  it('ends with one line that sums up; quiet is that line', () => {
    expect(lines(full).at(-1)).toBe(
      'INCOMPLETE: 1 of 2 accounts not fully planned. 2 accounts, 4 resources, 2 policies: 4 passed, 2 failed (1 mandatory, 1 advisory), 1 undetermined, 1 remediated',
    );
    expect(lines(textReport(fullResult(), { ...plain, quiet: true }))).toHaveLength(1);
  });

  it.each([
    ['mandatory', 'FAILED: '],
    ['advisory', 'OK, with advisories: '],
  ] as const)('names the outcome of a failed %s policy', (level, start) => {
    const text = textReport(result([account('a', { findings: [finding({ level })] })]), plain);
    expect(lines(text).at(-1)?.startsWith(start)).toBe(true);
  });

  it('writes no section for nothing', () => {
    const empty = textReport(result([]), plain);
    expect(empty).not.toMatch(/Failed|Undetermined:|Accounts\n|Requirements|Remediated|INCOMPLETE/);
    expect(lines(empty).at(-1)).toBe(
      'OK: 0 accounts, 0 resources, 0 policies: 0 passed, 0 failed (0 mandatory, 0 advisory), 0 undetermined',
    );
  });

  it('prints a line an account when there are many', () => {
    const many = result(
      Array.from({ length: 30 }, (_, index) => account(`account-${index}`, { resources: [resource('a', 'x')] })),
    );
    expect(textReport(many, plain)).not.toContain('└─');
    expect(textReport(many, { ...plain, tree: true })).toContain('└─');
  });

  it('lets no text drive the terminal, and colours only when told', () => {
    const bad = result([
      account(hostile, {
        resources: [resource('a', hostile, { type: hostile })],
        findings: [
          finding({
            policy: hostile,
            title: hostile,
            message: hostile,
            remediation: hostile,
            docs: hostile,
            resource: hostile,
            requirements: [hostile],
          }),
        ],
        failures: [{ kind: 'program', message: hostile, detail: hostile }],
        messages: [{ severity: 'error', text: hostile, resource: hostile }],
        remediations: [
          {
            pack: hostile,
            policy: hostile,
            resource: hostile,
            description: hostile,
            before: { [hostile]: hostile },
            after: {},
          },
        ],
        policies: { [hostile]: { passed: 1, failed: 1, undetermined: 0, notApplicable: 0 } },
      }),
    ]);
    expect(isHarmless(textReport(bad, { ...plain, verbose: true, tree: true }))).toBe(true);
    expect(textReport(fullResult(), { ...plain, colour: true })).toContain('\u001b[31m');
  });
});
