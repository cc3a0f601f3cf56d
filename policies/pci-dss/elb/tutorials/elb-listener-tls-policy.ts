import { resource, Tutorial } from '../../../model/tutorial';

const listener = {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188',
  port: 443,
  protocol: 'HTTPS',
  certificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/4e5a0c1d-0000-4000-8000-000000000000',
  defaultActions: [{ type: 'fixed-response', fixedResponse: { contentType: 'text/plain', statusCode: '404' } }],
};

export const tutorial: Tutorial = {
  meaning:
    '`sslPolicy` of a listener names the versions of TLS and the ciphers it accepts. When the program does not set it, the listener gets ELBSecurityPolicy-2016-08, which still talks TLS 1.0. The policy asks for one that starts at TLS 1.2; in their names stands `TLS13-1-2` (1.2 and 1.3) or `TLS13-1-3` (1.3 only).',
  why: 'Card data on open networks needs strong cryptography (4.2.1). TLS 1.0 and 1.1 have known weaknesses and no longer count as such.',
  attack:
    "An attacker on the customer's network makes handshakes fail until an old browser tries TLS 1.0, then uses the weaknesses of its ciphers to read the session cookie. A scan by the acquirer's ASV finds the same and fails the quarterly report.",
  wrong: [resource('aws:lb/listener:Listener', 'shop', listener)],
  right: [
    resource('aws:lb/listener:Listener', 'shop', {
      ...listener,
      sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
    }),
  ],
  repair: [
    'Read the field ssl_protocol in the access logs over a month; clients with TLSv1 or TLSv1.1 will be refused. In shops these are mostly bots; at partners they are old Java or .NET versions.',
    'Check that the clients know the ciphers of the new policy too: the Res policies hold only ciphers with forward secrecy and GCM.',
    'Set sslPolicy and deploy. The listener changes in place; new handshakes use it.',
    'Verify: aws elbv2 describe-listeners --listener-arns ARN --query "Listeners[].SslPolicy" prints the policy, and openssl s_client -connect HOST:443 -tls1_1 fails.',
  ],
  links: [
    {
      title: 'Security policies for your Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/describe-ssl-policies.html',
    },
    {
      title: 'Security Hub control ELB.17',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-17',
    },
  ],
};
