import type { Organization } from '../organization/model';
import { escapeMarkup } from './markup';
import { bundles, drawBundle, Flow } from './graph/edges';
import { AccountBox, layOut, Layout, measures, UnitBox } from './graph/layout';
import { graphStyle } from './graph/style';

/** Text cut to what fits at about `size` pixels a letter; the whole text is in the tooltip. */
function fitted(text: string, width: number, size: number): string {
  const most = Math.max(1, Math.floor(width / size));
  const letters = [...text];
  return escapeMarkup(letters.length <= most ? text : `${letters.slice(0, most - 1).join('')}…`);
}

function drawUnit({ name, x, y, width, height }: UnitBox): string {
  return [
    `<g><title>Organizational unit ${escapeMarkup(name)}</title><rect class="unit" x="${x}" y="${y}" width="${width}" height="${height}" rx="10"/>`,
    `<text class="quiet" x="${x + 12}" y="${y + 21}">${fitted(name, width - 24, 7)}</text></g>`,
  ].join('');
}

function drawAccount({ account, x, y, width, height }: AccountBox): string {
  const { name, kind, environment, state, id } = account;
  const about = [
    kind === name ? undefined : kind,
    environment,
    state === 'active' ? undefined : state,
    id ?? (state === 'active' ? 'not created yet' : undefined),
  ]
    .filter((part) => part !== undefined)
    .join(' · ');
  return [
    `<g${state === 'active' ? '' : ' class="off"'}><title>${escapeMarkup(`${name}: ${about}`)}</title>`,
    `<rect class="card" x="${x}" y="${y}" width="${width}" height="${height}" rx="7"/>`,
    `<text class="name" x="${x + 14}" y="${y + 20}">${fitted(name, width - 28, 8.5)}</text>`,
    `<text class="quiet" x="${x + 14}" y="${y + 37}">${fitted(about, width - 28, 6.8)}</text></g>`,
  ].join('');
}

const meanings: readonly (readonly [Flow, string])[] = [
  ['non-production', 'people of the IAM account switch into these accounts'],
  ['production', 'people of the production IAM account switch into these accounts'],
  ['logs', 'audit logs go to the archive'],
];

function drawLegend({ bottom }: Layout): string {
  return meanings
    .map(([flow, meaning], index) => {
      const y = bottom + 36 + index * 22;
      return `<path class="line ${flow}" d="M${measures.margin} ${y}h40"/><text class="quiet" x="${measures.margin + 52}" y="${y + 4}">${meaning}</text>`;
    })
    .join('\n');
}

/** The organization as SVG: units, accounts, who may switch where, where logs go. The same organization gives the same bytes. */
export function organizationGraph(organization: Organization): string {
  const layout = layOut(organization);
  const { width, height } = layout;
  const count = organization.accounts.length;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" role="img" aria-labelledby="graph-title">`,
    `<title id="graph-title">AWS organization ${escapeMarkup(organization.name)}: ${count} ${count === 1 ? 'account' : 'accounts'}</title>`,
    `<style>${graphStyle}</style>`,
    `<text class="title" x="${measures.margin}" y="${measures.margin + 18}">${fitted(organization.name, width - 2 * measures.margin, 10.5)}</text>`,
    `<text class="quiet" x="${measures.margin}" y="${measures.margin + 38}">${fitted(`${count} ${count === 1 ? 'account' : 'accounts'}, home region ${organization.homeRegion}`, width - 2 * measures.margin, 6.8)}</text>`,
    ...layout.units.map(drawUnit),
    ...bundles(organization, layout).map((bundle) => drawBundle(bundle, layout)),
    ...layout.accounts.map(drawAccount),
    drawLegend(layout),
    '</svg>',
    '',
  ].join('\n');
}
