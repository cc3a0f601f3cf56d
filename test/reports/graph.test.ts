import { organizationGraph } from '../../reports/graph';
import { bundles } from '../../reports/graph/edges';
import { Box, layOut } from '../../reports/graph/layout';
import { hostile, isHarmless } from './hostile';
import { defaultOrganization, orgAccount, organization } from './organizations';

function overlap(a: Box, b: Box): boolean {
  return a.x < b.x + b.width && b.x < a.x + a.width && a.y < b.y + b.height && b.y < a.y + a.height;
}

function inside(inner: Box, outer: Box): boolean {
  return (
    inner.x >= outer.x &&
    inner.y >= outer.y &&
    inner.x + inner.width <= outer.x + outer.width &&
    inner.y + inner.height <= outer.y + outer.height
  );
}

describe('organizationGraph', () => {
  it('joins people to the accounts they may switch into, and every active account to the archive', () => {
    const org = defaultOrganization();
    const found = Object.fromEntries(
      bundles(org, layOut(org)).map(({ flow, hub, others }) => [
        flow,
        [hub.account.name, ...others.map(({ account }) => account.name)],
      ]),
    );
    expect(found).toEqual({
      'non-production': ['iam', 'development', 'staging'],
      production: ['iam-production', 'production'],
      logs: ['log-archive', 'management', 'security', 'iam', 'iam-production', 'development', 'staging', 'production'],
    });
  });

  it('draws 500 accounts in nested units without overlap, each inside its unit', () => {
    const units = [
      { name: 'workloads' },
      ...Array.from({ length: 20 }, (_, index) => ({
        name: `team-${index}`,
        parent: index % 2 ? 'workloads' : `team-${index - 1}`,
      })),
    ];
    const accounts = Array.from({ length: 500 }, (_, index) =>
      orgAccount(`account-${index}`, 'workload', { organizationalUnit: `team-${index % 20}` }),
    );
    const layout = layOut(organization(accounts, units));
    expect(layout.accounts).toHaveLength(500);
    expect(
      layout.accounts.filter((box, index) => layout.accounts.slice(index + 1).some((other) => overlap(box, other))),
    ).toEqual([]);
    for (const box of layout.accounts) {
      expect(layout.units.filter((unit) => inside(box, unit)).at(-1)?.name).toBe(box.account.organizationalUnit);
    }
    for (const unit of layout.units) {
      for (const other of layout.units) {
        if (unit !== other && overlap(unit, other)) expect(inside(unit, other) || inside(other, unit)).toBe(true);
      }
    }
  });

  it('is the same for the same organization, follows dark mode, and cuts long names', () => {
    const org = organization([orgAccount('a'.repeat(200), 'workload')]);
    const svg = organizationGraph(org);
    expect(organizationGraph(org)).toBe(svg);
    expect(svg).toContain('prefers-color-scheme:dark');
    expect(svg).toContain('…</text>');
  });

  it('escapes names', () => {
    const svg = organizationGraph({
      ...organization([orgAccount(hostile, 'workload')], [{ name: hostile }]),
      name: hostile,
    });
    expect(svg).not.toMatch(/<script|<img/);
    expect(isHarmless(svg)).toBe(true);
  });

  it('draws an organization without accounts', () => {
    expect(organizationGraph(organization([]))).toContain('0 accounts');
  });
});
