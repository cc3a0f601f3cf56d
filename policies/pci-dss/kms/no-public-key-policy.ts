import { allowsEveryone, judgeStatements, nameOf } from '../../model/everyone';
import { resourceRule } from '../../model/rule';
import { keyPolicyTypes } from './key-policies';

/** No key policy gives everyone anything, unless a condition such as `kms:CallerAccount` names who that is. */
export const kmsNoPublicKeyPolicy = resourceRule({
  name: 'kms-no-public-key-policy',
  title: 'Key policies name their principals',
  types: keyPolicyTypes,
  check: ({ props }, expect) =>
    judgeStatements(
      expect,
      () => props['policy'],
      (statement, on) =>
        on.that(
          () => !allowsEveryone(statement),
          `${nameOf(statement)} allows everyone; name the principals, or add a condition such as kms:CallerAccount or aws:PrincipalOrgID`,
        ),
    ),
});
