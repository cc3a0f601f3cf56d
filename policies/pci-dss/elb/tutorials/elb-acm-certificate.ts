import { from, resource, Tutorial } from '../../../model/tutorial';

const listener = {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/shop/50dc6c495c0c9188',
  port: 443,
  protocol: 'HTTPS',
  sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
  defaultActions: [{ type: 'fixed-response', fixedResponse: { contentType: 'text/plain', statusCode: '404' } }],
};

export const tutorial: Tutorial = {
  meaning:
    'A TLS listener needs a certificate. AWS Certificate Manager (ACM) issues certificates, keeps their private keys where nobody can copy them, and renews them by itself. The other way, a certificate uploaded to IAM, has none of this. The policy asks that listeners of all load balancers use an ACM certificate.',
  why: 'Certificates that protect card data in transit must be valid and unexpired (4.2.1), and you should know which ones you have (4.2.1.1). ACM lists and renews them.',
  attack:
    "The certificate in IAM was made on a laptop three years ago; its private key is in a mail to a colleague, and the expiry stands in nobody's calendar. Whoever finds the key can pretend to be the shop. And on the day it expires all customers see a warning, and the support desk teaches them to click it away.",
  wrong: [
    resource('aws:lb/listener:Listener', 'shop', {
      ...listener,
      certificateArn: 'arn:aws:iam::123456789012:server-certificate/shop-2023',
    }),
  ],
  right: [
    resource('aws:acm/certificate:Certificate', 'shop-certificate', {
      domainName: 'shop.example.com',
      validationMethod: 'DNS',
    }),
    resource('aws:lb/listener:Listener', 'shop', { ...listener, certificateArn: from('shop-certificate', 'arn') }),
  ],
  repair: [
    'See where the old certificate is used: aws iam list-server-certificates, and aws elbv2 describe-listeners for their ARNs. Clients that pin the old certificate or its authority would fail: ask partners about it.',
    'Request the certificate with DNS validation and add the record ACM asks for; leave the record there, renewal needs it. Wait until the certificate is issued.',
    'Set certificateArn to the new certificate and deploy. The listener changes in place; open connections go on, new ones see the new certificate.',
    'Delete the server certificate in IAM when no listener uses it.',
    'Verify: aws elbv2 describe-listener-certificates --listener-arn ARN prints an ARN with :acm: in it.',
  ],
  links: [
    {
      title: 'HTTPS listeners and certificates',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/https-listener-certificates.html',
    },
    {
      title: 'Security Hub control ELB.2',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/elb-controls.html#elb-2',
    },
  ],
};
