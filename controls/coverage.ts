import type { PolicyEntry } from './catalogue';
import { conformancePackRules } from './conformance-pack';
import { inventory } from './inventory';
import type { InventoryRow } from './inventory-row';
import { securityHubStandard } from './security-hub-standard';

/** How much of somebody else's list the policies cover. */
export interface Coverage {
  readonly list: string;
  readonly total: number;
  /** Entries a policy checks at preview. */
  readonly covered: readonly string[];
  /** Entries no policy checks though preview could decide them. */
  readonly open: readonly string[];
  /** Entries only the running account can decide. */
  readonly atRunTime: readonly string[];
}

function coverage(
  list: string,
  entries: readonly string[],
  rowsOf: (entry: string) => readonly InventoryRow[],
  policies: ReadonlySet<string>,
): Coverage {
  const covered = entries.filter((entry) => rowsOf(entry).some(({ name }) => policies.has(name)));
  const rest = entries.filter((entry) => !covered.includes(entry));
  const atRunTime = rest.filter((entry) => {
    const rows = rowsOf(entry);
    return rows.length > 0 && rows.every(({ decidedAt }) => decidedAt === 'runtime');
  });
  return { list, total: entries.length, covered, open: rest.filter((entry) => !atRunTime.includes(entry)), atRunTime };
}

function namesOf(pick: (row: InventoryRow) => readonly string[]): readonly string[] {
  return [...new Set(inventory.flatMap(pick))].sort((a, b) => a.localeCompare(b, 'en', { numeric: true }));
}

/** Coverage of the inventory, of Security Hub's PCI standard, of the conformance pack and of Pulumi's pack. */
export function coverages(entries: readonly PolicyEntry[]): readonly Coverage[] {
  const policies = new Set(entries.map(({ name }) => name));
  const by =
    (pick: (row: InventoryRow) => readonly string[]) =>
    (entry: string): readonly InventoryRow[] =>
      inventory.filter((row) => pick(row).includes(entry));
  const name = (row: InventoryRow): readonly string[] => [row.name];
  const securityHub = (row: InventoryRow): readonly string[] => row.securityHub;
  const configRules = (row: InventoryRow): readonly string[] => row.configRules;
  const pulumiPack = (row: InventoryRow): readonly string[] => row.pulumiPack;
  return [
    coverage('Inventory of checks', namesOf(name), by(name), policies),
    coverage('Security Hub standard PCI DSS v4.0.1', securityHubStandard, by(securityHub), policies),
    coverage('AWS Config conformance pack PCI DSS v4.0', conformancePackRules, by(configRules), policies),
    coverage('Pulumi pack PCI DSS v4.0.1 - AWS', namesOf(pulumiPack), by(pulumiPack), policies),
  ];
}
