import type { Binding } from '../policies/model/binding';
import { AssessedEntity, binds } from '../policies/pci-dss/conditional-requirements';
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
  /** `enforces` and `supports` together; only requirements that bind the entity. */
  readonly requirements: readonly string[];
  readonly severity: Binding['severity'];
  readonly level: Binding['level'];
  readonly services: readonly string[];
  readonly kind: 'resource' | 'stack';
  /** True when the level `remediate` corrects the planned inputs. */
  readonly remediates: boolean;
  /** The policy's page, relative to the root of the package. */
  readonly tutorial: string;
  /** Requirements the policy makes true for what it judges. */
  readonly enforces: readonly string[];
  /** Requirements it only helps with. */
  readonly supports: readonly string[];
  /** Requirements it names that do not bind the entity. */
  readonly notBinding: readonly string[];
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

/** By what a requirement is met. `procedure`: by people of the platform team, as its evidence and procedure say. */
export type HowMet = 'component' | 'not built yet' | 'procedure' | 'outside of the landing zone';

/** One requirement with everything that is known of it. */
export interface Control extends Requirement {
  /** True when the requirement binds the entity: all entities, or those of its kind. */
  readonly binds: boolean;
  readonly howMet: HowMet;
  readonly checkedBy: Checks;
}

export interface Catalogue {
  /** Whom the catalogue is for. */
  readonly entity: AssessedEntity;
  readonly policies: readonly PolicyEntry[];
  readonly controls: readonly Control[];
}

/** Folders that gather policies over several services; those are listed by the services of their types. */
const crossCutting: ReadonlySet<string> = new Set([
  'cross-service',
  'landing-zone',
  'logging',
  'monitoring',
  'segmentation',
]);

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
    notBinding: [],
    severity,
    level,
    services: servicesOf(folder, binding),
    kind: rule.kind,
    remediates: rule.kind === 'resource' && rule.remediate !== undefined,
    tutorial: `docs/policies/${rule.name}.md`,
    enforces,
    supports,
    title: rule.title,
  };
}

function howMet({ metBy, responsibility, layer }: Requirement): HowMet {
  if (metBy.length > 0) return 'component';
  if (responsibility !== 'platform' && responsibility !== 'shared') return 'outside of the landing zone';
  return layer === 'process' || layer === 'physical' ? 'procedure' : 'not built yet';
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

/** Merchants, and whoever else is neither a service provider nor designated: nobody else is meant unless it is said. */
export const merchant: AssessedEntity = { entity: 'merchant', designated: false };

/** The policy as it concerns an entity. */
function concerning(policy: PolicyEntry, entity: AssessedEntity): PolicyEntry {
  const only = (ids: readonly string[]): readonly string[] => ids.filter((id) => binds(id, entity));
  return {
    ...policy,
    requirements: only(policy.requirements),
    enforces: only(policy.enforces),
    supports: only(policy.supports),
    notBinding: policy.requirements.filter((id) => !binds(id, entity)),
  };
}

/**
 * Joins requirements, inventory and policies. The links to policies come from their bindings alone. Every requirement is in
 * it, with all that would check it; policies name those that bind the entity.
 */
export function catalogue(packs: readonly CataloguedPack[], entity: AssessedEntity = merchant): Catalogue {
  const policies = packs.flatMap(({ name, services }) =>
    Object.entries(services).flatMap(([folder, list]) => list.map((binding) => policyEntry(name, folder, binding))),
  );
  return {
    entity,
    policies: policies.map((policy) => concerning(policy, entity)),
    controls: requirements.map((requirement) => ({
      ...requirement,
      binds: binds(requirement.id, entity),
      howMet: howMet(requirement),
      checkedBy: checksOf(requirement.id, policies, inventory),
    })),
  };
}
