import { resource, Tutorial } from '../../../model/tutorial';

const visible = { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true };
const acl = {
  scope: 'REGIONAL',
  defaultAction: { allow: {} },
  visibilityConfig: { ...visible, metricName: 'shop' },
};
const core = {
  name: 'core',
  priority: 1,
  statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
  visibilityConfig: { ...visible, metricName: 'core' },
};
const sql = {
  name: 'sql-injection',
  priority: 2,
  overrideAction: { none: {} },
  statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesSQLiRuleSet' } },
  visibilityConfig: { ...visible, metricName: 'sql-injection' },
};

export const tutorial: Tutorial = {
  meaning:
    'A web ACL is a list of rules for HTTP requests. AWS maintains groups of rules: the common rule set covers the usual attacks on web applications, the SQL injection set those on databases behind them. The policy asks that each web ACL has both and that they act: `overrideAction: { none: {} }` lets them block, `count` only writes down what they would block.',
  why: 'A technical solution in front of public web applications has to detect and prevent attacks (6.4.2). One that counts detects; it does not prevent.',
  attack:
    'The web ACL was set to count for the first week, and the week lasts for two years. A scanner sends a known SQL injection, and the metric goes up by one. So it does for the ten thousand requests that read the card table afterwards.',
  wrong: [
    resource('aws:wafv2/webAcl:WebAcl', 'shop', { ...acl, rules: [{ ...core, overrideAction: { count: {} } }, sql] }),
  ],
  right: [
    resource('aws:wafv2/webAcl:WebAcl', 'shop', { ...acl, rules: [{ ...core, overrideAction: { none: {} } }, sql] }),
  ],
  repair: [
    'Read what would be blocked: in the WAF logs the requests with nonTerminatingMatchingRules, by rule and path. Typical honest cases are uploads over 8 KB (SizeRestrictions_BODY) and rich text (CrossSiteScripting_BODY).',
    'Let only these single rules count, with ruleActionOverrides, or except the path with a scope-down statement.',
    'Set overrideAction to none for both groups and deploy. It holds within a minute or so, and nothing restarts.',
    'Watch BlockedRequests and the support desk for some days; going back is the same change reversed.',
    'Verify: aws wafv2 get-web-acl --scope REGIONAL --name NAME --id ID --query "WebACL.Rules[].[Name,OverrideAction]" prints "None" for both groups.',
  ],
  links: [
    {
      title: 'Baseline managed rule groups',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-baseline.html',
    },
    {
      title: 'Testing and tuning your AWS WAF protections',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-testing.html',
    },
  ],
};
