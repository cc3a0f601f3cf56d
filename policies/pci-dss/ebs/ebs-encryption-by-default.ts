import { accountBaseline, accountBaselineTypes } from '../../model/account-baseline';
import { stackRule } from '../../model/rule';
import { isFalse } from '../../model/values';

const setting = 'aws:ebs/encryptionByDefault:EncryptionByDefault';

/** Asked of the setting, and of stacks that set up an account without it. `enabled` defaults to true. */
export const ebsEncryptionByDefault = stackRule({
  name: 'ebs-encryption-by-default',
  title: 'The account encrypts every new volume',
  types: accountBaselineTypes,
  check(stack) {
    const declared = stack.ofType(setting);
    for (const resource of declared)
      stack.on(resource).that(() => !isFalse(resource.props['enabled']), 'enabled is false; set it to true');
    if (declared.length > 0) return;
    const account = accountBaseline(stack);
    if (account) stack.on(account).advise('the account has no aws.ebs.EncryptionByDefault; add one in every region');
  },
});
