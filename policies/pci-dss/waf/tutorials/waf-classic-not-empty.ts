import { resource, Tutorial } from '../../../model/tutorial';

const acl = { name: 'legacy', metricName: 'legacy', defaultAction: { type: 'ALLOW' } };

export const tutorial: Tutorial = {
  meaning:
    'In WAF Classic three things are built into each other: conditions make a rule (`predicates`), rules make a group (`activatedRules`) or a web ACL (`rules`). Each of them may be empty, and then it inspects nothing and lets everything through by the default action. The policy fails empty ones, global and regional.',
  why: 'The protection in front of public web applications has to detect and stop attacks (6.4.2). An empty list looks like protection in every inventory and does nothing.',
  attack:
    'A rule is taken out for a test and the ACL stays behind empty, associated with the load balancer as before. The report says "WAF: yes". Each attack passes; nobody gets an alarm, since nothing ever matches.',
  wrong: [resource('aws:waf/webAcl:WebAcl', 'legacy', acl)],
  right: [
    resource('aws:waf/webAcl:WebAcl', 'legacy', {
      ...acl,
      rules: [{ ruleId: '5f3e8b1a-0000-4000-8000-000000000000', priority: 1, action: { type: 'BLOCK' } }],
    }),
  ],
  repair: [
    'Find out what the empty object protects: aws waf-regional list-resources-for-web-acl --web-acl-id ID for regional ACLs, aws cloudfront list-distributions-by-web-acl-id --web-acl-id ID for global ones. Delete it if the answer is nothing.',
    'Better than filling it, since support of WAF Classic ended on 30 September 2025: make a WAFv2 web ACL with the managed rule groups, whose rules count at first, move the association over to it, and let the rules block after some days.',
    'If it must stay, add the rule with the action COUNT, read the metrics for some days, then change it to BLOCK and deploy.',
    'Verify: aws waf get-web-acl --web-acl-id ID --query "WebACL.Rules" prints at least one rule.',
  ],
  links: [
    {
      title: 'Migrating your AWS WAF Classic resources to AWS WAF',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/waf-migrating-from-classic.html',
    },
    {
      title: 'Security Hub control WAF.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/waf-controls.html#waf-8',
    },
  ],
};
