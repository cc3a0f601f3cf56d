import { resourceRule } from '../../model/rule';

const user = 'aws:iam/user:User';

/**
 * A login profile puts a person's first password into the state of the stack, where others can read it. A user satisfies
 * the rule by itself; its login profile, when there is one, does not.
 */
export const iamNoIamUsers = resourceRule({
  name: 'iam-no-iam-users',
  title: 'The program creates no console passwords for IAM users',
  types: [user, 'aws:iam/userLoginProfile:UserLoginProfile'],
  check({ type }, expect) {
    if (type === user) return expect.pass();
    expect.fail(
      'a console password is created by the program and stands in its state; sign in through IAM Identity Center, or create the first password in person',
    );
  },
});
