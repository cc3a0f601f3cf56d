import { singletonKinds } from '../names';
import type { Check } from './check';

/** Exactly one active account of each kind the landing zone is built around, and at least one workload. */
export const accountKinds: Check = ({ organization: { accounts }, complete, pathOf, report }) => {
  for (const kind of singletonKinds) {
    const [first, ...others] = accounts.filter((account) => account.kind === kind && account.state === 'active');
    for (const account of others) {
      report(
        pathOf(account, 'kind'),
        `must be the only active account of kind ${kind}; ${first?.name} is one`,
        `Set another kind, or state: closed on the one no longer used.`,
      );
    }
    if (!first && complete('accounts')) {
      report(
        ['accounts'],
        `must have one active account of kind ${kind}`,
        `Add one: { name: ${kind}, kind: ${kind}, email: aws+${kind}@example.com }.`,
      );
    }
  }
  if (complete('accounts') && !accounts.some(({ kind, state }) => kind === 'workload' && state === 'active')) {
    report(
      ['accounts'],
      'must have at least one active workload account',
      'Add one: { name: development, kind: workload, environment: development, email: aws+development@example.com, network: { cidr: 10.0.0.0/16 } }.',
    );
  }
};
