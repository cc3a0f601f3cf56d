import { stackRule } from '../model/rule';
import { inputOf } from '../model/reference';
import { asText } from '../model/values';
import { accountOf, accountSettings, knownAccounts } from './account-kinds';

const assignmentType = 'aws:ssoadmin/accountAssignment:AccountAssignment';
const types = [
  'aws:iam/user:User',
  'aws:iam/accessKey:AccessKey',
  'aws:iam/userLoginProfile:UserLoginProfile',
  'aws:iam/samlProvider:SamlProvider',
];

/**
 * People sign in in the identity accounts, as users, by an identity provider or by IAM Identity Center; every other account has
 * roles to switch into only.
 */
export const usersInIdentityAccounts = stackRule({
  name: 'landing-zone-users-in-identity-accounts',
  title: 'People sign in in the identity accounts only',
  types: [...types, assignmentType],
  settings: accountSettings,
  check(stack, settings) {
    const account = accountOf(stack, settings);
    const known = knownAccounts(settings);
    const identity = known.filter(({ kind }) => kind === 'iam' || kind === 'iam-production').map(({ id }) => id);
    for (const assignment of known.length === 0 ? [] : stack.ofType(assignmentType)) {
      const expect = stack.on(assignment);
      expect.attempt(() => {
        const target = asText(inputOf(assignment, 'targetId')) ?? '';
        expect.that(
          () => identity.includes(target),
          `targetId ${target} is no identity account; assign permission sets there, and let people switch`,
        );
      });
    }
    if (!account || account.kind === 'iam' || account.kind === 'iam-production') return;
    const found = stack.ofType(...types);
    if (found.length === 0) stack.on(stack.root).pass();
    for (const resource of found) {
      stack.on(resource).fail(`${account.name} is no identity account; people switch into its roles from there`);
    }
  },
});
