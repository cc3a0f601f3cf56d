import { resourceRule } from '../../model/rule';

/** A login profile puts a person's first password into the state of the stack, where others can read it. */
export const iamNoIamUsers = resourceRule({
  name: 'iam-no-iam-users',
  title: 'The program creates no console passwords for IAM users',
  types: ['aws:iam/userLoginProfile:UserLoginProfile'],
  check(_subject, expect) {
    expect.fail(
      'a console password is created by the program and stands in its state; sign in through IAM Identity Center, or create the first password in person',
    );
  },
});
