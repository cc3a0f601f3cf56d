import { undeterminedPrefix as prefixOfPolicies } from '../../policies/model/pack';
import { Findings, readMessage, undeterminedPrefix } from '../../preview/findings';
import type { Analysis, Diagnostic, PackConfig } from '../../preview/packs/pack';
import { fakePack, policyInfo } from './fake-pack';

const diagnostic = (change: Partial<Diagnostic>): Diagnostic => ({
  policy: 'rule',
  message: 'Demands something\nit is missing',
  description: 'Demands something',
  urn: '',
  level: 'mandatory',
  severity: undefined,
  ...change,
});
const analysis = (diagnostics: readonly Diagnostic[], notApplicable: readonly string[] = []): Analysis => ({
  diagnostics,
  notApplicable,
});

describe('readMessage', () => {
  it('shares its prefix with the policies', () => {
    expect(undeterminedPrefix).toBe(prefixOfPolicies);
  });

  it.each([
    ['a violation', 'Demands\nit is off', 'fail', 'it is off'],
    ['a violation without text', 'Demands', 'fail', 'Demands'],
    ['a violation without description', 'it is off', 'fail', 'it is off'],
    ['a text that only begins alike', 'Demands more', 'fail', 'Demands more'],
    [
      'an undetermined judgement',
      `Demands\n${undeterminedPrefix}the key is unknown`,
      'undetermined',
      'the key is unknown',
    ],
    [
      "the SDK's own words",
      "can't run policy 'rule' from policy pack 'pack@v1.0.0' during preview: string value at .key can't be known during preview",
      'undetermined',
      "string value at .key can't be known during preview",
    ],
    [
      "the SDK's words of a remediation",
      "can't run remediation 'rule' from policy pack 'pack@v1' during preview: no value",
      'undetermined',
      'no value',
    ],
    [
      'a text that quotes the prefix later',
      `Demands\nsee ${undeterminedPrefix}x`,
      'fail',
      `see ${undeterminedPrefix}x`,
    ],
  ])('reads %s', (_what, message, verdict, text) => {
    expect(readMessage(message, 'Demands')).toEqual({ verdict, text });
  });
});

