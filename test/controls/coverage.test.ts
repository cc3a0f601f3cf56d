import { catalogue } from '../../controls/catalogue';
import { coverages } from '../../controls/coverage';
import { inventory } from '../../controls/inventory';
import { ownPacks } from '../../controls/packs';

const { policies } = catalogue(ownPacks());

function coverageOf(list: string) {
  const found = coverages(policies).find((one) => one.list.startsWith(list));
  if (!found) throw new Error(`no coverage of ${list}`);
  return found;
}

describe('coverage', () => {
  it('of what a plan can decide is whole', () => {
    expect(coverageOf('Inventory').open).toEqual([]);
    expect(policies.length).toBeGreaterThanOrEqual(330);
  });

  it("of Security Hub's standard is whole but for what only the running account shows", () => {
    const { total, open, atRunTime } = coverageOf('Security Hub');
    expect(total).toBe(142);
    expect(open).toEqual([]);
    expect(atRunTime).toEqual(['DocumentDB.3', 'IAM.8', 'Neptune.3', 'SecretsManager.2', 'SSM.3']);
  });

  it("of Pulumi's pack is whole", () => {
    const { total, open } = coverageOf('Pulumi');
    expect(total).toBe(160);
    expect(open).toEqual([]);
  });

  it('of the conformance pack knows each of its rules', () => {
    const { total } = coverageOf('AWS Config');
    const rules = new Set(inventory.flatMap(({ configRules }) => configRules));
    expect(total).toBe(127);
    expect(coverageOf('AWS Config').covered.filter((rule) => !rules.has(rule))).toEqual([]);
  });

  it('counts an entry once, as covered, open or at run time', () => {
    for (const { total, covered, open, atRunTime } of coverages(policies)) {
      expect(new Set([...covered, ...open, ...atRunTime]).size).toBe(total);
    }
    expect(coverages([]).map(({ covered }) => covered.length)).toEqual([0, 0, 0, 0]);
  });
});
