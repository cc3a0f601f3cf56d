import { bindings as landingZone } from '../../policies/landing-zone/bindings';
import { bindings as pciDss } from '../../policies/pci-dss/bindings';
import { resolvePackConfig } from '../../preview/packs/configuration';
import type { PackInfo, PolicyInfo, WireProperties } from '../../preview/packs/pack';

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
