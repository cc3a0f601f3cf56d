import { flattenProperties } from '../values';
import type { EnforcementLevel, PackConfig, PackInfo, PolicyInfo, WireProperties, WireValue } from './pack';

const levels: readonly EnforcementLevel[] = ['advisory', 'mandatory', 'remediate', 'disabled'];

/** A policy pack was given configuration it cannot take. All problems are in the message. */
export class PackConfigInvalid extends Error {
  override readonly name = 'PackConfigInvalid';
  constructor(
    readonly pack: string,
    readonly problems: readonly string[],
  ) {
    super(
      `The configuration of policy pack ${pack} is not valid:\n${problems.map((problem) => `  - ${problem}`).join('\n')}`,
    );
  }
}

type Settings = { readonly enforcementLevel?: EnforcementLevel; readonly [setting: string]: WireValue | undefined };
type Mutable = Record<string, Settings>;

function defaultsOf(policy: PolicyInfo): Settings {
  const settings: Record<string, WireValue> = {};
  for (const [key, schema] of Object.entries(policy.configSchema?.properties ?? {})) {
    const value = schema['default'];
    if (value !== undefined) settings[key] = value;
  }
  return policy.enforcementLevel === undefined ? settings : { ...settings, enforcementLevel: policy.enforcementLevel };
}

function apply(result: Mutable, given: PackConfig): void {
  const all = given['all']?.enforcementLevel;
  if (all !== undefined)
    for (const [name, settings] of Object.entries(result)) result[name] = { ...settings, enforcementLevel: all };
  for (const [name, settings] of Object.entries(given))
    if (name !== 'all') result[name] = { ...result[name], ...settings };
}

function typeName(value: WireValue): string {
  if (value === null) return 'null';
  if (Array.isArray(value)) return 'array';
  return typeof value;
}

function allowedTypes(type: WireValue | undefined): readonly string[] {
  return (Array.isArray(type) ? (type as readonly WireValue[]) : type === undefined ? [] : [type]).map(String);
}

function problemsOf(policy: PolicyInfo, settings: Settings): string[] {
  const problems: string[] = [];
  const known = policy.configSchema && ['enforcementLevel', ...Object.keys(policy.configSchema.properties)];
  for (const name of Object.keys(settings)) {
    if (known && !known.includes(name))
      problems.push(`${policy.name}: there is no setting ${name}; it has ${known.join(', ')}`);
  }
  for (const name of policy.configSchema?.required ?? []) {
    if (settings[name] === undefined) problems.push(`${policy.name}: ${name} is required and has no default; set it`);
  }
  for (const [name, schema] of Object.entries(policy.configSchema?.properties ?? {})) {
    const value = settings[name];
    if (value === undefined) continue;
    const types = allowedTypes(schema['type']);
    const actual = typeName(value);
    if (types.length > 0 && !types.includes(actual) && !(types.includes('integer') && Number.isInteger(value))) {
      problems.push(`${policy.name}: ${name} must be ${types.join(' or ')}, not ${actual}`);
    }
    const values = schema['enum'];
    if (Array.isArray(values) && !(values as readonly WireValue[]).includes(value))
      problems.push(`${policy.name}: ${name} must be one of ${values.join(', ')}`);
    if (typeof value === 'number' && typeof schema['minimum'] === 'number' && value < schema['minimum'])
      problems.push(`${policy.name}: ${name} must be at least ${schema['minimum']}`);
    if (typeof value === 'number' && typeof schema['maximum'] === 'number' && value > schema['maximum'])
      problems.push(`${policy.name}: ${name} must be at most ${schema['maximum']}`);
  }
  return problems;
}

/**
 * The configuration to give to a pack: defaults declared by its policies, over them what its own code passes
 * (`initialConfig`), over them the user's. Within each, `all` sets the level of every policy and a policy's own entry wins.
 * `Configure` replaces everything, so every policy is in the result with its level. As in the Pulumi engine
 * (`ReconcilePolicyPackConfig`, pkg/resource/analyzer/config.go of pulumi/pulumi).
 *
 * @throws PackConfigInvalid for unknown policies, levels that do not exist and settings against their schema.
 */
export function resolvePackConfig(info: PackInfo, user: PackConfig): PackConfig {
  const result: Mutable = Object.fromEntries(info.policies.map((policy) => [policy.name, defaultsOf(policy)]));
  apply(result, info.initialConfig);
  apply(result, user);
  const problems = Object.keys(user)
    .filter((name) => name !== 'all' && !info.policies.some((policy) => policy.name === name))
    .map((name) => `there is no policy ${name}; it has ${info.policies.map((policy) => policy.name).join(', ')}`);
  for (const [name, settings] of [...Object.entries(result), ['all', user['all'] ?? {}] as const]) {
    const level = settings.enforcementLevel;
    if (level !== undefined && !levels.includes(level))
      problems.push(`${name}: enforcementLevel must be one of ${levels.join(', ')}, not ${String(level)}`);
  }
  for (const policy of info.policies) problems.push(...problemsOf(policy, result[policy.name] ?? {}));
  if (problems.length > 0) throw new PackConfigInvalid(info.name, problems);
  // In the order in which the engine hands settings to policies.
  return flattenProperties(result as WireProperties) as PackConfig;
}

/** The level a policy has under `config` (a result of `resolvePackConfig`). */
export function levelOf(policy: PolicyInfo, config: PackConfig): EnforcementLevel {
  return (
    config[policy.name]?.enforcementLevel ?? config['all']?.enforcementLevel ?? policy.enforcementLevel ?? 'advisory'
  );
}
