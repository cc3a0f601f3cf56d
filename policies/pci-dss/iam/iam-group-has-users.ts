import { isGiven } from '../../model/presence';
import { inputOf, knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';

const group = 'aws:iam/group:Group';
const memberships = [
  'aws:iam/userGroupMembership:UserGroupMembership',
  'aws:iam/groupMembership:GroupMembership',
] as const;

/** Groups under a path with "time-boxed" are filled for a limited time by an approval, and empty otherwise. */
export const iamGroupHasUsers = stackRule({
  name: 'iam-group-has-users',
  title: 'Every IAM group has members',
  types: [group, ...memberships],
  check(stack) {
    const userMemberships = new SiblingIndex(stack, [memberships[0]], 'groups');
    const groupMemberships = new SiblingIndex(stack, [memberships[1]], 'group');
    for (const target of stack.ofType(group)) {
      if (knownText(target, 'path')?.includes('time-boxed')) continue;
      const byUser = userMemberships.of(target);
      const byGroup = groupMemberships.of(target);
      const filled = byGroup.linked.filter((membership) => isGiven(() => inputOf(membership, 'users')));
      if (byUser.linked.length + filled.length > 0) stack.on(target).pass();
      else if (byUser.unresolved.length + byGroup.unresolved.length > 0)
        stack.on(target).undetermined('which groups a membership is for is not known yet');
      else stack.on(target).fail('the group has no member in the program; add members or remove the group');
    }
  },
});
