import { resourceRule } from '../../model/rule';
import { isGiven } from '../../model/presence';
import { asList } from '../../model/values';

/** Security Hub WAF.12 and its neighbours. */
export const wafv2RulegroupNotEmpty = resourceRule({
  name: 'wafv2-rulegroup-not-empty',
  title: 'WAF rule groups have rules',
  types: ['aws:wafv2/ruleGroup:RuleGroup'],
  check({ props }, expect) {
    expect.that(
      () => isGiven(() => props['rulesJson']) || asList(props['rules']).length > 0,
      'the rule group has no rules; add rules',
    );
  },
});
