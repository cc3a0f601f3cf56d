import * as fs from 'node:fs';
import * as path from 'node:path';
import { Ajv2020 } from 'ajv/dist/2020';
import { jsonReport, previewReport } from '../../reports/json';
import { PreviewReport, previewReportJsonSchema, previewReportSchema } from '../../reports/preview-result-schema';
import { account, finding, fullResult, result } from './results';

const published = path.join(__dirname, '../../docs/reference/preview-result.schema.json');

describe('jsonReport', () => {
  it('holds the contract of --format json', () => {
    const written = JSON.parse(jsonReport(fullResult())) as PreviewReport;
    expect(Object.keys(written)).toEqual(['formatVersion', 'accounts', 'totals', 'limits', 'transport']);
    expect(written.accounts[0]?.resources[1]).toMatchObject({
      name: 'archive',
      inputs: { kmsKey: { $unknown: true }, token: { $secret: true } },
    });
    expect(Object.keys(written.accounts[0]?.findings[0] ?? {})).toEqual(
      expect.arrayContaining([
        'pack',
        'policy',
        'level',
        'verdict',
        'severity',
        'requirements',
        'resource',
        'message',
        'remediation',
        'docs',
      ]),
    );
  });

  it('gives the same bytes for the same plan, however long it took', () => {
    expect(jsonReport(result([account('a', { milliseconds: 9000 })]))).toBe(
      jsonReport(result([account('a', { milliseconds: 1 })])),
    );
  });
});

describe('published schema', () => {
  const validate = new Ajv2020({ allErrors: true, strict: true, strictTypes: false }).compile(
    JSON.parse(fs.readFileSync(published, 'utf8')) as object,
  );

  it('is generated from the source; `node dist/cli/generate-reference.js` renews it', () => {
    expect(fs.readFileSync(published, 'utf8')).toBe(previewReportJsonSchema());
  });

  it.each([
    ['full', fullResult()],
    ['empty', result([])],
  ])('accepts a result: %s', (_case, one) => {
    const report = JSON.parse(jsonReport(one)) as unknown;
    expect(validate(report) ? [] : validate.errors).toEqual([]);
    expect(previewReportSchema.safeParse(report).success).toBe(true);
  });

  it.each<[string, (report: Record<string, unknown>) => unknown]>([
    ['another format version', (report) => ({ ...report, formatVersion: 2 })],
    ['no totals', ({ totals: _totals, ...report }) => report],
    [
      'unknown verdict',
      (report) => ({
        ...report,
        accounts: [
          { ...previewReport(result([account('a')])).accounts[0], findings: [{ ...finding(), verdict: 'pass' }] },
        ],
      }),
    ],
  ])('refuses %s', (_case, change) => {
    expect(validate(change(JSON.parse(jsonReport(fullResult())) as Record<string, unknown>))).toBe(false);
  });
});
