import type { Binding } from '../policies/model/binding';
import { inventory } from './inventory';
import type { InventoryRow } from './inventory-row';
import { requirements } from './requirements';
import type { Requirement } from './requirement';

/** A pack with its policies by service: the names of the folders they live in. */
export interface CataloguedPack {
  readonly name: string;
  readonly services: Readonly<Record<string, readonly Binding[]>>;
}

/** What the catalogue says of one policy. */
export interface PolicyEntry {
  readonly name: string;
  readonly pack: string;
  /** `enforces` and `supports` together. */
  readonly requirements: readonly string[];
  readonly severity: Binding['severity'];
  readonly level: Binding['level'];
  readonly services: readonly string[];
  readonly kind: 'resource' | 'stack';
  /** The policy's page, relative to the root of the package. */
  readonly tutorial: string;
  /** Requirements the policy makes true for what it judges. */
  readonly enforces: readonly string[];
  /** Requirements it only helps with. */
  readonly supports: readonly string[];
  readonly title: string;
}

/** Who checks a requirement, by name. */
export interface Checks {
  readonly enforcedBy: readonly string[];
  readonly supportedBy: readonly string[];
  readonly securityHub: readonly string[];
  readonly configRules: readonly string[];
  /** Checks of the inventory that only the running account can decide. */
  readonly atRunTime: readonly string[];
}

/** By what a requirement is met. */
export type HowMet = 'component' | 'not built yet' | 'outside of the landing zone';

/** One requirement with everything that is known of it. */
export interface Control extends Requirement {
  readonly howMet: HowMet;
  readonly checkedBy: Checks;
}

export interface Catalogue {
  readonly policies: readonly PolicyEntry[];
  readonly controls: readonly Control[];
}

/** Folders that gather policies over several services; those are listed by the services of their types. */
const crossCutting: ReadonlySet<string> = new Set(['cross-service', 'logging', 'monitoring', 'segmentation']);

function servicesOf(folder: string, { rule }: Binding): readonly string[] {
  if (!crossCutting.has(folder)) return [folder];
  const modules = rule.types.flatMap((type) => /^aws:([^/:]+)/.exec(type)?.[1] ?? []);
  return [folder, ...[...new Set(modules)].sort()];
}

function policyEntry(pack: string, folder: string, binding: Binding): PolicyEntry {
  const { rule, severity, level, enforces, supports = [] } = binding;
  return {
    name: rule.name,
    pack,
    requirements: [...new Set([...enforces, ...supports])],
    severity,
    level,
    services: servicesOf(folder, binding),
    kind: rule.kind,
    tutorial: `docs/policies/${rule.name}.md`,
    enforces,
    supports,
    title: rule.title,
  };
}

function howMet({ metBy, responsibility }: Requirement): HowMet {
  if (metBy.length > 0) return 'component';
  return responsibility === 'platform' || responsibility === 'shared' ? 'not built yet' : 'outside of the landing zone';
}

function unique(names: readonly string[]): readonly string[] {
  return [...new Set(names)].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

function checksOf(id: string, policies: readonly PolicyEntry[], rows: readonly InventoryRow[]): Checks {
  const serving = rows.filter((row) => row.requirements.includes(id));
  return {
    enforcedBy: policies.filter((policy) => policy.enforces.includes(id)).map(({ name }) => name),
    supportedBy: policies.filter((policy) => policy.supports.includes(id)).map(({ name }) => name),
    securityHub: unique(serving.flatMap((row) => row.securityHub)),
    configRules: unique(serving.flatMap((row) => row.configRules)),
    atRunTime: serving.filter(({ decidedAt }) => decidedAt === 'runtime').map(({ name }) => name),
  };
}

/** True when a machine checks the requirement, before or after deployment. */
export function isChecked({ enforcedBy, supportedBy, securityHub, configRules }: Checks): boolean {
  return enforcedBy.length + supportedBy.length + securityHub.length + configRules.length > 0;
}

/** Joins requirements, inventory and policies. The links to policies come from their bindings alone. */
export function catalogue(packs: readonly CataloguedPack[]): Catalogue {
  const policies = packs.flatMap(({ name, services }) =>
    Object.entries(services).flatMap(([folder, list]) => list.map((binding) => policyEntry(name, folder, binding))),
  );
  return {
    policies,
    controls: requirements.map((requirement) => ({
      ...requirement,
      howMet: howMet(requirement),
      checkedBy: checksOf(requirement.id, policies, inventory),
    })),
  };
}
