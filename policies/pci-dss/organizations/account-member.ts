import { stackRule } from '../../model/rule';
import { isGiven } from '../../model/presence';
import { inputOf } from '../../model/reference';

const accountType = 'aws:organizations/account:Account';
const organizationType = 'aws:organizations/organization:Organization';
const unitType = 'aws:organizations/organizationalUnit:OrganizationalUnit';

/** Accounts are created in an organizational unit. Without `parentId` an account sits at the root, out of reach of the units' control policies. */
export const organizationsAccountMember = stackRule({
  name: 'organizations-account-member',
  title: 'Accounts belong to an organizational unit',
  types: [accountType, unitType],
  check: (stack) => {
    for (const account of stack.ofType(accountType)) {
      const expect = stack.on(account);
      expect.that(
        () => isGiven(() => inputOf(account, 'parentId')),
        'parentId is not set, so the account sits at the root; set it to an organizational unit',
      );
      expect.that(() => {
        const sources = account.propertyDependencies['parentId'] ?? [];
        if (sources.some(({ type }) => type === unitType)) return true;
        if (sources.some(({ type }) => type === organizationType)) return false;
        return sources.length > 0 || !/^r-/.test(String(inputOf(account, 'parentId') ?? ''));
      }, 'parentId is the root; set it to an organizational unit');
    }
  },
});
