import { expectOn } from '../../model/property-expectations';
import { ResourceRule, resourceRule } from '../../model/rule';

/** The account's password policy. */
export const passwordPolicyType = 'aws:iam/accountPasswordPolicy:AccountPasswordPolicy';

/** Declares a rule that the account's password policy demands a kind of character; absent means it does not. */
export function passwordCharacterRule(name: string, title: string, property: string): ResourceRule {
  return resourceRule({
    name,
    title,
    types: [passwordPolicyType],
    check({ props }, expect) {
      expectOn(expect, props, property);
    },
  });
}
