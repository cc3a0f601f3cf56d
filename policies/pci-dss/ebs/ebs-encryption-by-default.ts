import { stackRule } from '../../model/rule';
import { isFalse } from '../../model/values';

const setting = 'aws:ebs/encryptionByDefault:EncryptionByDefault';
const account = 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy';

/** Asked of stacks that set up an account, which the account's password policy tells. `enabled` defaults to true. */
export const ebsEncryptionByDefault = stackRule({
  name: 'ebs-encryption-by-default',
  title: 'The account encrypts every new volume',
  types: [setting, account],
  check(stack) {
    const declared = stack.ofType(setting);
    for (const resource of declared)
      stack.on(resource).that(() => !isFalse(resource.props['enabled']), 'enabled is false; set it to true');
    if (declared.length > 0) return;
    for (const baseline of stack.ofType(account))
      stack.on(baseline).fail('the account has no aws.ebs.EncryptionByDefault; add one in every region');
  },
});
