import { resource, Tutorial } from '../../../model/tutorial';

const visible = { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true };
const acl = { scope: 'REGIONAL', defaultAction: { allow: {} }, visibilityConfig: { ...visible, metricName: 'shop' } };

export const tutorial: Tutorial = {
  meaning:
    'A web ACL is a list of rules and a default action for requests that match none. A list without rules inspects nothing: each request gets the default action, which is allow nearly always. The policy asks that a web ACL has rules, in the ACL itself or as resources that belong to it.',
  why: 'Something in front of public web applications has to detect and stop attacks (6.4.2). An ACL without rules fills the field in the inventory and nothing else.',
  attack:
    'A team makes the web ACL, associates it and leaves the rules for later. Audits ask whether a web ACL is there; it is. A scanner finds the old form with the SQL injection, and the ACL allows it like all other requests.',
  wrong: [resource('aws:wafv2/webAcl:WebAcl', 'shop', acl)],
  right: [
    resource('aws:wafv2/webAcl:WebAcl', 'shop', {
      ...acl,
      rules: [
        {
          name: 'core',
          priority: 1,
          overrideAction: { none: {} },
          statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
          visibilityConfig: { ...visible, metricName: 'core' },
        },
      ],
    }),
  ],
  repair: [
    'See what the ACL is in front of: aws wafv2 list-resources-for-web-acl --web-acl-arn ARN --resource-type APPLICATION_LOAD_BALANCER. Delete an ACL that protects nothing.',
    'Add the common rule set and the SQL injection rule set with overrideAction count, so that nobody is blocked yet, and deploy.',
    'Read metrics and logs for some days, except single rules where honest requests match, and change count to none.',
    'Verify: aws wafv2 get-web-acl --scope REGIONAL --name NAME --id ID --query "WebACL.Rules[].Name" prints the rules.',
  ],
  links: [
    {
      title: 'Creating a protection pack or web ACL',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-creating.html',
    },
    {
      title: 'Security Hub control WAF.10',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-10',
    },
  ],
};
