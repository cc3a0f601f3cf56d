import { ConformanceCase, fixturePack, remediation, stackRules, storage, variant } from './conformance-case';

/** Packs of every kind, each put to the test by a program that meets its policies. */
export function packCases(): readonly ConformanceCase[] {
  const subjects = (name: string, ...packs: readonly string[]): ConformanceCase =>
    variant(
      name,
      'policy-subjects',
      packs.map((pack) => fixturePack(pack)),
    );
  const broken = (name: string, pack: string, fails: RegExp): ConformanceCase =>
    variant(name, 'policy-subjects', [fixturePack(pack)], { fails });
  return [
    variant('remediation', 'unknown-values', [remediation, storage]),
    variant('remediation', 'transforms', [remediation, stackRules]),
    variant('remediation', 'existing-resources', [remediation]),
    variant('remediation', 'assume-role', [remediation]),
    // The policy SDK gives an archive of assets back as the list of their names.
    variant('remediation of archives', 'asset-forms', [fixturePack('returns-archives')], { fails: /archive/ }),
    variant('remediation switched off', 'messaging', [
      fixturePack('remediation', { all: { enforcementLevel: 'mandatory' } }),
    ]),
    variant('pack configuration', 'javascript-program', [
      fixturePack('configured', { 'retention-is-long': { enforcementLevel: 'advisory', days: 300 } }),
    ]),
    variant('pack configuration', 'fargate-service', [
      fixturePack('configured', { 'retention-is-long': { days: 3650, except: ['other'] } }),
    ]),
    variant('stack policy configuration', 'network', [
      fixturePack('stack-rules', { 'few-resources': { enforcementLevel: 'mandatory', most: 3 } }),
    ]),
    variant('all policies advisory', 'static-website', [
      fixturePack('storage', { all: { enforcementLevel: 'advisory' } }),
    ]),
    variant('pack that does not load', 'messaging', [fixturePack('unloadable')], {
      // The CLI shows what the pack printed only when it has a terminal.
      fails: /the rules file is missing|policy pack not started/,
    }),
    variant('pack that does not know its configuration', 'messaging', [
      fixturePack('configured', { 'no-such-policy': { enforcementLevel: 'mandatory' } }),
    ]),
    variant('policy that throws', 'static-website', [fixturePack('throwing')], {
      fails: /is-broken.*cannot read the bucket/s,
    }),
    variant('policy that throws elsewhere', 'messaging', [fixturePack('throwing'), storage]),
    variant('pack that prints', 'component-providers', [fixturePack('noisy')]),
    subjects('remediation chain', 'remediation-chain'),
    subjects('remediation of tags', 'remediation-later'),
    subjects('reports of every form', 'reports'),
    subjects('policies that read unknown values', 'reads-unknown'),
    subjects('policies that show secrets', 'reads-secrets'),
    subjects('two packs with the same names', 'storage', 'same-names'),
    subjects('one pack twice', 'same-names', 'same-names'),
    subjects('levels of every origin', 'levels'),
    subjects('policies that look around', 'looks-around'),
    subjects('pack in TypeScript', 'typescript'),
    subjects('policies of one name', 'twice-named'),
    subjects('pack without policies', 'empty'),
    variant('levels by configuration', 'policy-subjects', [
      fixturePack('levels', {
        disabled: { enforcementLevel: 'mandatory' },
        'off-by-code': { enforcementLevel: 'advisory' },
        mandatory: { enforcementLevel: 'disabled' },
        configured: { enforcementLevel: 'mandatory', text: 'given', list: [2, 3], map: { c: 'd' }, choice: 'y' },
        'stack-configured': { most: 2 },
      }),
    ]),
    variant('all disabled but one', 'policy-subjects', [
      fixturePack('levels', { all: { enforcementLevel: 'disabled' }, undeclared: { enforcementLevel: 'mandatory' } }),
    ]),
    variant('setting that must be given', 'policy-subjects', [
      fixturePack('needs-configuration', { needs: { limit: 3 } }),
    ]),
    variant(
      'setting against its schema',
      'policy-subjects',
      [fixturePack('levels', { configured: { choice: 'z', list: ['a'] } })],
      {
        fails: /choice/,
      },
    ),
    broken('setting that is missing', 'needs-configuration', /limit is required/),
    broken('correction that throws', 'remediation-throws', /the correction is broken/),
    broken('policy that rejects', 'rejecting', /rejected later/),
    broken('stack policy that throws', 'stack-throws', /cannot judge true/),
    broken('pack with a name that is not allowed', 'badly-named', /bad name!|policy pack not started/),
    broken('policy named all', 'reserved-name', /"all"|'all'|policy pack not started/),
    broken('pack that makes no pack', 'constructs-nothing', /no PolicyPack|policy pack not started/),
  ];
}
