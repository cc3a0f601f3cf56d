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
  minimumProtocolVersion: 'TLSv1.2_2021',
};
const site = {
  enabled: true,
  restrictions: { geoRestriction: { restrictionType: 'none' } },
  origins: [origin],
  defaultCacheBehavior: behavior,
};

export const tutorial: Tutorial = {
  meaning:
    'Many sites share the addresses of an edge location. With SNI (server name indication) the client says in the handshake which site it wants, and CloudFront picks the certificate. The alternative `vip` reserves addresses for you alone, for clients that do not know SNI. The policy asks for `sni-only`, when a certificate of your own is in use.',
  why: 'Every client that knows TLS 1.2 knows SNI, so reserved addresses only help clients with cryptography that PCI DSS no longer accepts (4.2.1). They also cost a monthly charge.',
  attack:
    'Nobody attacks SNI. But a site that keeps vip "for compatibility" usually keeps old TLS versions with it, and these are attacked: a client is pushed down to TLS 1.0, and its weak ciphers give away the session cookie.',
  wrong: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      viewerCertificate: { ...certificate, sslSupportMethod: 'vip' },
    }),
  ],
  right: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      viewerCertificate: { ...certificate, sslSupportMethod: 'sni-only' },
    }),
  ],
  repair: [
    'Look in the access log, field ssl-protocol, for clients below TLS 1.2: those are the ones that may lack SNI. Ask also whether a partner has your reserved addresses in a firewall rule.',
    'Tell these partners to use the domain name, or the published address ranges of CloudFront.',
    'Set sslSupportMethod to "sni-only" and deploy. DNS moves to shared addresses; clients that cached the old ones come over within the life of the record. The charge ends.',
    'Verify: aws cloudfront get-distribution-config --id ID --query "DistributionConfig.ViewerCertificate.SSLSupportMethod" prints "sni-only".',
  ],
  links: [
    {
      title: 'Choose how CloudFront serves HTTPS requests',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/cnames-https-dedicated-ip-or-sni.html',
    },
    {
      title: 'Security Hub control CloudFront.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-8',
    },
  ],
};
