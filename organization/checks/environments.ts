import { defaultEnvironment } from '../defaults';
import { isProductionWorkload } from '../unit-guardrails';
import type { Check } from './check';

/**
 * An environment is an account (L1; PCI DSS 6.5.3): a workload is in one environment, the other accounts serve all, the
 * production IAM account production only.
 */
export const environments: Check = ({ organization: { accounts }, complete, pathOf, report }) => {
  for (const account of accounts) {
    const { kind, environment } = account;
    if (kind === 'workload') {
      if (environment !== 'shared') continue;
      report(
        pathOf(account, 'environment'),
        'a workload account must be in one environment: development, staging or production (L1, PCI DSS 6.5.3)',
        'Write environment: development, staging or production; make one account for each.',
      );
    } else if (environment !== defaultEnvironment(kind)) {
      report(
        pathOf(account, 'environment'),
        `an account of kind ${kind} is in the environment ${defaultEnvironment(kind)}`,
        'Remove the line; it follows from the kind.',
      );
    }
  }
  const workloads = accounts.filter(({ kind, state }) => kind === 'workload' && state === 'active');
  const production = workloads.find(isProductionWorkload);
  if (production && complete('accounts') && workloads.every((account) => account.environment === 'production')) {
    report(
      pathOf(production, 'environment'),
      'production must be separated from an environment before it by account (L1, PCI DSS 6.5.3)',
      'Add a workload account with environment: development or staging.',
    );
  }
};
