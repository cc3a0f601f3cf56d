import { resource, Tutorial } from '../../../model/tutorial';

const visible = { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true };
const group = { scope: 'REGIONAL', capacity: 10, visibilityConfig: { ...visible, metricName: 'own-rules' } };

export const tutorial: Tutorial = {
  meaning:
    'A rule group is a set of rules of your own that several web ACLs can use by one reference. A group without rules can be referenced as well; it then costs capacity and inspects nothing. The policy asks for rules in each group.',
  why: 'The rules are what detects and stops attacks on public web applications (6.4.2). A reference to an empty group reads like protection and is none.',
  attack:
    "The security team maintains one group for all web ACLs. A faulty change leaves it with an empty list. Every application references it still, each overview is green, and the block on the attacker's addresses is gone everywhere at once.",
  wrong: [resource('aws:wafv2/ruleGroup:RuleGroup', 'own-rules', group)],
  right: [
    resource('aws:wafv2/ruleGroup:RuleGroup', 'own-rules', {
      ...group,
      rules: [
        {
          name: 'rate-limit',
          priority: 1,
          action: { block: {} },
          statement: { rateBasedStatement: { limit: 1000, aggregateKeyType: 'IP' } },
          visibilityConfig: { ...visible, metricName: 'rate-limit' },
        },
      ],
    }),
  ],
  repair: [
    'Find out who uses the group: look for its ARN in the rules of the web ACLs (aws wafv2 get-web-acl). If nobody does, delete it.',
    'Find out from CloudTrail (UpdateRuleGroup) whether it ever had rules, and bring these back first.',
    'Add rules with the action count, deploy, read the metrics for some days, then change the action to block. The capacity of a group is fixed: rules that need more mean a new group.',
    'Verify: aws wafv2 get-rule-group --scope REGIONAL --name NAME --id ID --query "RuleGroup.Rules[].Name" prints the rules.',
  ],
  links: [
    {
      title: 'Managing your own rule groups',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/waf-user-created-rule-groups.html',
    },
  ],
};
