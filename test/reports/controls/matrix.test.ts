import { catalogue } from '../../../controls/catalogue';
import { coverages } from '../../../controls/coverage';
import { ownPacks } from '../../../controls/packs';
import { chapters } from '../../../controls/requirements';
import { entityStatement } from '../../../reports/controls/entity-statement';
import { matrix } from '../../../reports/controls/matrix';
import { matrixCsv } from '../../../reports/controls/matrix-csv';
import { matrixHtml } from '../../../reports/controls/matrix-html';
import { matrixMarkdown } from '../../../reports/controls/matrix-markdown';
import { matrixText } from '../../../reports/controls/matrix-text';
import { control } from './controls';

const whole = catalogue(ownPacks());
const said = entityStatement(whole);
const rows = matrix(whole, chapters);
const hostile = '<img src=x onerror=alert(1)> | "quoted", =1+1\n\u001b[2J';
const bad = matrix(
  { controls: [control('1.1.1', { summary: hostile, evidence: '=1+1', notAutomatedBecause: hostile })] },
  chapters,
);

/** Records of a CSV text (RFC 4180). */
function csvRecords(text: string): readonly (readonly string[])[] {
  const records: string[][] = [];
  for (const line of text.match(/(?:"(?:[^"]|"")*"|[^"\r\n])*\r\n/g) ?? []) {
    const cells = line.slice(0, -2).match(/("(?:[^"]|"")*"|[^,]*)(,|$)/g) ?? [];
    records.push(
      cells
        .map((cell) => cell.replace(/,$/, ''))
        .map((cell) => (cell.startsWith('"') ? cell.slice(1, -1).replace(/""/g, '"') : cell)),
    );
  }
  return records;
}

describe('the matrix', () => {
  it('has every requirement in every format', () => {
    expect(rows.flatMap((chapter) => chapter.rows)).toHaveLength(280);
    const formats = [
      matrixCsv(rows),
      matrixMarkdown(rows, said),
      matrixHtml(rows, [], said),
      matrixText(rows, [], said, false),
    ];
    for (const format of formats) {
      for (const id of ['1.1.1', '12.10.7', 'A3.5.1']) expect(format).toContain(id);
    }
    expect(matrixHtml(rows, [], said).match(/<tr id="r-/g)).toHaveLength(280);
    expect(matrixMarkdown(rows, said).match(/^\| [0-9A]/gm)).toHaveLength(280);
  });

  it('says who checks a requirement, or why nobody does', () => {
    const [first] = rows[0]?.rows ?? [];
    expect(first).toMatchObject({ requirement: '1.1.1', enforcedBy: [], metBy: 'outside of the landing zone' });
    expect(first?.notAutomatedBecause).not.toBe('');
    const keys = rows.flatMap((chapter) => chapter.rows).find(({ requirement }) => requirement === '3.7.4');
    expect(keys?.enforcedBy).toContain('kms-key-rotation');
    expect(keys?.securityHub).toContain('KMS.4');
  });

  it('keeps every cell of CSV in its place', () => {
    const records = csvRecords(matrixCsv(bad));
    expect(records).toHaveLength(2);
    expect(records.map((record) => record.filter((_cell, index) => index < 14))).toEqual(
      records.map((record) => record.slice(0, 14)),
    );
    expect(records[1]?.[1]).toBe(hostile);
    expect(records[1]?.[12]).toBe("'=1+1");
  });

  it('cannot be broken out of in HTML and Markdown', () => {
    expect(matrixHtml(bad, [], said)).not.toContain('<img');
    expect(matrixHtml(bad, [], said)).toContain('&lt;img');
    const table = matrixMarkdown(bad, said)
      .split('\n')
      .filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(3);
    expect(table[2]?.match(/(?<!\\)\|/g)).toHaveLength(7);
  });

  it('drives no terminal', () => {
    expect(matrixText(bad, [], said, true)).not.toContain('\u001b');
  });

  it('sums up for a terminal', () => {
    const text = matrixText(rows, coverages(whole.policies), said, false);
    expect(text).toMatch(/Security Hub standard PCI DSS v4.0.1 +\d+ of 142 by policy/);
    expect(text.trimEnd().split('\n').pop()).toMatch(/^280 requirements, \d+ checked by a machine, \d+ by people$/);
  });
});
