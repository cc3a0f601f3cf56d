import { catalogue, Catalogue, PolicyEntry } from '../controls/catalogue';
import { inventory } from '../controls/inventory';
import { ownPacks } from '../controls/packs';
import { requirements } from '../controls/requirements';
import type { Binding } from '../policies/model/binding';
import type { Tutorial } from '../policies/model/tutorial';
import { readTutorial as readLandingZoneTutorial } from '../policies/landing-zone/tutorial-files';
import { readTutorial as readPciDssTutorial } from '../policies/pci-dss/tutorials';
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

/** The tutorial of a policy, undefined where nobody has written it yet. */
export function tutorialOf({ entry: { pack, name }, service }: KnownPolicy): Promise<Tutorial | undefined> {
  return pack === 'landing-zone' ? readLandingZoneTutorial(name) : readPciDssTutorial(service, name);
}

/** The page of a policy as Markdown. */
export async function pageOf(policy: KnownPolicy): Promise<string> {
  const { entry, binding } = policy;
  const rows = inventory.filter(({ name }) => name === entry.name);
  return policyPage({
    entry,
    binding,
    tutorial: await tutorialOf(policy),
    requirements: new Map(requirements.map((requirement) => [requirement.id, requirement])),
    atRunTime: rows.flatMap(({ securityHub, configRules }) => [
      ...securityHub.map((control) => `Security Hub ${control}`),
      ...configRules.map((rule) => `AWS Config ${rule}`),
    ]),
  });
}
