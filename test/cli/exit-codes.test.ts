import * as fs from 'node:fs';
import * as path from 'node:path';
import { exitCodesPage } from '../../cli/exit-codes-page';
import { exitCodeOf, Thresholds } from '../../cli/verdict';
import type { FailureKind, Finding } from '../../preview/result';
import { account, finding, result } from '../reports/results';

const usual: Thresholds = { failOn: 'mandatory', strict: false, softFail: false };

describe('exitCodeOf', () => {
  const advisory = finding({ level: 'advisory', severity: 'critical' });
  const low = finding({ severity: 'low' });
  const open = finding({ verdict: 'undetermined' });
  const openAdvisory = finding({ verdict: 'undetermined', level: 'advisory' });

  it.each<[string, readonly Finding[], Partial<Thresholds>, number]>([
    ['nothing', [], {}, 0],
    ['failed mandatory', [low], {}, 1],
    ['failed advisory', [advisory], {}, 0],
    ['undetermined', [open], {}, 0],
    ['undetermined, strict', [open], { strict: true }, 1],
    ['undetermined advisory, strict', [openAdvisory], { strict: true }, 0],
    ['undetermined, strict, never', [open], { strict: true, failOn: 'never' }, 1],
    ['advisory on advisory', [advisory], { failOn: 'advisory' }, 1],
    ['low on medium', [low], { failOn: 'medium' }, 0],
    ['low on low', [low], { failOn: 'low' }, 1],
    ['advisory critical on critical', [advisory], { failOn: 'critical' }, 1],
    ['never', [low, advisory], { failOn: 'never' }, 0],
    ['soft fail', [low], { softFail: true }, 0],
  ])('%s', (_case, findings, thresholds, expected) => {
    expect(exitCodeOf(result([account('a', { findings })]), { ...usual, ...thresholds })).toBe(expected);
  });

  it.each<[FailureKind, number]>([
    ['type-check', 2],
    ['pack', 2],
    ['program', 4],
    ['exit', 4],
    ['timeout', 4],
    ['data-source', 4],
    ['stack-reference', 4],
    ['remote-component', 4],
    ['resource', 4],
    ['policy', 4],
  ])('failure of kind %s wins over findings and is not softened', (kind, expected) => {
    const failed = result([
      account('a', { findings: [low] }),
      account('b', { failures: [{ kind, message: 'broken' }] }),
    ]);
    expect(exitCodeOf(failed, usual)).toBe(expected);
    expect(exitCodeOf(failed, { failOn: 'never', strict: false, softFail: true })).toBe(expected);
  });
});

describe('docs/reference/exit-codes.md', () => {
  it('is generated from the table; `node dist/cli/generate-reference.js` renews it', () => {
    expect(fs.readFileSync(path.join(__dirname, '../../docs/reference/exit-codes.md'), 'utf8')).toBe(exitCodesPage());
  });
});
