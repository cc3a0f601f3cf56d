import type { Check } from './check';

/** Production access is approved by somebody else (L5; PCI DSS 7.2.3), so there are always two who may. */
export const approvers: Check = ({ organization: { people }, complete, pathOf, report }) => {
  if (!complete('people')) return;
  const production = people.filter((person) => person.production);
  if (production.length === 0) return;
  const approving = people.filter((person) => person.approver);
  if (approving.length < 2) {
    report(
      ['people'],
      `production people need at least two approvers, so that nobody approves their own access; there ${approving.length === 1 ? 'is one' : 'are none'} (L5, PCI DSS 7.2.3)`,
      'Set approver: true for two people.',
    );
  }
  const [only, ...others] = production;
  if (only?.approver && others.length === 0) {
    report(
      pathOf(only, 'approver'),
      `${only.name} is the only production person and may not approve as well (L5, PCI DSS 7.2.3)`,
      'Set approver: false, or add another production person.',
    );
  }
};
