import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

const shared = 'aws:iam/policyAttachment:PolicyAttachment';
const toGroup = 'aws:iam/groupPolicyAttachment:GroupPolicyAttachment';

export const iamNoUserPolicies = resourceRule({
  name: 'iam-no-user-policies',
  title: 'Users get rights through groups and roles only',
  types: ['aws:iam/userPolicyAttachment:UserPolicyAttachment', 'aws:iam/userPolicy:UserPolicy', shared, toGroup],
  check({ type, props }, expect) {
    if (type === toGroup) expect.pass();
    else if (type === shared)
      expect.that(() => !isGiven(() => props['users']), 'users is set; attach the policy to a group or role instead');
    else expect.fail('the policy belongs to one user; attach it to a group or role instead');
  },
});
