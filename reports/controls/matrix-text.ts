import type { Coverage } from '../../controls/coverage';
import { counted } from '../counted';
import { printableLine } from '../printable';
import type { MatrixChapter, MatrixRow } from './matrix';

function checksLine(row: MatrixRow): string {
  const parts = [
    ...(row.enforcedBy.length > 0 ? [`enforced by ${counted(row.enforcedBy.length, 'policy', 'policies')}`] : []),
    ...(row.supportedBy.length > 0 ? [`supported by ${counted(row.supportedBy.length, 'policy', 'policies')}`] : []),
    ...(row.securityHub.length > 0 ? [counted(row.securityHub.length, 'Security Hub control')] : []),
    ...(row.configRules.length > 0 ? [counted(row.configRules.length, 'Config rule')] : []),
  ];
  return parts.length > 0 ? parts.join(', ') : 'not automated';
}

function details(row: MatrixRow): readonly string[] {
  const list = (title: string, names: readonly string[]): readonly string[] =>
    names.length > 0 ? [`      ${title.padEnd(14)}${names.join(', ')}`] : [];
  return [
    `      ${'applies to'.padEnd(14)}${row.appliesTo}, since ${row.mandatorySince}${row.cadence === '' ? '' : `, ${row.cadence}`}`,
    `      ${'met by'.padEnd(14)}${row.metBy}`,
    ...list('enforced by', row.enforcedBy),
    ...list('supported by', row.supportedBy),
    ...list('Security Hub', row.securityHub),
    ...list('AWS Config', row.configRules),
    ...(row.notAutomatedBecause === '' ? [] : [`      ${'not automated'.padEnd(14)}${row.notAutomatedBecause}`]),
    `      ${'evidence'.padEnd(14)}${row.evidence}`,
    `      ${'verify'.padEnd(14)}${row.procedure}`,
  ];
}

/** The matrix for a terminal; with `full` every requirement with all that is known of it. */
export function matrixText(chapters: readonly MatrixChapter[], coverages: readonly Coverage[], full: boolean): string {
  const rows = chapters.flatMap((chapter) => chapter.rows);
  const automated = rows.filter((row) => row.notAutomatedBecause === '').length;
  const lines = chapters.flatMap(({ id, title, rows: some }) => [
    `${id}: ${title}`,
    ...some.flatMap((row) => [
      `  ${row.requirement.padEnd(10)} ${row.responsibility.padEnd(13)} ${printableLine(row.summary)}`,
      ...(full ? details(row) : [`  ${' '.repeat(24)} ${checksLine(row)}`]),
    ]),
    '',
  ]);
  const coverage = coverages.map(
    ({ list, total, covered, open, atRunTime }) =>
      `  ${list.padEnd(45)} ${covered.length} of ${total} by policy, ${atRunTime.length} in the running account only, ${open.length} open`,
  );
  return `${[
    ...lines,
    ...(coverage.length > 0 ? ['Coverage', ...coverage, ''] : []),
    `${counted(rows.length, 'requirement')}, ${automated} checked by a machine, ${rows.length - automated} by people`,
  ].join('\n')}\n`;
}
