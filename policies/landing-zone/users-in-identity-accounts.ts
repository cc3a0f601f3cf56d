import { stackRule } from '../model/rule';
import { accountOf, accountSettings } from './account-kinds';

const types = ['aws:iam/user:User', 'aws:iam/accessKey:AccessKey', 'aws:iam/userLoginProfile:UserLoginProfile'];

/** People sign in in the identity accounts; every other account has roles only. */
export const usersInIdentityAccounts = stackRule({
  name: 'landing-zone-users-in-identity-accounts',
  title: 'Only the identity accounts have IAM users',
  types,
  settings: accountSettings,
  check(stack, settings) {
    const account = accountOf(stack, settings);
    if (!account || account.kind === 'iam' || account.kind === 'iam-production') return;
    const found = stack.ofType(...types);
    if (found.length === 0) stack.on(stack.root).pass();
    for (const resource of found) {
      stack.on(resource).fail(`${account.name} is no identity account; people switch into its roles from there`);
    }
  },
});
