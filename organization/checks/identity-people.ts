import type { Check } from './check';

/**
 * People fit the mode: names that can be carried by sessions, and, where the identity provider owns the people, only those
 * in this file about whom the landing zone itself decides: who may have production access and who approves it (L5; PCI DSS 7.2.3, 8.2.1).
 */
export const identityPeople: Check = ({ organization: { identity, people }, complete, pathOf, report }) => {
  if (identity.mode === 'iam-users' || !complete('identity')) return;
  for (const person of people) {
    // https://docs.aws.amazon.com/IAM/latest/UserGuide/id_credentials_temp_control-access_monitor.html
    if (person.name.length < 2 || person.name.startsWith('aws:')) {
      report(
        pathOf(person, 'name'),
        'must have at least 2 characters, as a source identity of AWS has',
        'Write the user name the identity provider sends.',
      );
    }
    if (identity.membership === 'provider' && !person.production && !person.approver) {
      report(
        pathOf(person, 'name'),
        `${person.name} neither may have production access nor approves it; with membership: provider the identity provider owns everybody else`,
        'Remove the person here, or set identity.membership to listed.',
      );
    }
  }
};
