import { accountBaseline, accountBaselineTypes } from '../../model/account-baseline';
import { isUntraceable, knownText, knownTexts } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';

const attachment = 'aws:iam/rolePolicyAttachment:RolePolicyAttachment';
const role = 'aws:iam/role:Role';
const support = /^arn:[^:]*:iam::aws:policy\/(?:service-role\/)?AWSSupportAccess$/;

function saysSupport(candidate: StackResource): boolean {
  return [candidate.name, knownText(candidate, 'name') ?? ''].some((name) => /aws[-_]?support/i.test(name));
}

/** Security Hub IAM.18. Asked of stacks that set up an account, as advice: the role may stand in another stack. */
export const iamSupportRole = stackRule({
  name: 'iam-support-role',
  title: 'A role lets people open support cases with AWS in an incident',
  types: [attachment, role, ...accountBaselineTypes],
  check(stack) {
    const exists =
      stack.ofType(attachment).some((candidate) => support.test(knownText(candidate, 'policyArn') ?? '')) ||
      stack
        .ofType(role)
        .some((candidate) => knownTexts(candidate, 'managedPolicyArns').texts.some((arn) => support.test(arn)));
    if (!exists) {
      for (const candidate of stack.ofType(role).filter(saysSupport))
        stack.on(candidate).advise('it is named for support and lacks the policy AWSSupportAccess; attach it');
    }
    const account = accountBaseline(stack);
    if (!account) return;
    const expect = stack.on(account);
    if (exists) expect.pass();
    else if (
      stack.ofType(attachment).some((candidate) => isUntraceable(candidate, 'policyArn')) ||
      stack.ofType(role).some((candidate) => isUntraceable(candidate, 'managedPolicyArns'))
    )
      expect.undetermined('which policies are attached is not known');
    else
      expect.advise('no role of the account has the policy AWSSupportAccess; attach it to the role used in incidents');
  },
});
