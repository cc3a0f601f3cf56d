import { from, resource, Tutorial } from '../../../model/tutorial';

const stage = resource('aws:apigateway/stage:Stage', 'live', {
  restApi: 'a1b2c3d4e5',
  deployment: 'f6g7h8',
  stageName: 'live',
});

export const tutorial: Tutorial = {
  meaning:
    'A web ACL of AWS WAF holds rules that block requests which look like attacks. It protects a stage of a REST API once it is associated with it. The policy asks for a WAFv2 association for each stage, except for private APIs.',
  why: 'Public web applications, and APIs are such, need something in front that detects and blocks attacks all the time (6.4.2).',
  attack:
    'A bot sends SQL in each parameter of the API, from a list of thousands of known tricks. The functions check most of them. The one search field that somebody added last week builds its query from text, and answers with the table.',
  wrong: [stage],
  right: [
    stage,
    resource('aws:wafv2/webAclAssociation:WebAclAssociation', 'live-protection', {
      resourceArn: from('live', 'arn'),
      webAclArn:
        'arn:aws:wafv2:eu-central-1:123456789012:regional/webacl/public-applications/0d5c1a2b-0000-4000-8000-000000000000',
    }),
  ],
  repair: [
    'Rules made for web pages can block honest API calls, for example large JSON bodies. Use a web ACL whose rule groups only count at first.',
    'Associate it with the stage and deploy; this takes effect within minutes and interrupts nothing.',
    'Read the WAF log for some days, add exceptions, then let the rules block.',
    'Verify: aws wafv2 get-web-acl-for-resource --resource-arn arn:aws:apigateway:REGION::/restapis/API/stages/STAGE prints the web ACL.',
  ],
  links: [
    {
      title: 'Use AWS WAF to protect your REST APIs',
      url: 'https://docs.aws.amazon.com/apigateway/latest/developerguide/apigateway-control-access-aws-waf.html',
    },
    {
      title: 'Security Hub control APIGateway.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/apigateway-controls.html#apigateway-4',
    },
  ],
};
