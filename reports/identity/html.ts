import { createHash } from 'node:crypto';
import type { AssertionResult, IdentityProof, Violation } from '../../analysis/identity/proof';
import { pageStyle } from '../html/page-style';
import { escapeMarkup as text } from '../markup';
import { graphStyle, reachGraph } from './graph/svg';
import { legend, marks, matrixRows, MatrixRow, roleName } from './matrix';
import { heldBackNote, proofSummary, proofTotals, stepAction, stepSentence, stepStatements } from './shown';

const ownStyle = `
header,main{max-width:92rem}
.matrix td{min-width:8rem;font-size:.85rem}
.matrix .production{border-top:3px solid var(--fail)}
.matrix ul{margin:0;padding:0;list-style:none}
.matrix .approval{color:var(--quiet)}
.matrix .without-mfa{color:var(--fail);font-weight:600}
.assertion{margin:.75rem 0;padding:.7rem 1.1rem;background:var(--card);border:1px solid var(--line);border-left:4px solid var(--pass);border-radius:8px}
.assertion.violated{border-left-color:var(--fail)}
.assertion.unknown{border-left-color:var(--open)}
.assertion h3{margin:0}
.violation{margin:.8rem 0;padding-top:.6rem;border-top:1px solid var(--line)}
.violation ol{margin:.3rem 0}
.violation li{margin:.3rem 0}
.by{color:var(--quiet);font-size:.88rem}`;

function cell(row: MatrixRow, account: string): string {
  const roles = row.cells.get(account) ?? [];
  if (roles.length === 0) return '<td></td>';
  const items = roles.map((role) => `<li class="${role.when}">${marks[role.when]} ${text(roleName(role))}</li>`);
  return `<td><ul>${items.join('')}</ul></td>`;
}

function matrix(proof: IdentityProof): string {
  const head = proof.accounts.map(
    ({ name, production }) => `<th scope="col"${production ? ' class="production"' : ''}>${text(name)}</th>`,
  );
  const rows = matrixRows(proof).map((row) => {
    const cells = proof.accounts.map(({ name }) => cell(row, name)).join('');
    return `<tr><th scope="row">${text(row.person)}${row.production ? ' <span class="chip">production</span>' : ''}</th>${cells}</tr>`;
  });
  return `<p>${text(legend)}</p><div class="scroll"><table class="matrix"><thead><tr><th scope="col">Person</th>${head.join('')}</tr></thead><tbody>${rows.join('')}</tbody></table></div>`;
}

function violation(one: Violation): string {
  const steps = one.path.map(
    (step) =>
      `<li>${text(stepSentence(step))}<br><code>${text(stepAction(step))}</code>${stepStatements(step)
        .map((statement) => `<br><span class="by">by ${text(statement)}</span>`)
        .join('')}</li>`,
  );
  const note = heldBackNote(one);
  return `<div class="violation"><p><strong>${text(one.summary)}</strong></p><ol>${steps.join('')}</ol>${note === '' ? '' : `<p>${text(note)}</p>`}</div>`;
}

function assertion({ id, title, verdict, requirements, checked, violations }: AssertionResult): string {
  const state = verdict === 'holds' ? 'pass' : verdict === 'violated' ? 'fail' : 'undetermined';
  return `<section class="assertion ${verdict}" id="${text(id)}"><h3><span class="state ${state}">${verdict}</span> ${text(title)}</h3><p class="facts"><code>${text(id)}</code> PCI DSS ${text(requirements.join(', '))} <span class="count">${checked.toLocaleString('en-US')} cases</span></p>${violations.map(violation).join('')}</section>`;
}

function list(title: string, items: readonly string[]): string {
  return items.length === 0
    ? ''
    : `<h2>${text(title)}</h2><ul>${items.map((item) => `<li>${text(item)}</li>`).join('')}</ul>`;
}

/** The proof as one page that needs nothing else and runs no script. */
export function identityHtml(proof: IdentityProof): string {
  const style = `${pageStyle()}${ownStyle}${graphStyle}`;
  const hash = createHash('sha256').update(style).digest('base64');
  const { violated, unknown } = proofTotals(proof);
  const state = violated > 0 ? 'fail' : unknown > 0 ? 'incomplete' : 'pass';
  const title =
    violated > 0
      ? `${violated} assertions violated`
      : unknown > 0
        ? `${unknown} assertions unknown`
        : 'Every assertion holds';
  const allowed = proof.allowances.map(
    ({ role, account, action, reason, used }) =>
      `${role} of ${account}: ${action}${used ? '' : ' (not needed)'}. ${reason}`,
  );
  return `<!doctype html>
<html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'sha256-${hash}'; base-uri 'none'; form-action 'none'">
<title>Identity proof of ${text(proof.organization)}: ${text(title)}</title><style>${style}</style></head>
<body class="${state}"><header><p class="product">Identity proof of ${text(proof.organization)}</p><h1>${text(title)}</h1><p class="summary">${text(proofSummary(proof))}</p></header>
<main><h2>Assertions</h2>${proof.assertions.map(assertion).join('')}
<h2>Who reaches which role</h2>${matrix(proof)}
<h2>Graph</h2><div class="scroll">${reachGraph(proof)}</div>
${list('Allowed to break-glass', allowed)}${list('Assumed', proof.assumptions)}</main></body></html>
`;
}
