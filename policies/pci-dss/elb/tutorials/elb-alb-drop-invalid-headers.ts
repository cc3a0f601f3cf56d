import { resource, Tutorial } from '../../../model/tutorial';

const shop = { loadBalancerType: 'application', subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'] };

export const tutorial: Tutorial = {
  meaning:
    'Names of HTTP headers may hold letters, digits and hyphens. An Application Load Balancer forwards other names too, unless `dropInvalidHeaderFields` is true; then it removes such headers and passes the rest of the request on. It is off by default, and the policy asks for it.',
  why: 'Odd headers are a tool of attacks on the way two servers read one request; secure software must withstand these (6.2.4).',
  attack:
    'The load balancer sees a header with a space or an underscore in its name and ignores it. The server behind normalises the name and takes it for X-Forwarded-For or Transfer-Encoding. So the attacker comes from an "internal" address, or slips a second request past the checks of the first.',
  wrong: [resource('aws:lb/loadBalancer:LoadBalancer', 'shop', shop)],
  right: [resource('aws:lb/loadBalancer:LoadBalancer', 'shop', { ...shop, dropInvalidHeaderFields: true })],
  repair: [
    'Ask whether a client or the application uses headers with an underscore or other unusual characters: these would be dropped silently. Search the code, and log header names in the application for some days.',
    'Rename what you find, for example X_Partner to X-Partner, on both sides.',
    'Set dropInvalidHeaderFields to true and deploy: the attribute changes in place, connections stay.',
    'Verify: aws elbv2 describe-load-balancer-attributes --load-balancer-arn ARN --query "Attributes[?Key==\'routing.http.drop_invalid_header_fields.enabled\'].Value" prints "true".',
  ],
  links: [
    {
      title: 'Edit attributes of your Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html',
    },
    {
      title: 'Security Hub control ELB.4',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-4',
    },
  ],
};
