import { type Check, duplicates } from './check';

/** Account names are stack names, AWS takes an e-mail address for one account only, and an id is one account. */
export const accountsUnique: Check = ({ organization: { accounts }, pathOf, report }) => {
  duplicates(
    accounts,
    ({ name }) => name,
    (account) =>
      report(
        pathOf(account, 'name'),
        `the account name ${account.name} is taken`,
        'Give every account a name of its own.',
      ),
  );
  duplicates(
    accounts,
    ({ email }) => email.toLowerCase(),
    (account, first) =>
      report(
        pathOf(account, 'email'),
        `the e-mail address ${account.email} belongs to the account ${first.name} already (case does not count)`,
        `Use an address of its own, for example aws+${account.name}@${account.email.split('@')[1] ?? 'example.com'}.`,
      ),
  );
  duplicates(
    accounts,
    ({ id }) => id,
    (account, first) =>
      report(
        pathOf(account, 'id'),
        `the id ${account.id} belongs to the account ${first.name} already`,
        "Write the account's own id, or leave id out until AWS has created the account.",
      ),
  );
};
