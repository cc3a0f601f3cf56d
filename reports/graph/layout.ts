import type { Account, Organization, OrganizationalUnit } from '../../organization/model';

/** Pixels. */
export const measures = {
  card: 360,
  cardHeight: 46,
  gap: 10,
  padding: 14,
  title: 32,
  lanes: 90,
  margin: 24,
  header: 64,
  legend: 96,
} as const;

export interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

export interface AccountBox extends Box {
  readonly account: Account;
}

export interface UnitBox extends Box {
  readonly name: string;
}

export interface Layout {
  readonly width: number;
  readonly height: number;
  /** Outer units before the units inside them. */
  readonly units: readonly UnitBox[];
  readonly accounts: readonly AccountBox[];
  /** Bottom of the last box. */
  readonly bottom: number;
}

interface Unit {
  readonly name: string;
  readonly units: Unit[];
  readonly accounts: Account[];
}

function unitTree(organization: Organization): Unit {
  const root: Unit = { name: 'root', units: [], accounts: [] };
  const units = new Map(
    organization.organizationalUnits.map(({ name }): [string, Unit] => [name, { name, units: [], accounts: [] }]),
  );
  const parentOf = ({ parent }: OrganizationalUnit): Unit =>
    parent === undefined ? root : (units.get(parent) ?? root);
  for (const unit of organization.organizationalUnits) {
    const placed = units.get(unit.name);
    if (placed) parentOf(unit).units.push(placed);
  }
  for (const account of organization.accounts) (units.get(account.organizationalUnit) ?? root).accounts.push(account);
  return root;
}

function depth(unit: Unit): number {
  return Math.max(0, ...unit.units.map((child) => 1 + depth(child)));
}

/**
 * Places the organization as one column, units around their units and accounts, in the order of landing-zone.yaml.
 * Because nothing stands beside an account, lines that reach it from the side never cross another one, whatever the size.
 */
export function layOut(organization: Organization): Layout {
  const { card, cardHeight, gap, padding, title, lanes, margin, header, legend } = measures;
  const tree = unitTree(organization);
  const inset = depth(tree) * padding;
  const units: UnitBox[] = [];
  const accounts: AccountBox[] = [];
  const cardX = margin + lanes + inset;

  const place = (unit: Unit, level: number, top: number): number => {
    let y = top;
    for (const account of unit.accounts) {
      accounts.push({ account, x: cardX, y, width: card, height: cardHeight });
      y += cardHeight + gap;
    }
    for (const child of unit.units) {
      const index = units.length;
      const x = margin + lanes + level * padding;
      units.push({ name: child.name, x, y, width: 0, height: 0 });
      const end = place(child, level + 1, y + title);
      const bottom = Math.max(end - gap, y + title) + padding;
      units[index] = { name: child.name, x, y, width: 2 * (cardX - x) + card, height: bottom - y };
      y = bottom + gap;
    }
    return y;
  };

  const bottom = place(tree, 0, margin + header) - gap;
  return { width: 2 * (margin + lanes + inset) + card, height: bottom + legend + margin, units, accounts, bottom };
}
