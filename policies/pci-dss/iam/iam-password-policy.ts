import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asNumber, isTrue } from '../../model/values';

const policy = 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy';
const passwords = 'aws:iam/userLoginProfile:UserLoginProfile';
const people = ['aws:iam/userGroupMembership:UserGroupMembership', 'aws:iam/groupMembership:GroupMembership'] as const;

/** Parameter, whether a value satisfies it, what is wanted. */
const parameters: readonly (readonly [string, (value: unknown) => boolean, string])[] = [
  ['minimumPasswordLength', (value) => (asNumber(value) ?? 6) >= 12, 'at least 12'],
  ['requireLowercaseCharacters', isTrue, 'true'],
  ['requireUppercaseCharacters', isTrue, 'true'],
  ['requireNumbers', isTrue, 'true'],
  ['passwordReusePrevention', (value) => (asNumber(value) ?? 0) >= 4, 'at least 4'],
  ['maxPasswordAge', (value) => (asNumber(value) ?? 0) >= 1 && (asNumber(value) ?? 0) <= 90, '1 to 90 days'],
];

function judge(resource: StackResource, expect: { that: (condition: () => boolean, message: string) => void }): void {
  for (const [property, holds, wanted] of parameters) {
    expect.that(() => holds(inputOf(resource, property)), `${property} does not meet the floor; set it to ${wanted}`);
  }
}

/**
 * Security Hub IAM.7. A stack in which people get passwords needs the account's password policy as well; where they only get
 * groups, it may stand in another stack, and its absence is advice.
 */
export const iamPasswordPolicy = stackRule({
  name: 'iam-password-policy',
  title: 'An account with IAM users for people has a password policy that meets every floor',
  types: [policy, passwords, ...people],
  check(stack) {
    const policies = stack.ofType(policy);
    for (const resource of policies) judge(resource, stack.on(resource));
    if (policies.length > 0) return;
    const missing = 'people have IAM users here, but there is no aws.iam.AccountPasswordPolicy; add one';
    if (stack.ofType(passwords).length > 0) stack.on(stack.root).fail(missing);
    else if (stack.ofType(...people).length > 0) stack.on(stack.root).advise(missing);
  },
});
