import { facts } from './csv-review';
import type { AccessReview } from './model';
import { unusedAfterDays } from './review';

const headings = [
  'Account',
  'Kind',
  'Name',
  'Access',
  'MFA',
  'Last used',
  'Idle days',
  'Oldest key, days',
  'To look at',
];

/** The review as a page that prints, with fields to decide and to sign (PCI DSS 7.2.4, 7.2.5.1, 8.2.6). No script, nothing from outside. */
export function htmlReview(review: AccessReview): string {
  const rows = review.entries.map((entry) => {
    const cells = facts(entry).map((text) => `<td>${escaped(text)}</td>`);
    return `<tr${entry.flags.length > 0 ? ' class="look"' : ''}>${cells.join('')}<td class="field">☐ yes ☐ no</td></tr>`;
  });
  const incomplete = review.failures.map((failure) => `<p class="look">Not reviewed: ${escaped(failure)}</p>`);
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><title>Access review ${day(review.at)}</title>
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<style>
body { font: 14px/1.4 system-ui, sans-serif; margin: 2rem; color: #111; background: #fff }
table { border-collapse: collapse; width: 100% }
th, td { border: 1px solid #999; padding: .3rem .5rem; text-align: left; vertical-align: top }
thead { display: table-header-group }
.look { background: #fff3cd }
.field { white-space: nowrap }
.sign td { height: 3rem }
</style></head><body>
<h1>Access review, ${day(review.at)}</h1>
<p>${review.entries.length} users and roles; marked lines need a decision. Unused means ${unusedAfterDays} days or more (PCI DSS 8.2.6). Every line is confirmed or removed (7.2.4, 7.2.5.1).</p>
${incomplete.join('\n')}
<table><thead><tr>${headings.map((heading) => `<th scope="col">${heading}</th>`).join('')}<th scope="col">Still needed</th></tr></thead>
<tbody>
${rows.join('\n')}
</tbody></table>
<h2>Sign-off</h2>
<table class="sign"><tbody>
<tr><th scope="row">Reviewed by</th><td></td><th scope="row">Date</th><td></td></tr>
<tr><th scope="row">Access removed or corrected, ticket</th><td colspan="3"></td></tr>
<tr><th scope="row">Acknowledged by management (7.2.4)</th><td></td><th scope="row">Date</th><td></td></tr>
</tbody></table>
</body></html>
`;
}

function day(date: Date): string {
  return date.toISOString().slice(0, 10);
}

function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll("'", '&#39;');
}
