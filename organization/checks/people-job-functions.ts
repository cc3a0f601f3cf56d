import { isProduction } from '../names';
import { suggest } from '../suggestion';
import { type Check, duplicates } from './check';

/**
 * People have job functions that exist, and the production IAM account holds exactly those who need it (L2, L3; PCI DSS
 * 7.2.2): whoever has a job function that reaches production is a production person, and nobody else is.
 */
export const peopleJobFunctions: Check = ({
  organization: { people, jobFunctions, accounts },
  file,
  complete,
  pathOf,
  report,
}) => {
  const production = new Set(
    accounts.filter((account) => account.state === 'active' && isProduction(account)).map(({ name }) => name),
  );
  const byName = new Map(jobFunctions.map((jobFunction) => [jobFunction.name, jobFunction]));
  const named = complete('jobFunctions') && (file.jobFunctions !== undefined || complete('accounts'));
  for (const person of people) {
    const entries = person.jobFunctions.map((name, index) => ({ name, index }));
    duplicates(
      entries,
      ({ name }) => name,
      ({ name, index }) =>
        report(pathOf(person, 'jobFunctions', index), `the job function ${name} is listed twice`, 'Remove one.'),
    );
    for (const { name, index } of entries) {
      if (byName.has(name) || !named) continue;
      report(
        pathOf(person, 'jobFunctions', index),
        `the job function ${name} does not exist`,
        suggest(name, [...byName.keys()]),
      );
    }
    if (entries.length === 0 && !person.approver) {
      report(
        pathOf(person, 'jobFunctions'),
        `${person.name} has no job function and approves nothing`,
        'Name a job function, or remove the person (PCI DSS 7.2.2).',
      );
    }
    const reaching = entries.flatMap(({ name, index }) => {
      const account = byName.get(name)?.accounts.find((candidate) => production.has(candidate));
      return account === undefined ? [] : [{ name, index, account }];
    });
    for (const { name, index, account } of reaching) {
      if (person.production) continue;
      report(
        pathOf(person, 'jobFunctions', index),
        `${name} reaches the production account ${account}, but ${person.name} is not in the production IAM account (L3, PCI DSS 7.2.2)`,
        `Set production: true for ${person.name}, or give a job function without production.`,
      );
    }
    if (
      person.production &&
      named &&
      complete('accounts') &&
      reaching.length === 0 &&
      entries.every(({ name }) => byName.has(name))
    ) {
      report(
        pathOf(person, 'production'),
        `${person.name} has no job function that reaches production, so no user in the production IAM account (L3, PCI DSS 7.2.2)`,
        'Set production: false, or name a job function that reaches production.',
      );
    }
  }
};
