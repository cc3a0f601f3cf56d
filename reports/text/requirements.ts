import type { Colors } from 'picocolors/types';
import type { PreviewResult } from '../../preview/result';
import { counted, grouped } from '../counted';
import { byNaturalOrder } from '../natural-order';
import { printableLine } from '../printable';

interface Row {
  readonly requirement: string;
  readonly passed: number;
  readonly failed: number;
  readonly undetermined: number;
}

/** Width of a requirement id: `12.10.10.1`. */
const idWidth = 10;

function attention({ requirement, passed, failed, undetermined }: Row, colors: Colors): string {
  const counts = [
    ...(failed > 0 ? [`${grouped(failed)} failed`] : []),
    ...(undetermined > 0 ? [`${grouped(undetermined)} undetermined`] : []),
    `${grouped(passed)} passed`,
  ];
  const paint = failed > 0 ? colors.red : colors.yellow;
  return `  ${paint(`${failed > 0 ? '✗' : '?'} ${requirement.padEnd(idWidth)} ${counts.join(', ')}`)}`;
}

/** Cells in as many columns as fit, filled downwards. */
function inColumns(cells: readonly string[], width: number): readonly string[] {
  const cellWidth = Math.max(...cells.map((cell) => cell.length)) + 3;
  const columns = Math.max(1, Math.floor((width + 1) / cellWidth));
  const rows = Math.ceil(cells.length / columns);
  return Array.from(
    { length: rows },
    (_, row) =>
      `  ${cells
        .filter((_cell, index) => index % rows === row)
        .map((cell) => cell.padEnd(cellWidth))
        .join('')
        .trimEnd()}`,
  );
}

/** Verdicts by requirement: what needs work, what passed, and what no resource gave reason to judge. */
export function requirementLines(
  { totals }: PreviewResult,
  colors: Colors,
  width: number,
  verbose: boolean,
): readonly string[] {
  const rows = Object.entries(totals.byRequirement)
    .sort(([a], [b]) => byNaturalOrder(a, b))
    .map(([requirement, counts]): Row => ({ requirement: printableLine(requirement), ...counts }));
  const open = rows.filter(({ failed, undetermined }) => failed + undetermined > 0);
  const passed = rows.filter((row) => !open.includes(row) && row.passed > 0);
  const idle = rows.filter((row) => !open.includes(row) && row.passed === 0);
  return [
    ...open.map((row) => attention(row, colors)),
    ...(passed.length > 0
      ? inColumns(
          passed.map((row) => `✓ ${row.requirement.padEnd(idWidth)} ${grouped(row.passed)} passed`),
          width,
        )
      : []),
    ...(idle.length > 0
      ? [
          colors.dim(
            `  nothing to judge: ${verbose ? idle.map(({ requirement }) => requirement).join(', ') : `${counted(idle.length, 'requirement')} (--verbose lists them)`}`,
          ),
        ]
      : []),
  ];
}
