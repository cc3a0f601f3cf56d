import type { IdentityProof } from '../../../analysis/identity/proof';
import { matrixRows, When } from '../matrix';

/** Pixels. */
export const measures = { row: 26, gap: 18, title: 28, margin: 20, person: 210, role: 270, between: 260 } as const;

export interface Node {
  readonly label: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
}

export interface AccountFrame {
  readonly name: string;
  readonly production: boolean;
  readonly x: number;
  readonly y: number;
  readonly height: number;
}

export interface Line {
  readonly from: Node;
  readonly to: Node;
  readonly when: When;
  readonly title: string;
}

export interface GraphLayout {
  readonly width: number;
  readonly height: number;
  readonly people: readonly Node[];
  readonly roles: readonly Node[];
  readonly frames: readonly AccountFrame[];
  readonly lines: readonly Line[];
}

/** Accounts drawn; more would be a page nobody reads, and the matrix has them all. */
const mostAccounts = 40;

/**
 * People on the left, accounts with the roles somebody reaches on the right, in the order of landing-zone.yaml. Nothing
 * is measured or chosen by chance, so the same proof gives the same drawing.
 */
export function layOutReach(proof: IdentityProof): GraphLayout {
  const rows = matrixRows(proof);
  const roles = new Map<string, Node>();
  const frames: AccountFrame[] = [];
  const x = measures.margin + measures.person + measures.between;
  let y: number = measures.margin;
  for (const { name, production } of proof.accounts.slice(0, mostAccounts)) {
    const names = [...new Set(rows.flatMap(({ cells }) => (cells.get(name) ?? []).map(({ role }) => role)))].sort();
    if (names.length === 0) continue;
    const height = measures.title + names.length * measures.row + 8;
    frames.push({ name, production, x, y, height });
    names.forEach((role, index) => {
      roles.set(`${name}/${role}`, {
        label: role,
        x: x + 10,
        y: y + measures.title + index * measures.row,
        width: measures.role - 20,
      });
    });
    y += height + measures.gap;
  }
  const height = Math.max(y, measures.margin + rows.length * (measures.row + measures.gap));
  const step = height / Math.max(1, rows.length);
  const people = rows.map(({ person }, index): Node => ({
    label: person,
    x: measures.margin,
    y: Math.round(step * (index + 0.5) - measures.row / 2),
    width: measures.person,
  }));
  const lines = rows.flatMap((row, index) =>
    [...row.cells].flatMap(([account, reached]) =>
      reached.flatMap(({ role, when }): readonly Line[] => {
        const from = people[index];
        const to = roles.get(`${account}/${role}`);
        return from && to ? [{ from, to, when, title: `${row.person} → ${role} of ${account}` }] : [];
      }),
    ),
  );
  return {
    width: x + measures.role + measures.margin,
    height: Math.round(height) + measures.margin,
    people,
    roles: [...roles.values()],
    frames,
    lines,
  };
}
