import { isGiven } from '../../model/presence';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';

const user = 'aws:iam/user:User';
const memberships = [
  'aws:iam/userGroupMembership:UserGroupMembership',
  'aws:iam/groupMembership:GroupMembership',
] as const;

export const iamUserInGroup = stackRule({
  name: 'iam-user-in-group',
  title: 'Every IAM user is a member of a group',
  types: [user, ...memberships],
  check(stack) {
    const userMemberships = new SiblingIndex(stack, [memberships[0]], 'user');
    const groupMemberships = new SiblingIndex(stack, [memberships[1]], 'users');
    for (const member of stack.ofType(user)) {
      const byUser = userMemberships.of(member);
      const byGroup = groupMemberships.of(member);
      const filled = byUser.linked.filter((membership) => isGiven(() => inputOf(membership, 'groups')));
      if (filled.length + byGroup.linked.length > 0) stack.on(member).pass();
      else if (byUser.unresolved.length + byGroup.unresolved.length > 0)
        stack.on(member).undetermined('whom a membership is for is not known yet');
      else
        stack
          .on(member)
          .fail('the user is in no group; add an aws.iam.UserGroupMembership with the group of the job function');
    }
  },
});
