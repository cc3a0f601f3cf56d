import { knownText, knownTexts } from '../../model/reference';
import { stackRule } from '../../model/rule';

const attachment = 'aws:iam/rolePolicyAttachment:RolePolicyAttachment';
const role = 'aws:iam/role:Role';
const account = 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy';
const support = /^arn:[^:]*:iam::aws:policy\/(?:service-role\/)?AWSSupportAccess$/;

/** Security Hub IAM.18. Asked of stacks that set up an account, which the account's password policy tells. */
export const iamSupportRole = stackRule({
  name: 'iam-support-role',
  title: 'A role lets people open support cases with AWS in an incident',
  types: [attachment, role, account],
  check(stack) {
    for (const baseline of stack.ofType(account)) {
      stack
        .on(baseline)
        .that(
          () =>
            stack.ofType(attachment).some((candidate) => support.test(knownText(candidate, 'policyArn') ?? '')) ||
            stack
              .ofType(role)
              .some((candidate) => knownTexts(candidate, 'managedPolicyArns').texts.some((arn) => support.test(arn))),
          'no role of the account has the policy AWSSupportAccess; attach it to the role used in incidents',
        );
    }
  },
});
