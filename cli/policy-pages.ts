import { catalogue, Catalogue, PolicyEntry } from '../controls/catalogue';
import { inventory } from '../controls/inventory';
import { ownPacks } from '../controls/packs';
import { requirements } from '../controls/requirements';
import type { Binding } from '../policies/model/binding';
import { readTutorial } from '../policies/pci-dss/tutorials';
import { policyPage } from '../reports/controls/policy-page';

/** A policy with what its page needs. */
export interface KnownPolicy {
  readonly entry: PolicyEntry;
  readonly binding: Binding;
  readonly service: string;
}

/** The catalogue and the policies of this package by name. */
export function knownPolicies(): {
  readonly catalogue: Catalogue;
  readonly policies: ReadonlyMap<string, KnownPolicy>;
} {
  const packs = ownPacks();
  const whole = catalogue(packs);
  const entries = new Map(whole.policies.map((entry) => [entry.name, entry]));
  const policies = new Map<string, KnownPolicy>();
  for (const { services } of packs) {
    for (const [service, list] of Object.entries(services)) {
      for (const binding of list) {
        const entry = entries.get(binding.rule.name);
        if (entry) policies.set(entry.name, { entry, binding, service });
      }
    }
  }
  return { catalogue: whole, policies };
}

/** The page of a policy as Markdown. */
export async function pageOf({ entry, binding, service }: KnownPolicy): Promise<string> {
  const rows = inventory.filter(({ name }) => name === entry.name);
  return policyPage({
    entry,
    binding,
    tutorial: await readTutorial(service, entry.name),
    requirements: new Map(requirements.map((requirement) => [requirement.id, requirement])),
    atRunTime: rows.flatMap(({ securityHub, configRules }) => [
      ...securityHub.map((control) => `Security Hub ${control}`),
      ...configRules.map((rule) => `AWS Config ${rule}`),
    ]),
  });
}
