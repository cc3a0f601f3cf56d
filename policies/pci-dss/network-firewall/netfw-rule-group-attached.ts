import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { asObject } from '../../model/values';

export const netfwRuleGroupAttached = resourceRule({
  name: 'netfw-rule-group-attached',
  title: 'Firewall policies have at least one rule group',
  types: ['aws:networkfirewall/firewallPolicy:FirewallPolicy'],
  check({ props }, expect) {
    expect.attempt(() => {
      const policy = asObject(props['firewallPolicy']);
      expect.that(
        () =>
          isGiven(() => policy['statefulRuleGroupReferences']) || isGiven(() => policy['statelessRuleGroupReferences']),
        'firewallPolicy has no statefulRuleGroupReferences and no statelessRuleGroupReferences; add a rule group',
      );
    });
  },
});
