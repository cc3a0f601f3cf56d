import { resourceRule } from '../../model/rule';
import { asList } from '../../model/values';

/** Which property holds the content, by the last part of the type. Security Hub WAF.2, 3, 4, 6, 7 and 8. */
const contents: Readonly<Record<string, string>> = { WebAcl: 'rules', RuleGroup: 'activatedRules', Rule: 'predicates' };

export const wafClassicNotEmpty = resourceRule({
  name: 'waf-classic-not-empty',
  title: 'WAF Classic web ACLs, rule groups and rules are not empty',
  types: ['waf', 'wafregional'].flatMap((service) => [
    `aws:${service}/webAcl:WebAcl`,
    `aws:${service}/ruleGroup:RuleGroup`,
    `aws:${service}/rule:Rule`,
  ]),
  check({ type, props }, expect) {
    const property = contents[type.split(':')[2] ?? ''] ?? 'rules';
    expect.that(
      () => asList(props[property]).length > 0,
      `${property} is empty, so nothing is inspected; fill it, or move to WAFv2`,
    );
  },
});
