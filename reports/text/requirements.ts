import type { Colors } from 'picocolors/types';
import type { PreviewResult } from '../../preview/result';
import { grouped } from '../counted';
import { byNaturalOrder } from '../natural-order';
import { printableLine } from '../printable';

/** Verdicts by requirement, in as many columns as fit. */
export function requirementLines({ totals }: PreviewResult, colors: Colors, width: number): readonly string[] {
  const entries = Object.entries(totals.byRequirement).sort(([a], [b]) => byNaturalOrder(a, b));
  if (entries.length === 0) return [];
  const cells = entries.map(([requirement, { passed, failed, undetermined }]) => {
    const mark = failed > 0 ? '✗' : undetermined > 0 ? '?' : '✓';
    const counts = [
      `${grouped(passed)} passed`,
      ...(failed > 0 ? [`${grouped(failed)} failed`] : []),
      ...(undetermined > 0 ? [`${grouped(undetermined)} undetermined`] : []),
    ];
    return { mark, text: `${mark} ${printableLine(requirement).padEnd(9)} ${counts.join(', ')}` };
  });
  const cellWidth = Math.max(...cells.map(({ text }) => text.length)) + 3;
  const columns = Math.max(1, Math.floor((width - 2) / cellWidth));
  const rows = Math.ceil(cells.length / columns);
  const paint = (mark: string): ((text: string) => string) =>
    mark === '✗' ? colors.red : mark === '?' ? colors.yellow : (text) => text;
  return Array.from({ length: rows }, (_, row) => {
    const line = cells
      .filter((_cell, index) => index % rows === row)
      .map(({ mark, text }, index, all) => paint(mark)(index === all.length - 1 ? text : text.padEnd(cellWidth)));
    return `  ${line.join('')}`;
  });
}
