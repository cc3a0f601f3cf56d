import { type Check, duplicates } from './check';

/** One user per person and one person per user (PCI DSS 8.2.1, 8.2.2); IAM does not tell case apart. */
export const peopleUnique: Check = ({ organization: { people }, pathOf, report }) => {
  duplicates(
    people,
    ({ name }) => name.toLowerCase(),
    (person) =>
      report(
        pathOf(person, 'name'),
        `the user name ${person.name} is taken (IAM does not tell case apart; PCI DSS 8.2.1)`,
        'Give every person a name of their own.',
      ),
  );
  duplicates(
    people,
    ({ email }) => email.toLowerCase(),
    (person, first) =>
      report(
        pathOf(person, 'email'),
        `the e-mail address ${person.email} belongs to ${first.name} already; users are not shared (PCI DSS 8.2.2)`,
        "Write the person's own address, or merge the two entries.",
      ),
  );
};
