import { createHash } from 'node:crypto';
import type { Coverage } from '../../controls/coverage';
import { escapeMarkup as text } from '../markup';
import type { MatrixChapter, MatrixRow } from './matrix';

const style = `
:root{color-scheme:light dark;--page:#fafaf9;--card:#fff;--text:#1c1f23;--quiet:#5b626b;--line:#dfe1e4;--accent:#1f5fae;--pass:#1a7340;--open:#8a5a00}
@media (prefers-color-scheme:dark){:root{--page:#131518;--card:#1b1e23;--text:#e7e9ec;--quiet:#a3abb5;--line:#33383f;--accent:#8ab8f5;--pass:#6fcf97;--open:#f0bf5a}}
*{box-sizing:border-box}
body{margin:0;background:var(--page);color:var(--text);font:15px/1.5 system-ui,-apple-system,"Segoe UI",Roboto,"Helvetica Neue",Arial,sans-serif}
header,main{max-width:90rem;margin:0 auto;padding:0 1.25rem}
h1{margin:2rem 0 .4rem;font-size:2rem;line-height:1.15}
h2{margin:2.5rem 0 .5rem;font-size:1.2rem}
nav ul{display:flex;flex-wrap:wrap;gap:.25rem 1rem;padding:0;list-style:none}
a{color:var(--accent)}
a:focus-visible,summary:focus-visible{outline:2px solid var(--accent);outline-offset:2px}
.scroll{overflow-x:auto}
table{width:100%;border-collapse:collapse;background:var(--card)}
th,td{padding:.45rem .6rem;border:1px solid var(--line);text-align:left;vertical-align:top}
thead th{color:var(--quiet);font-weight:500}
td.who{white-space:nowrap}
.quiet,summary{color:var(--quiet)}
summary{cursor:pointer}
.enforced{color:var(--pass);font-weight:600}
.none{color:var(--open)}
tr.others>*{background:var(--page);color:var(--quiet)}
code{font:.86em ui-monospace,SFMono-Regular,Menlo,Consolas,monospace;overflow-wrap:anywhere}
@media print{nav{display:none}body{font-size:9pt}}
`;

function names([one, many]: readonly [string, string], list: readonly string[], kind: string): string {
  const title = list.length === 1 ? one : many;
  if (list.length === 0) return '';
  const codes = list.map((name) => `<code>${text(name)}</code>`).join(', ');
  return `<details><summary><span class="${kind}">${list.length}</span> ${text(title)}</summary>${codes}</details>`;
}

function checks(row: MatrixRow): string {
  const all = [
    names(['policy enforces it', 'policies enforce it'], row.enforcedBy, 'enforced'),
    names(['policy supports it', 'policies support it'], row.supportedBy, 'quiet'),
    names(['Security Hub control', 'Security Hub controls'], row.securityHub, 'quiet'),
    names(['AWS Config rule', 'AWS Config rules'], row.configRules, 'quiet'),
  ].join('');
  return all === '' ? `<span class="none">not automated: ${text(row.notAutomatedBecause)}</span>` : all;
}

function chapterSection({ id, title, rows }: MatrixChapter): string {
  const body = rows
    .map(
      (row) =>
        `<tr id="r-${text(row.requirement)}"${row.binds === 'no' ? ' class="others"' : ''}><th scope="row">${text(row.requirement)}</th><td>${text(row.summary)}<br><span class="quiet">${text(
          [
            row.binds === 'no' ? `binds ${row.appliesTo} only` : row.appliesTo,
            row.cadence,
            `since ${row.mandatorySince}`,
          ]
            .filter((part) => part !== '')
            .join('; '),
        )}</span></td><td class="who">${text(row.responsibility)}</td><td>${text(row.metBy)}</td><td>${checks(row)}</td><td>${text(row.evidence)}<br><span class="quiet">${text(row.procedure)}</span></td></tr>`,
    )
    .join('\n');
  return `<section id="c-${text(id)}"><h2>${text(id)}: ${text(title)}</h2><div class="scroll"><table><thead><tr><th scope="col">Requirement</th><th scope="col">What it asks</th><th scope="col">Responsible</th><th scope="col">Met by</th><th scope="col">Checked by</th><th scope="col">Evidence</th></tr></thead><tbody>
${body}
</tbody></table></div></section>`;
}

function coverageSection(coverages: readonly Coverage[]): string {
  const rows = coverages
    .map(
      ({ list, total, covered, open, atRunTime }) =>
        `<tr><th scope="row">${text(list)}</th><td>${total}</td><td>${covered.length}</td><td>${atRunTime.length}</td><td>${open.length}</td></tr>`,
    )
    .join('\n');
  return `<section id="coverage"><h2>Coverage of other lists</h2><div class="scroll"><table><thead><tr><th scope="col">List</th><th scope="col">Entries</th><th scope="col">Checked by a policy</th><th scope="col">Only in the running account</th><th scope="col">Open</th></tr></thead><tbody>
${rows}
</tbody></table></div></section>`;
}

/** The matrix as one page that needs nothing else; no script. */
export function matrixHtml(
  chapters: readonly MatrixChapter[],
  coverages: readonly Coverage[],
  statement: string,
): string {
  const count = chapters.reduce((sum, { rows }) => sum + rows.length, 0);
  const hash = createHash('sha256').update(style).digest('base64');
  return `<!doctype html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="color-scheme" content="light dark">
<title>PCI DSS v4.0.1 control catalogue</title>
<style>${style}</style>
</head>
<body>
<header>
<h1>PCI DSS v4.0.1 control catalogue</h1>
<p class="quiet">${count} requirements: who answers for each, what meets it, what checks it. Summaries are in own words; the wording that binds is that of the standard.</p>
<p>${text(statement)}</p>
<nav aria-label="Chapters"><ul>${chapters.map(({ id }) => `<li><a href="#c-${text(id)}">${text(id)}</a></li>`).join('')}<li><a href="#coverage">Coverage</a></li></ul></nav>
</header>
<main>
${chapters.map(chapterSection).join('\n')}
${coverageSection(coverages)}
</main>
</body>
</html>
`;
}
