import type { Catalogue } from '../controls/catalogue';
import type { PolicyFacts } from '../policies/exceptions/risk-exception';

/** The catalogue of the packs of this package; loads all of their rules. */
export async function ownCatalogue(): Promise<Catalogue> {
  const [{ catalogue }, { ownPacks }] = await Promise.all([
    import('../controls/catalogue'),
    import('../controls/packs'),
  ]);
  return catalogue(ownPacks());
}

/** What exceptions need to know of the policies of this package, by name. */
export async function ownPolicyFacts(): Promise<ReadonlyMap<string, PolicyFacts>> {
  const { policies } = await ownCatalogue();
  return new Map(policies.map(({ name, severity, requirements }) => [name, { severity, requirements }]));
}
