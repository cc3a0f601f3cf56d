import { resource, Tutorial } from '../../../model/tutorial';

const origin = {
  originId: 'shop',
  domainName: 'origin.shop.example.com',
  customOriginConfig: {
    httpPort: 80,
    httpsPort: 443,
    originProtocolPolicy: 'https-only',
    originSslProtocols: ['TLSv1.2'],
  },
};
const behavior = {
  targetOriginId: 'shop',
  viewerProtocolPolicy: 'redirect-to-https',
  allowedMethods: ['GET', 'HEAD'],
  cachedMethods: ['GET', 'HEAD'],
  cachePolicyId: '658327ea-f89d-4fab-a63d-7e88639e58f6',
};
const certificate = {
  acmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/4e5a0c1d-0000-4000-8000-000000000000',
  sslSupportMethod: 'sni-only',
};
const site = {
  enabled: true,
  restrictions: { geoRestriction: { restrictionType: 'none' } },
  origins: [origin],
  defaultCacheBehavior: behavior,
};

export const tutorial: Tutorial = {
  meaning:
    '`minimumProtocolVersion` names a security policy of CloudFront: the lowest TLS version for viewers and the ciphers with it. The default of the provider is TLSv1, which accepts TLS 1.0. The policy asks for `TLSv1.2_2021` or newer. It takes effect with a certificate of your own only.',
  why: 'Strong cryptography is asked for on open networks (4.2.1), and TLS 1.0 and 1.1 are not that any more. Scans by an ASV report them as a failure.',
  attack:
    'Somebody in the middle breaks off handshakes until an old client tries TLS 1.0, whose ciphers leak repeated content bit by bit. The session cookie is in each request. If the edge does not speak TLS 1.0, the handshake fails and nothing leaks.',
  wrong: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      viewerCertificate: { ...certificate, minimumProtocolVersion: 'TLSv1' },
    }),
  ],
  right: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      viewerCertificate: { ...certificate, minimumProtocolVersion: 'TLSv1.2_2021' },
    }),
  ],
  repair: [
    'Read ssl-protocol and ssl-cipher in the access log over a month: viewers with TLSv1 or TLSv1.1, or with CBC ciphers, will be refused. Find out which are bots and which are partners.',
    'Tell partners a date. Old devices can be kept on a distribution of their own without card data.',
    'Set minimumProtocolVersion to "TLSv1.2_2021" and deploy; it rolls out in some minutes, and open connections go on.',
    'Verify: aws cloudfront get-distribution-config --id ID --query "DistributionConfig.ViewerCertificate.MinimumProtocolVersion" prints "TLSv1.2_2021", and openssl s_client -connect HOST:443 -servername HOST -tls1_1 fails.',
  ],
  links: [
    {
      title: 'Supported protocols and ciphers between viewers and CloudFront',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/secure-connections-supported-viewer-protocols-ciphers.html',
    },
  ],
};
