import { resourceRule } from '../../model/rule';
import { asList } from '../../model/values';

const role = 'aws:iam/role:Role';

export const iamNoInlinePolicy = resourceRule({
  name: 'iam-no-inline-policy',
  title: 'Rights stand in managed policies, not inline in users, groups or roles',
  types: ['aws:iam/rolePolicy:RolePolicy', 'aws:iam/userPolicy:UserPolicy', 'aws:iam/groupPolicy:GroupPolicy', role],
  check({ type, props }, expect) {
    if (type === role)
      expect.that(
        () => asList(props['inlinePolicies']).length === 0,
        'inlinePolicies is set; use an aws.iam.Policy and an attachment',
      );
    else
      expect.fail(
        'the policy is inline; use an aws.iam.Policy and an attachment, so that it can be reviewed and reused',
      );
  },
});
