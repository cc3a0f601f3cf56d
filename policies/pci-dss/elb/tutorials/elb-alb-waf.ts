import { from, resource, Tutorial } from '../../../model/tutorial';

const shop = resource('aws:lb/loadBalancer:LoadBalancer', 'shop', {
  loadBalancerType: 'application',
  subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'],
});

export const tutorial: Tutorial = {
  meaning:
    'AWS WAF looks into HTTP requests and blocks those that look like an attack, by rules you choose or AWS maintains. The rules are in a web ACL, which protects nothing until it is associated with something. The policy asks that every Application Load Balancer facing the internet has an association with a WAFv2 web ACL.',
  why: 'Public web applications need a technical solution in front that detects and stops attacks all the time (6.4.2). For applications on a load balancer this is the place for it.',
  attack:
    'A library of the shop has a new hole that is triggered by one header. Within hours bots try it on every public address. Managed rules of the WAF block the pattern on the day it is published; without an association the requests go straight to a server that will be patched next week.',
  wrong: [shop],
  right: [
    shop,
    resource('aws:wafv2/webAclAssociation:WebAclAssociation', 'shop-protection', {
      resourceArn: from('shop', 'arn'),
      webAclArn:
        'arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/public-applications/0d5c1a2b-0000-4000-8000-000000000000',
    }),
  ],
  repair: [
    'Nobody should be hurt by the association itself, but rules can block honest customers. Let the rule groups of the web ACL count at first (overrideAction count) on a copy of the ACL made for this trial.',
    'Associate that ACL with the load balancer and deploy. It takes effect within a few minutes, without interruption.',
    'Read the logs for some days, add exceptions for false alarms (large uploads, rich text), and then let the rules block.',
    'Verify: aws wafv2 get-web-acl-for-resource --resource-arn ARN prints the web ACL.',
  ],
  links: [
    {
      title: 'Associating or disassociating protection with an AWS resource',
      url: 'https://docs.aws.amazon.com/waf/latest/developerguide/web-acl-associating-aws-resource.html',
    },
    {
      title: 'Security Hub control ELB.16',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-16',
    },
  ],
};
