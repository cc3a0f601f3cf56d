import { stackRule } from '../../model/rule';
import { UserMfa, userMfaTypes, userType } from './user-mfa';

/** Security Hub IAM.19. */
export const iamUserMfa = stackRule({
  name: 'iam-user-mfa',
  title: 'Every IAM user has MFA or can do nothing without it',
  types: userMfaTypes,
  check(stack) {
    const mfa = new UserMfa(stack);
    for (const owner of stack.ofType(userType)) mfa.expectOf(owner, stack.on(owner), false);
  },
});
