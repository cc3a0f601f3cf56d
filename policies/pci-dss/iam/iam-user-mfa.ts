import { stackRule } from '../../model/rule';
import { expectUserMfa, userMfaTypes, userType } from './user-mfa';

/** Security Hub IAM.19. */
export const iamUserMfa = stackRule({
  name: 'iam-user-mfa',
  title: 'Every IAM user has MFA or can do nothing without it',
  types: userMfaTypes,
  check(stack) {
    for (const owner of stack.ofType(userType)) expectUserMfa(stack, owner, stack.on(owner));
  },
});
