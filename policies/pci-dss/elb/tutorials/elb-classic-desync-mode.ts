import { resource, Tutorial } from '../../../model/tutorial';

const legacy = {
  subnets: ['subnet-0a1b2c3d4e5f60001'],
  listeners: [
    {
      lbPort: 443,
      lbProtocol: 'https',
      instancePort: 8443,
      instanceProtocol: 'https',
      sslCertificateId: 'arn:aws:acm:eu-central-1:123456789012:certificate/4e5a0c1d-0000-4000-8000-000000000000',
    },
  ],
};

export const tutorial: Tutorial = {
  meaning:
    'Two servers in a row can disagree where an HTTP request ends. The desync mitigation mode says how a Classic Load Balancer treats requests that allow this: `monitor` only counts them, `defensive` (the default) and `strictest` stop them. The policy fails classic load balancers in the mode `monitor`.',
  why: 'Known attacks on web protocols have to be withstood (6.2.4). The setting removes one whole kind, request smuggling, in front of every application.',
  attack:
    "The attacker sends a request with two contradicting lengths. The load balancer thinks it is one request, the server behind thinks it is one and a half, and glues the half to the next customer's request. So the attacker's text runs with the customer's session.",
  wrong: [resource('aws:elb/loadBalancer:LoadBalancer', 'legacy', { ...legacy, desyncMitigationMode: 'monitor' })],
  right: [resource('aws:elb/loadBalancer:LoadBalancer', 'legacy', { ...legacy, desyncMitigationMode: 'defensive' })],
  repair: [
    'See how many requests would be stopped: the CloudWatch metric DesyncMitigationMode_NonCompliant_Request_Count, and the classification in the access log.',
    'Find the clients behind them and have them send proper requests; most are old libraries or scanners.',
    'Leave desyncMitigationMode out, or set it to "defensive", and deploy. It changes in place, without interruption. At the next occasion move to an Application Load Balancer.',
    'Verify: aws elb describe-load-balancer-attributes --load-balancer-name NAME prints elb.http.desyncmitigationmode with the value defensive.',
  ],
  links: [
    {
      title: 'Configure desync mitigation mode for your Classic Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/config-desync-mitigation-mode.html',
    },
    {
      title: 'Security Hub control ELB.14',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-14',
    },
  ],
};
