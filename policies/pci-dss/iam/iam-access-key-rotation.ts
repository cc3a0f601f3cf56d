import { resourceRule } from '../../model/rule';
import { asKeyword } from '../../model/values';

/** Security Hub IAM.3. A key a program creates lives until somebody changes the program: nothing rotates it. */
export const iamAccessKeyRotation = resourceRule({
  name: 'iam-access-key-rotation',
  title: 'The program creates no long-lived access keys',
  types: ['aws:iam/accessKey:AccessKey'],
  check({ props }, expect) {
    expect.that(
      () => asKeyword(props['status']) === 'inactive',
      'an active access key is created by the program and nothing rotates it within 90 days; use a role',
    );
  },
});