describe('Findings', () => {
  const rule = policyInfo({
    name: 'rule',
    description: 'Demands something',
    enforcementLevel: 'mandatory',
    severity: 'high',
    framework: { name: 'PCI DSS', version: '4.0.1', reference: '', specification: '1.2.3, 4.5 ,1.2.3' },
    tags: ['supports:9.1', 'other'],
    remediationSteps: 'Do it.',
    url: 'https://example.com',
  });

  it('carries what the pack says of the policy', () => {
    const findings = new Findings([fakePack({ policies: [rule] })]);
    findings.judgeResource(0, 'urn:a', analysis([diagnostic({})]));
    expect(findings.sorted()).toEqual([
      {
        pack: 'fake',
        policy: 'rule',
        title: 'Demands something',
        level: 'mandatory',
        verdict: 'fail',
        severity: 'high',
        requirements: ['1.2.3', '4.5', '9.1'],
        resource: 'urn:a',
        message: 'it is missing',
        remediation: 'Do it.',
        docs: 'https://example.com',
      },
    ]);
  });

  it.each<[string, PackConfig, string]>([
    ['declared', {}, 'mandatory'],
    ['configured', { rule: { enforcementLevel: 'advisory' } }, 'advisory'],
    ['set for all', { all: { enforcementLevel: 'advisory' } }, 'advisory'],
    ['remediate', { rule: { enforcementLevel: 'remediate' } }, 'mandatory'],
  ])('gives an undetermined judgement the level that is %s', (_what, config, level) => {
    const findings = new Findings([fakePack({ policies: [rule], config })]);
    findings.judgeResource(
      0,
      'urn:a',
      analysis([diagnostic({ message: `Demands something\n${undeterminedPrefix}unknown`, level: 'advisory' })]),
    );
    expect(findings.sorted()).toMatchObject([{ verdict: 'undetermined', level }]);
  });

  it('falls back to medium and keeps findings of policies the pack did not declare', () => {
    const findings = new Findings([fakePack({ policies: [] })]);
    findings.judgeResource(
      0,
      'urn:a',
      analysis([diagnostic({ policy: 'made-up', description: '', message: 'text', urn: 'urn:b' })]),
    );
    expect(findings.sorted()).toMatchObject([
      { policy: 'made-up', severity: 'medium', resource: 'urn:a', requirements: [], message: 'text' },
    ]);
  });

  it('counts a judgement once: failed over undetermined over not applicable', () => {
    const undetermined = diagnostic({ message: `${undeterminedPrefix}x` });
    const findings = new Findings([fakePack({ policies: [rule] })]);
    findings.judgeResource(0, 'urn:a', analysis([]));
    findings.judgeResource(
      0,
      'urn:b',
      analysis([diagnostic({}), diagnostic({ message: 'also' }), undetermined], ['rule']),
    );
    findings.judgeResource(0, 'urn:c', analysis([undetermined]));
    findings.judgeResource(0, 'urn:d', analysis([], ['rule', 'rule']));
    expect(findings.counts()).toEqual({ 'fake/rule': { passed: 1, failed: 1, undetermined: 1, notApplicable: 1 } });
  });

  it('counts stack policies per stack, and disabled ones not at all', () => {
    const stackRule = policyInfo({ name: 'whole', kind: 'stack' });
    const findings = new Findings([
      fakePack({
        policies: [rule, stackRule, policyInfo({ name: 'off' })],
        config: { off: { enforcementLevel: 'disabled' } },
      }),
    ]);
    findings.judgeResource(0, 'urn:a', analysis([]));
    findings.judgeStack(
      0,
      'urn:stack',
      analysis([diagnostic({ policy: 'whole', urn: 'urn:a' }), diagnostic({ policy: 'whole', urn: 'urn:b' })]),
    );
    expect(findings.counts()).toEqual({
      'fake/rule': { passed: 1, failed: 0, undetermined: 0, notApplicable: 0 },
      'fake/whole': { passed: 0, failed: 1, undetermined: 0, notApplicable: 0 },
    });
  });

  it('sorts by resource, pack and policy, whatever came first, and drops repetitions', () => {
    const packs = [
      fakePack({ name: 'one', policies: [policyInfo({ name: 'b' }), policyInfo({ name: 'a' })] }),
      fakePack({ name: 'two', policies: [policyInfo({ name: 'c' })] }),
    ];
    const findings = new Findings(packs);
    findings.judgeResource(1, 'urn:1', analysis([diagnostic({ policy: 'c' })]));
    findings.judgeResource(0, 'urn:2', analysis([diagnostic({ policy: 'a' })]));
    findings.judgeResource(
      0,
      'urn:1',
      analysis([diagnostic({ policy: 'a' }), diagnostic({ policy: 'b' }), diagnostic({ policy: 'b' })]),
    );
    expect(findings.sorted().map(({ resource, pack, policy }) => `${resource} ${pack} ${policy}`)).toEqual([
      'urn:1 one b',
      'urn:1 one a',
      'urn:1 two c',
      'urn:2 one a',
    ]);
  });

  it('reports a remediation that could not run as undetermined', () => {
    const findings = new Findings([
      fakePack({ policies: [policyInfo({ name: 'rule', enforcementLevel: 'remediate' })] }),
    ]);
    findings.remediationNotRun(0, 'urn:a', {
      policy: 'rule',
      description: '',
      properties: undefined,
      diagnostic: "can't run remediation 'rule' from policy pack 'p@v1' during preview: the value is unknown",
    });
    expect(findings.sorted()).toMatchObject([
      { verdict: 'undetermined', level: 'mandatory', resource: 'urn:a', message: 'the value is unknown' },
    ]);
  });
});
