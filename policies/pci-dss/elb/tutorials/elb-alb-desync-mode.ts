import { resource, Tutorial } from '../../../model/tutorial';

const shop = { loadBalancerType: 'application', subnets: ['subnet-0a1b2c3d4e5f60001', 'subnet-0a1b2c3d4e5f60002'] };

export const tutorial: Tutorial = {
  meaning:
    'Some HTTP requests are written so that two servers see their end at different places. The desync mitigation mode of an Application Load Balancer says what happens to them: `monitor` lets all pass, `defensive` (the default) stops the dangerous ones, `strictest` lets only requests pass that follow the standard exactly. The policy fails `monitor`.',
  why: 'Software has to withstand known attacks on its protocols (6.2.4). The load balancer stops a whole family of them before they reach the application.',
  attack:
    "An attacker sends a request with both a Content-Length and a Transfer-Encoding header. The load balancer takes one, the server the other; what is left over is put in front of the next customer's request. That customer's cookies and card form end up in a comment field the attacker can read.",
  wrong: [resource('aws:lb/loadBalancer:LoadBalancer', 'shop', { ...shop, desyncMitigationMode: 'monitor' })],
  right: [resource('aws:lb/loadBalancer:LoadBalancer', 'shop', { ...shop, desyncMitigationMode: 'defensive' })],
  repair: [
    'See who sends such requests: the field classification in the access log says Acceptable, Ambiguous or Severe, with a reason; the metric DesyncMitigationMode_NonCompliant_Request_Count counts them.',
    'Tell the owners of the clients, mostly old libraries or scanners, what the reason in the log was.',
    'Leave desyncMitigationMode out, or set it to "defensive", and deploy. The attribute changes in place; only severe requests are refused from then on.',
    'Verify: aws elbv2 describe-load-balancer-attributes --load-balancer-arn ARN --query "Attributes[?Key==\'routing.http.desync_mitigation_mode\'].Value" prints "defensive".',
  ],
  links: [
    {
      title: 'Desync mitigation mode',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/edit-load-balancer-attributes.html#desync-mitigation-mode',
    },
    {
      title: 'Security Hub control ELB.12',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-12',
    },
  ],
};
