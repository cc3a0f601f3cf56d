import { from, resource, Tutorial } from '../../../model/tutorial';

const legacy = resource('aws:elb/loadBalancer:LoadBalancer', 'legacy', {
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
});

export const tutorial: Tutorial = {
  meaning:
    'An encrypted port of a Classic Load Balancer negotiates TLS by a policy. Without one of your choice it uses ELBSecurityPolicy-2016-08, which still accepts TLS 1.0 and 1.1. Of the predefined policies only `ELBSecurityPolicy-TLS-1-2-2017-01` refuses them. The policy here asks for it on each https or ssl port: one resource names it, a second puts it on the port.',
  why: 'TLS 1.0 and 1.1 do not count as strong cryptography any more, and card data on open networks needs strong cryptography (4.2.1).',
  attack:
    'Somebody between customer and load balancer disturbs the handshake until an old client falls back to TLS 1.0. Its ciphers have known weaknesses that give away parts of what is repeated in each request, such as the session cookie. A server that does not speak TLS 1.0 leaves nothing to fall back to.',
  wrong: [legacy],
  right: [
    legacy,
    resource('aws:elb/loadBalancerPolicy:LoadBalancerPolicy', 'tls12', {
      loadBalancerName: from('legacy', 'name'),
      policyName: 'tls12',
      policyTypeName: 'SSLNegotiationPolicyType',
      policyAttributes: [{ name: 'Reference-Security-Policy', value: 'ELBSecurityPolicy-TLS-1-2-2017-01' }],
    }),
    resource('aws:elb/listenerPolicy:ListenerPolicy', 'https', {
      loadBalancerName: from('legacy', 'name'),
      loadBalancerPort: 443,
      policyNames: [from('tls12', 'policyName')],
    }),
  ],
  repair: [
    'Read the field ssl_protocol of the access logs over a month: clients with TLSv1 or TLSv1.1 will be refused. Tell their owners.',
    'Add the LoadBalancerPolicy and the ListenerPolicy and deploy. It applies to new connections, nothing restarts.',
    'If a partner needs more time, give them a load balancer of their own with an end date, and not the old protocol to everybody.',
    'Verify: openssl s_client -connect HOST:443 -tls1_1 fails, and aws elb describe-load-balancers --load-balancer-names NAME --query "LoadBalancerDescriptions[].ListenerDescriptions[].PolicyNames" prints the policy.',
  ],
  links: [
    {
      title: 'Predefined SSL security policies for Classic Load Balancers',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/classic/elb-security-policy-table.html',
    },
    {
      title: 'Security Hub control ELB.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-8',
    },
  ],
};
