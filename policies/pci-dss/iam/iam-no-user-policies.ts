import { isGiven } from '../../model/presence';
import { resourceRule, TypeToken } from '../../model/rule';
import { asList } from '../../model/values';

const shared = 'aws:iam/policyAttachment:PolicyAttachment';
const toGroup = 'aws:iam/groupPolicyAttachment:GroupPolicyAttachment';

/** Resources that hold the whole list of policies of one user; an empty list takes them away. */
const exclusive: Readonly<Record<TypeToken, string>> = {
  'aws:iam/userPolicyAttachmentsExclusive:UserPolicyAttachmentsExclusive': 'policyArns',
  'aws:iam/userPoliciesExclusive:UserPoliciesExclusive': 'policyNames',
};

export const iamNoUserPolicies = resourceRule({
  name: 'iam-no-user-policies',
  title: 'Users get rights through groups and roles only',
  types: [
    'aws:iam/userPolicyAttachment:UserPolicyAttachment',
    'aws:iam/userPolicy:UserPolicy',
    shared,
    toGroup,
    ...Object.keys(exclusive),
  ],
  check({ type, props }, expect) {
    const list = exclusive[type];
    if (list !== undefined)
      expect.that(
        () => asList(props[list]).length === 0,
        `${list} gives policies to one user; attach them to a group or role instead`,
      );
    else if (type === toGroup) expect.pass();
    else if (type === shared)
      expect.that(() => !isGiven(() => props['users']), 'users is set; attach the policy to a group or role instead');
    else expect.fail('the policy belongs to one user; attach it to a group or role instead');
  },
});
