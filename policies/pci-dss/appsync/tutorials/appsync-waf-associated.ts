import { from, resource, Tutorial } from '../../../model/tutorial';

const api = resource('aws:appsync/graphQLApi:GraphQLApi', 'orders', { authenticationType: 'AWS_IAM' });
const metric = (metricName: string) => ({ cloudwatchMetricsEnabled: true, sampledRequestsEnabled: true, metricName });

export const tutorial: Tutorial = {
  meaning:
    'AWS WAF is a filter for web requests. A web ACL holds its rules, against injection, known bad input or floods, and an association puts it in front of something, here a GraphQL API of AppSync. The policy asks for one on each API that is not `PRIVATE`, that is, reachable from the internet.',
  why: 'Public web applications have an automated solution in front of them that detects and blocks attacks all the time (6.4.2). An API that a page calls is part of the application.',
  attack:
    'An attacker sends one deeply nested query after the other, each of which makes thousands of database reads, and tries injections in the arguments of resolvers meanwhile. AppSync carries all of it out. A rate rule and the managed rule groups of WAF would have stopped the address after the first minute.',
  wrong: [api],
  right: [
    api,
    resource('aws:wafv2/webAcl:WebAcl', 'apis', {
      scope: 'REGIONAL',
      defaultAction: { allow: {} },
      visibilityConfig: metric('apis'),
      rules: [
        {
          name: 'common',
          priority: 1,
          overrideAction: { none: {} },
          statement: { managedRuleGroupStatement: { vendorName: 'AWS', name: 'AWSManagedRulesCommonRuleSet' } },
          visibilityConfig: metric('common'),
        },
      ],
    }),
    resource('aws:wafv2/webAclAssociation:WebAclAssociation', 'orders-waf', {
      resourceArn: from('orders', 'arn'),
      webAclArn: from('apis', 'arn'),
    }),
  ],
  repair: [
    'Find out whom rules would hurt: let the rule groups only count at first (overrideAction { count: {} }). GraphQL bodies are large and look odd to rules made for forms; the size rule of the common set often fires.',
    'Deploy web ACL and association. The API goes on answering; the rules work within minutes.',
    'Read the sampled requests and logs for a week, exempt what hits real customers, then set overrideAction to none.',
    'Verify: aws wafv2 get-web-acl-for-resource --resource-arn API-ARN prints the web ACL, and its metric BlockedRequests moves when you send a test attack.',
  ],
  links: [
    {
      title: 'Using AWS WAF to protect AppSync APIs',
      url: 'https://docs.aws.amazon.com/appsync/latest/devguide/WAF-Integration.html',
    },
    {
      title: 'AWS Managed Rules rule groups list',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/aws-managed-rule-groups-list.html',
    },
  ],
};
