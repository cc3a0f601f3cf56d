import { from, resource, Tutorial } from '../../../model/tutorial';

const listener = {
  loadBalancerArn: 'arn:aws:elasticloadbalancing:eu-central-1:123456789012:loadbalancer/app/partners/50dc6c495c0c9188',
  port: 443,
  protocol: 'HTTPS',
  certificateArn: 'arn:aws:acm:eu-central-1:123456789012:certificate/4e5a0c1d-0000-4000-8000-000000000000',
  sslPolicy: 'ELBSecurityPolicy-TLS13-1-2-Res-PQ-2025-09',
  defaultActions: [{ type: 'fixed-response', fixedResponse: { contentType: 'text/plain', statusCode: '404' } }],
  tags: { audience: 'partner' },
};

export const tutorial: Tutorial = {
  meaning:
    'In ordinary TLS only the server shows a certificate. With mutual TLS the client shows one too, and the load balancer checks it against a trust store, a list of certificate authorities you accept. The policy asks for the mode `verify` on HTTPS listeners tagged `audience: partner`, with a trust store and without accepting expired certificates.',
  why: 'Card data that crosses open networks goes only to and from systems whose certificates are trusted and valid (4.2.1). For partners this also says which system is calling, before the application has read one byte (7.2.5).',
  attack:
    "A processor sends card data to an API that knows its partners by a key in a header. The key leaks from a log of the partner. From then on anybody on the internet is that partner: they call the API, fetch and submit payments. A certificate's private key never travels, so a log cannot leak it.",
  wrong: [resource('aws:lb/listener:Listener', 'partners', listener)],
  right: [
    resource('aws:lb/trustStore:TrustStore', 'partner-authorities', {
      caCertificatesBundleS3Bucket: 'landing-zone-certificates',
      caCertificatesBundleS3Key: 'partners.pem',
    }),
    resource('aws:lb/listener:Listener', 'partners', {
      ...listener,
      mutualAuthentication: { mode: 'verify', trustStoreArn: from('partner-authorities', 'arn') },
    }),
  ],
  repair: [
    'List the partners and have each get a client certificate from an authority you agree on. Whoever has none at the switch is cut off.',
    'Create the trust store from the certificates of these authorities, in PEM form in one file.',
    'Set the mode to passthrough first: the load balancer hands the certificates to the application and refuses nobody. Read in the requests (header X-Amzn-Mtls-Clientcert) which partners send one already.',
    'Set the mode to verify when all do. Changing the listener interrupts nothing; new connections need a certificate.',
    'Verify: aws elbv2 describe-listeners --listener-arns ARN --query "Listeners[].MutualAuthentication" prints "Mode": "verify", and curl without a certificate fails in the handshake.',
  ],
  links: [
    {
      title: 'Mutual authentication with TLS in Application Load Balancer',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/mutual-authentication.html',
    },
    {
      title: 'Configuring mutual TLS',
      url: 'https://docs.aws.amazon.com/elasticloadbalancing/latest/application/configuring-mtls-with-elb.html',
    },
  ],
};
