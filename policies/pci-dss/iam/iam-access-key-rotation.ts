import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

const user = 'aws:iam/user:User';

/**
 * Security Hub IAM.3. A key a program creates lives until somebody changes the program: nothing rotates it. A user
 * satisfies the rule by itself; its active key, when the program creates one, does not.
 */
export const iamAccessKeyRotation = resourceRule({
  name: 'iam-access-key-rotation',
  title: 'The program creates no long-lived access keys',
  types: [user, 'aws:iam/accessKey:AccessKey'],
  check({ type, props }, expect) {
    if (type === user) return expect.pass();
    expect.that(
      () => asKeyword(props['status']) === 'inactive',
      'an active access key is created by the program and nothing rotates it within 90 days; use a role',
    );
  },
});
