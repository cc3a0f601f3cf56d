import type { Check } from './check';

/** Only an account that exists can be suspended or closed, so its id is known. */
export const accountState: Check = ({ organization: { accounts }, pathOf, report }) => {
  for (const account of accounts) {
    if (account.state === 'active' || account.id !== undefined) continue;
    report(
      pathOf(account, 'state'),
      `a ${account.state} account must have its id`,
      'Add the id, or delete the account from the file if AWS never created it.',
    );
  }
};
