import type { Catalogue } from '../controls/catalogue';
import type { AssessedEntity } from '../policies/pci-dss/conditional-requirements';
import type { PolicyFacts } from '../policies/exceptions/risk-exception';

/** The catalogue of the packs of this package; loads all of their rules. */
export async function ownCatalogue(entity?: AssessedEntity): Promise<Catalogue> {
  const [{ catalogue }, { ownPacks }] = await Promise.all([
    import('../controls/catalogue'),
    import('../controls/packs'),
  ]);
  return catalogue(ownPacks(), entity);
}

/** What exceptions need to know of the policies of this package, by name; every requirement counts, whomever it binds. */
export async function ownPolicyFacts(): Promise<ReadonlyMap<string, PolicyFacts>> {
  const { policies } = await ownCatalogue();
  return new Map(
    policies.map(({ name, severity, requirements, notBinding }) => [
      name,
      { severity, requirements: [...requirements, ...notBinding] },
    ]),
  );
}
