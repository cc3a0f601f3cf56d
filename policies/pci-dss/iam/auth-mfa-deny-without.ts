import { stackRule } from '../../model/rule';
import { MfaGuards, mfaGuardTypes } from './mfa-guard';

/**
 * Only people are members of IAM groups, so every group counts. One without policies or members in the
 * program lets nobody do anything yet, and gets advice. */
export const authMfaDenyWithout = stackRule({
  name: 'auth-mfa-deny-without',
  title: 'Every IAM group denies its members everything until they sign in with MFA',
  types: mfaGuardTypes,
  check(stack) {
    const guards = new MfaGuards(stack);
    for (const group of stack.ofType('aws:iam/group:Group')) {
      const expect = stack.on(group);
      const guard = guards.ofGroup(group);
      const open =
        'no policy of the group denies everything under BoolIfExists aws:MultiFactorAuthPresent false; attach one';
      if (guard === 'unknown') expect.undetermined('the policies of the group are not known yet');
      else if (guard === 'guarded') expect.pass();
      else if (guards.hasPolicies(group) && guards.hasMembers(group)) expect.fail(open);
      else expect.advise(open);
    }
  },
});
