import { from, resource, Tutorial } from '../../../model/tutorial';

const acl = resource('aws:wafv2/webAcl:WebAcl', 'shop', {
  scope: 'REGIONAL',
  defaultAction: { allow: {} },
  visibilityConfig: { cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName: 'shop' },
});

export const tutorial: Tutorial = {
  meaning:
    'A web ACL decides about each request, but keeps only samples of the last three hours. A logging configuration sends the full record of each decision to a log group, a bucket or a Firehose stream whose name begins with `aws-waf-logs-`. It is a resource of its own; the policy asks for one for each web ACL.',
  why: 'The solution in front of public web applications has to write audit logs (6.4.2), as part of the trail (10.2.1) that is reviewed (10.4.2).',
  attack:
    'An attacker feels their way: many small variations until one is no longer blocked. The rejected tries show what they were after and which one came through, if they were logged. Three hours later the samples are gone, and with them the answer to what happened at night.',
  wrong: [acl],
  right: [
    acl,
    resource('aws:cloudwatch/logGroup:LogGroup', 'waf-logs', { name: 'aws-waf-logs-shop', retentionInDays: 400 }),
    resource('aws:wafv2/webAclLoggingConfiguration:WebAclLoggingConfiguration', 'shop-logging', {
      resourceArn: from('shop', 'arn'),
      logDestinationConfigs: [from('waf-logs', 'arn')],
      redactedFields: [{ singleHeader: { name: 'authorization' } }, { singleHeader: { name: 'cookie' } }],
    }),
  ],
  repair: [
    'Decide what must not be in the log: redact authorization, cookie and query strings that may hold card data, in redactedFields.',
    'Estimate the volume: one record for each request. A loggingFilter can keep blocked and counted requests only, if the access log of the load balancer has the rest.',
    'Make the destination with a name that begins with aws-waf-logs- (for CloudFront in us-east-1), add the logging configuration and deploy. Requests are not affected.',
    'Verify: aws wafv2 get-logging-configuration --resource-arn ARN prints the destination, and records arrive within some minutes.',
  ],
  links: [
    {
      title: 'Logging AWS WAF web ACL traffic',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/logging.html',
    },
    {
      title: 'Security Hub control WAF.11',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-11',
    },
  ],
};
