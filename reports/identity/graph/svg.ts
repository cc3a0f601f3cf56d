import type { IdentityProof } from '../../../analysis/identity/proof';
import { escapeMarkup } from '../../markup';
import { AccountFrame, layOutReach, Line, measures, Node } from './layout';

/** Style of the drawing, for the page it stands in. */
export const graphStyle = `
.reach{display:block;min-width:46rem;width:100%;height:auto;font:13px system-ui,-apple-system,"Segoe UI",Roboto,sans-serif}
.reach text{fill:var(--text)}
.reach .frame{fill:var(--card);stroke:var(--line)}
.reach .frame.production{stroke:var(--fail);stroke-width:1.5}
.reach .person{fill:var(--card);stroke:var(--accent)}
.reach .role{fill:var(--page);stroke:var(--line)}
.reach .account-name{font-weight:600}
.reach path{fill:none;stroke-width:1.4}
.reach path.standing{stroke:var(--accent)}
.reach path.approval{stroke:var(--open);stroke-dasharray:4 4;opacity:.45}
.reach path.without-mfa{stroke:var(--fail);stroke-width:2.5}`;

function fitted(text: string, width: number): string {
  const most = Math.floor(width / 7);
  return escapeMarkup(text.length <= most ? text : `${text.slice(0, most - 1)}…`);
}

function box({ label, x, y, width }: Node, kind: string): string {
  const title = `<title>${escapeMarkup(label)}</title>`;
  return `<g>${title}<rect class="${kind}" x="${x}" y="${y}" width="${width}" height="${measures.row - 5}" rx="5"/><text x="${x + 8}" y="${y + 15}">${fitted(label, width - 12)}</text></g>`;
}

function frame({ name, production, x, y, height }: AccountFrame): string {
  return `<g><rect class="frame${production ? ' production' : ''}" x="${x}" y="${y}" width="${measures.role}" height="${height}" rx="8"/><text class="account-name" x="${x + 10}" y="${y + 19}">${fitted(name, measures.role - 20)}</text></g>`;
}

function curve({ from, to, when, title }: Line): string {
  const start = { x: from.x + from.width, y: from.y + 10 };
  const end = { x: to.x, y: to.y + 10 };
  const middle = Math.round((start.x + end.x) / 2);
  return `<path class="${when}" d="M${start.x} ${start.y}C${middle} ${start.y} ${middle} ${end.y} ${end.x} ${end.y}"><title>${escapeMarkup(title)}</title></path>`;
}

/** The reach of all people as SVG: solid lines are standing, dashed ones need an approval, red ones need not even MFA. */
export function reachGraph(proof: IdentityProof): string {
  const { width, height, people, roles, frames, lines } = layOutReach(proof);
  const drawn = [...lines].sort((left, right) => order(left) - order(right));
  return [
    `<svg class="reach" xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" role="img" aria-label="Who reaches which role; the matrix above says the same in words">`,
    ...frames.map(frame),
    ...drawn.map(curve),
    ...people.map((node) => box(node, 'person')),
    ...roles.map((node) => box(node, 'role')),
    '</svg>',
  ].join('');
}

function order({ when }: Line): number {
  return when === 'approval' ? 0 : when === 'standing' ? 1 : 2;
}
