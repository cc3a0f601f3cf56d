import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { UserMfa, userMfaTypes, userType } from './user-mfa';

const loginProfile = 'aws:iam/userLoginProfile:UserLoginProfile';

/** Security Hub IAM.5: users with a console password, judged on the login profile. */
export const iamConsoleUserMfa = stackRule({
  name: 'iam-console-user-mfa',
  title: 'Every IAM user with a console password has MFA or can do nothing without it',
  types: [loginProfile, ...userMfaTypes],
  check(stack) {
    const mfa = new UserMfa(stack);
    const profiles = new SiblingIndex(stack, [loginProfile], 'user');
    for (const owner of stack.ofType(userType)) {
      for (const profile of profiles.of(owner).linked) mfa.expectOf(owner, stack.on(profile), true);
    }
  },
});
