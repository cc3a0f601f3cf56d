import { isProduction } from '../names';
import { suggest } from '../suggestion';
import { type Check, duplicates } from './check';

/** Job functions have their own names, reach accounts that exist, and are no administrators in production (PCI DSS 7.2.2). */
export const jobFunctions: Check = ({
  organization: { accounts, jobFunctions: functions, partition },
  complete,
  pathOf,
  report,
}) => {
  const byName = new Map(accounts.map((account) => [account.name, account]));
  duplicates(
    functions,
    ({ name }) => name,
    (jobFunction) =>
      report(
        pathOf(jobFunction, 'name'),
        `the job function ${jobFunction.name} is listed twice`,
        'Merge the two entries, or rename one.',
      ),
  );
  for (const jobFunction of functions) {
    const entries = jobFunction.accounts.map((name, index) => ({ name, index }));
    duplicates(
      entries,
      ({ name }) => name,
      ({ name, index }) =>
        report(pathOf(jobFunction, 'accounts', index), `the account ${name} is listed twice`, 'Remove one.'),
    );
    for (const { name, index } of entries) {
      if (byName.has(name) || !complete('accounts')) continue;
      report(
        pathOf(jobFunction, 'accounts', index),
        `the account ${name} does not exist`,
        suggest(name, [...byName.keys()]),
      );
    }
    const production = jobFunction.accounts
      .map((name) => byName.get(name))
      .find((account) => account && isProduction(account));
    for (const [index, arn] of jobFunction.productionManagedPolicyArns.entries()) {
      if (!production || !/:policy\/(AdministratorAccess|IAMFullAccess)$/.test(arn)) continue;
      report(
        pathOf(jobFunction, 'productionManagedPolicyArns', index),
        `${arn.split('/')[1]} in ${production.name} is more than a job needs (PCI DSS 7.2.2)`,
        'Name the policies the job needs, for example job-function/ViewOnlyAccess.',
      );
    }
    for (const key of ['managedPolicyArns', 'productionManagedPolicyArns'] as const) {
      for (const [index, arn] of jobFunction[key].entries()) {
        if (arn.startsWith(`arn:${partition}:`) || !complete('partition') || !complete('homeRegion')) continue;
        report(
          pathOf(jobFunction, key, index),
          `the policy is not in the partition ${partition}`,
          `Write ${arn.replace(/^arn:[a-z-]+:/, `arn:${partition}:`)}.`,
        );
      }
    }
  }
};
