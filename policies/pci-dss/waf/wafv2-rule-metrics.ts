import { Expectations } from '../../model/expectation';
import { Properties, resourceRule } from '../../model/rule';
import { at } from '../../model/property-expectations';
import { asList, asObject, isTrue } from '../../model/values';

function expectMetrics(expect: Expectations, place: string, holder: () => Properties): void {
  expect.that(
    () => isTrue(at(holder(), 'visibilityConfig.cloudwatchMetricsEnabled')),
    `${place}visibilityConfig.cloudwatchMetricsEnabled is not true; set it to true`,
  );
}

/** The ACL or group itself and each of its rules. Security Hub WAF.12. */
export const wafv2RuleMetrics = resourceRule({
  name: 'wafv2-rule-metrics',
  title: 'Web ACLs, rule groups and their rules emit metrics',
  types: ['aws:wafv2/webAcl:WebAcl', 'aws:wafv2/ruleGroup:RuleGroup'],
  check({ props }, expect) {
    expectMetrics(expect, '', () => props);
    expect.attempt(() => {
      const rules = asList(props['rules']);
      for (let index = 0; index < rules.length; index++)
        expectMetrics(expect, `rules[${index}].`, () => asObject(rules[index]));
    });
  },
});
