import { resource, Tutorial } from '../../../model/tutorial';

const acl = {
  name: 'legacy',
  metricName: 'legacy',
  defaultAction: { type: 'ALLOW' },
  rules: [{ ruleId: '5f3e8b1a-0000-4000-8000-000000000000', priority: 1, action: { type: 'BLOCK' } }],
};

export const tutorial: Tutorial = {
  meaning:
    'WAF Classic is the first generation of AWS WAF. Its web ACLs can send a record of each inspected request to an Amazon Data Firehose stream, named in `loggingConfiguration.logDestination`. The policy asks for that on global and regional ACLs. AWS ended the support of WAF Classic on 30 September 2025, so the better repair is to move to WAFv2.',
  why: 'The solution in front of public web applications must write audit logs (6.4.2), and logs are there to be reviewed (10.4.2).',
  attack:
    'Customers complain about an error page. Is it an attack that is blocked, or a rule that blocks customers? Without logs somebody switches the rule off to find out, and it stays off. With logs the matched rule, the address and the URI are in one line.',
  wrong: [resource('aws:waf/webAcl:WebAcl', 'legacy', acl)],
  right: [
    resource('aws:waf/webAcl:WebAcl', 'legacy', {
      ...acl,
      loggingConfiguration: {
        logDestination: 'arn:aws:firehose:us-east-1:123456789012:deliverystream/aws-waf-logs-legacy',
      },
    }),
  ],
  repair: [
    'Look what is still protected by WAF Classic: aws waf list-web-acls, and aws waf-regional list-web-acls in each region. If you can move to WAFv2 now, do that and skip the rest.',
    'Make a Firehose stream whose name begins with aws-waf-logs-, for a global ACL in us-east-1, with the log archive bucket as its target.',
    'Set redactedFields for headers with tokens and cookies, and set logDestination; deploy. Requests are not affected.',
    'Verify: aws waf get-logging-configuration --resource-arn ARN (aws waf-regional for regional ones) prints the stream, and files arrive in the bucket.',
  ],
  links: [
    {
      title: 'Logging web ACL traffic in WAF Classic',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/classic-logging.html',
    },
    {
      title: 'Security Hub control WAF.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-1',
    },
  ],
};
