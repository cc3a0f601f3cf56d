import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { bindings as pciDss } from '../../policies/pci-dss/bindings';
import { resolvePackConfig } from '../../preview/packs/configuration';
import type { PackInfo, PolicyInfo, WireProperties } from '../../preview/packs/pack';
import { judge, judgeStack } from './judge';

const settings = [...pciDss, ...landingZone].flatMap(({ rule }) =>
  Object.entries(rule.settings ?? {}).map(([name, schema]) => ({ rule: rule.name, name, schema })),
);

/** The policy alone, as its pack would describe it. */
function packOf(rule: string, name: string, schema: object): PackInfo {
  const policy: PolicyInfo = {
    name: rule,
    displayName: '',
    description: '',
    kind: 'resource',
    enforcementLevel: 'mandatory',
    severity: 'high',
    framework: undefined,
    tags: [],
    remediationSteps: '',
    url: '',
    configSchema: { properties: { [name]: schema as WireProperties }, required: [] },
  };
  return { name: 'pack', version: '1', displayName: '', policies: [policy], initialConfig: {} };
}

describe('settings of the packs', () => {
  it('there are some', () => expect(settings.length).toBeGreaterThan(20));

  it.each(settings)('$rule: $name has a default its own schema admits', ({ rule, name, schema }) => {
    expect(() => resolvePackConfig(packOf(rule, name, schema), { [rule]: { [name]: schema.default } })).not.toThrow();
  });

  const numbers = settings.filter(({ schema }) => schema.type === 'integer' || schema.type === 'number');

  it.each(numbers)('$rule: $name has a floor or a ceiling', ({ schema }) => {
    expect([schema.minimum, schema.maximum].some((limit) => limit !== undefined)).toBe(true);
  });

  it.each(numbers)('$rule: $name cannot be configured beyond it', ({ rule, name, schema }) => {
    const info = packOf(rule, name, schema);
    for (const value of [
      schema.minimum === undefined ? undefined : schema.minimum - 1,
      schema.maximum === undefined ? undefined : schema.maximum + 1,
    ]) {
      if (value !== undefined)
        expect(() => resolvePackConfig(info, { [rule]: { [name]: value } })).toThrow(`${name} must be`);
    }
    expect(() => resolvePackConfig(info, { [rule]: { [name]: String(schema.default) } })).toThrow(`${name} must be`);
  });

  it.each(numbers)('$rule: $name is taken at its limits and inside of them', ({ rule, name, schema }) => {
    const info = packOf(rule, name, schema);
    for (const value of [schema.minimum, schema.maximum, schema.default]) {
      if (value !== undefined)
        expect(resolvePackConfig(info, { [rule]: { [name]: value } })[rule]).toMatchObject({ [name]: value });
    }
  });

  it.each(settings)('$rule: $name refuses a value of another type', ({ rule, name, schema }) => {
    const info = packOf(rule, name, schema);
    for (const value of ['text', 1.5, true, ['text'], { a: 1 }, null]) {
      const given = value === null ? 'null' : Array.isArray(value) ? 'array' : typeof value;
      const admitted = given === schema.type;
      const configure = (): unknown => resolvePackConfig(info, { [rule]: { [name]: value } });
      if (!admitted) expect(configure).toThrow(`${name} must be`);
    }
  });

  it.each(settings)('$rule: a setting that is not $name is refused', ({ rule, name, schema }) => {
    expect(() => resolvePackConfig(packOf(rule, name, schema), { [rule]: { [`${name}s-typo`]: 1 } })).toThrow(
      `there is no setting ${name}s-typo; it has enforcementLevel, ${name}`,
    );
  });

  const floors = settings.filter(({ schema }) => schema.addsToDefault);

  it('there are lists whose default is a floor', () => {
    expect(floors.map(({ rule }) => rule)).toEqual(
      expect.arrayContaining(['log-tamper-guardrail', 'waf-blocking-core-rules', 's3-policy-blocked-actions']),
    );
  });

  it.each(floors)('$rule: $name only adds to its default', ({ rule, name, schema }) => {
    const binding = [...pciDss, ...landingZone].find((one) => one.rule.name === rule);
    const seen: unknown[] = [];
    const type = binding?.rule.types[0] ?? '';
    const given = { [name]: ['more'] };
    if (binding?.rule.kind === 'resource')
      judge({ ...binding.rule, check: (_subject, _expect, settings) => seen.push(settings[name]) }, type, {}, given);
    if (binding?.rule.kind === 'stack')
      judgeStack(
        { ...binding.rule, check: (_stack, settings) => seen.push(settings[name]) },
        [{ type, name: 'a' }],
        given,
      );
    expect(seen).toEqual([[...(schema.default as readonly string[]), 'more']]);
  });

  /** Numbers PCI DSS v4.0.1 itself gives: nobody may configure less. */
  it.each([
    ['iam-password-min-length', 12, 'minimum'],
    ['iam-password-reuse', 4, 'minimum'],
    ['iam-password-max-age', 90, 'maximum'],
    ['log-retention-12-months', 365, 'minimum'],
    ['log-retention-3-months-immediate', 90, 'minimum'],
  ] as const)('%s keeps the number of the standard, %d', (rule, number, limit) => {
    const own = settings.filter((one) => one.rule === rule && one.schema.type === 'integer');
    expect(own.map(({ schema }) => schema[limit])).toContain(number);
  });
});
