import { resource, Tutorial } from '../../../model/tutorial';

const acl = { scope: 'REGIONAL', defaultAction: { allow: {} } };

export const tutorial: Tutorial = {
  meaning:
    'Each web ACL, rule group and rule has a `visibilityConfig`. With `cloudwatchMetricsEnabled: true` CloudWatch counts how many requests the rule allowed, blocked or counted, under the name in `metricName`. The policy asks for it on the ACL or group and on every rule in it.',
  why: 'The protection has to be at work all the time (6.4.2). Metrics are how you see that it is, and an alarm on them is how you hear of an attack.',
  attack:
    'An attack begins: a thousand blocked requests each minute instead of five. Without metrics there is no graph that jumps and no alarm. The attacker has the whole night to find the one request that is not blocked.',
  wrong: [
    resource('aws:wafv2/webAcl:WebAcl', 'shop', {
      ...acl,
      visibilityConfig: { cloudwatchMetricsEnabled: false, sampledRequestsEnabled: true, metricName: 'shop' },
    }),
  ],
  right: [
    resource('aws:wafv2/webAcl:WebAcl', 'shop', {
      ...acl,
      visibilityConfig: { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName: 'shop' },
    }),
  ],
  repair: [
    'Nobody is hurt; metrics cost nothing in the request path. Choose metric names of letters, digits, hyphens and underscores, without spaces.',
    'Set cloudwatchMetricsEnabled to true on the ACL and on each rule and deploy. For a rule group shared from another account its owner does that.',
    'Add an alarm on BlockedRequests that tells somebody.',
    'Verify: aws wafv2 get-web-acl --scope REGIONAL --name NAME --id ID --query "WebACL.[VisibilityConfig,Rules[].VisibilityConfig]" prints "CloudWatchMetricsEnabled": true everywhere.',
  ],
  links: [
    {
      title: 'Monitoring with Amazon CloudWatch',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/monitoring-cloudwatch.html',
    },
    {
      title: 'Security Hub control WAF.12',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-12',
    },
  ],
};
