import type { MatrixChapter, MatrixRow } from './matrix';

/** A cell by RFC 4180. A leading sign that a spreadsheet takes for a formula is set apart by a quote. */
function cell(value: string | readonly string[]): string {
  const text = typeof value === 'string' ? value : value.join(' ');
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

const columns: readonly (keyof MatrixRow)[] = [
  'requirement',
  'summary',
  'appliesTo',
  'binds',
  'cadence',
  'mandatorySince',
  'responsibility',
  'metBy',
  'enforcedBy',
  'supportedBy',
  'securityHub',
  'configRules',
  'evidence',
  'procedure',
  'notAutomatedBecause',
];

/** The matrix as CSV (RFC 4180), one requirement a row, lists separated by blanks. */
export function matrixCsv(chapters: readonly MatrixChapter[]): string {
  const rows = chapters.flatMap((chapter) =>
    chapter.rows.map((row) => columns.map((column) => cell(row[column])).join(',')),
  );
  return `${[columns.join(','), ...rows].join('\r\n')}\r\n`;
}
