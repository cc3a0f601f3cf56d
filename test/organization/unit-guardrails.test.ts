import { chainOf, defaultGuardrails } from '../../organization/unit-guardrails';

const noUsers = 'deny-iam-users-outside-identity-accounts';
const production = 'production-trust-only-from-iam-production';

function account(
  organizationalUnit: string,
  kind: 'iam' | 'security' | 'workload',
  environment: 'shared' | 'production' | 'staging' = 'shared',
) {
  return { organizationalUnit, kind, environment, state: 'active' } as const;
}

describe('defaultGuardrails', () => {
  const tree = [
    { name: 'All', parent: undefined },
    { name: 'Identity', parent: 'All' },
    { name: 'Workloads', parent: 'All' },
    { name: 'Live', parent: 'Workloads' },
    { name: 'LiveEast', parent: 'Live' },
  ];
  it('puts each guardrail as high as it fits', () => {
    const guardrails = defaultGuardrails(tree, [
      account('Identity', 'iam'),
      account('LiveEast', 'workload', 'production'),
      account('Workloads', 'workload', 'staging'),
    ]);
    expect(Object.fromEntries(guardrails)).toEqual({
      All: [],
      Identity: [],
      Workloads: [noUsers],
      Live: [production],
      LiveEast: [],
    });
  });
  it('leaves closed accounts out', () => {
    const closed = { ...account('Live', 'workload', 'staging'), state: 'closed' as const };
    expect(defaultGuardrails(tree, [closed, account('Live', 'workload', 'production')]).get('All')).toEqual([
      noUsers,
      production,
    ]);
  });
  it('gives a unit without accounts no production guardrail', () => {
    expect(defaultGuardrails([{ name: 'Empty', parent: undefined }], []).get('Empty')).toEqual([noUsers]);
  });
});

describe('chainOf', () => {
  const units = new Map([
    ['a', { name: 'a', parent: 'b' }],
    ['b', { name: 'b', parent: 'a' }],
    ['c', { name: 'c', parent: 'gone' }],
  ]);
  it.each([
    ['a', ['a', 'b']],
    ['c', ['c']],
    ['gone', []],
  ] as const)('from %s ends at %j, cycles and unknown parents included', (name, chain) =>
    expect(chainOf(name, units)).toEqual(chain),
  );
});
