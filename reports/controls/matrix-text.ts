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
  const facts: readonly (readonly [string, string])[] = [
    [
      'applies to',
      `${row.appliesTo}${row.binds === 'no' ? ' only, so not to this entity' : ''}, since ${row.mandatorySince}${row.cadence === '' ? '' : `, ${row.cadence}`}`,
    ],
    ['met by', row.metBy],
    ['enforced by', row.enforcedBy.join(', ')],
    ['supported by', row.supportedBy.join(', ')],
    ['Security Hub', row.securityHub.join(', ')],
    ['AWS Config', row.configRules.join(', ')],
    ['not automated', row.notAutomatedBecause],
    ['evidence', row.evidence],
    ['verify', row.procedure],
  ];
  return facts.flatMap(([name, value]) => (value === '' ? [] : [`      ${name.padEnd(14)}${printableLine(value)}`]));
}

/** The matrix for a terminal, with the statement whom it is for; with `full` every requirement with all that is known of it. */
export function matrixText(
  chapters: readonly MatrixChapter[],
  coverages: readonly Coverage[],
  statement: string,
  full: boolean,
): string {
  const rows = chapters.flatMap((chapter) => chapter.rows);
  const automated = rows.filter((row) => row.notAutomatedBecause === '').length;
  const lines = chapters.flatMap(({ id, title, rows: some }) => [
    `${id}: ${title}`,
    ...some.flatMap((row) => [
      `  ${row.requirement.padEnd(10)} ${row.responsibility.padEnd(13)} ${printableLine(row.summary)}`,
      ...(full
        ? details(row)
        : [`  ${' '.repeat(24)} ${row.binds === 'no' ? `binds ${row.appliesTo} only` : checksLine(row)}`]),
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
    printableLine(statement),
    `${counted(rows.length, 'requirement')}, ${automated} checked by a machine, ${rows.length - automated} by people`,
  ].join('\n')}\n`;
}
