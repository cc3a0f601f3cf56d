import { resource, Tutorial } from '../../../model/tutorial';

const connection = { httpPort: 80, httpsPort: 443, originSslProtocols: ['TLSv1.2'] };
const origin = { originId: 'shop', domainName: 'origin.shop.example.com' };
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
  minimumProtocolVersion: 'TLSv1.2_2021',
};
const site = {
  enabled: true,
  restrictions: { geoRestriction: { restrictionType: 'none' } },
  defaultCacheBehavior: behavior,
  viewerCertificate: certificate,
};

export const tutorial: Tutorial = {
  meaning:
    'CloudFront has two connections for each request: one with the viewer, one with the origin, which is the server behind it. `originProtocolPolicy` sets how the second is made: `http-only`, `match-viewer` or `https-only`. The policy asks for https-only on origins that are not S3 buckets, also where no viewer can use HTTP today: with match-viewer the next behavior that lets HTTP in opens the way to the origin too.',
  why: 'Between the edge and the origin lies the internet as well, so card data must be encrypted there too (4.2.1). The lock in the browser says nothing about that half of the way.',
  attack:
    "The customer sees https and a valid certificate. CloudFront takes the card form and sends it on in clear text over the internet to a server in another network. Anybody with access to a router, a mirror port or the hoster's network in between reads all of it.",
  wrong: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      origins: [{ ...origin, customOriginConfig: { ...connection, originProtocolPolicy: 'http-only' } }],
    }),
  ],
  right: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      origins: [{ ...origin, customOriginConfig: { ...connection, originProtocolPolicy: 'https-only' } }],
    }),
  ],
  repair: [
    'Check that the origin answers HTTPS on the httpsPort: curl -v https://ORIGIN/ from outside. CloudFront needs a certificate of a public authority that covers the domain name of the origin (or the forwarded Host header); with a self-signed one it answers 502.',
    'Give the origin such a certificate, for a load balancer from ACM, and admit port 443 in its security group.',
    'Try it on a staging distribution or on one path with a second origin, then set originProtocolPolicy to "https-only" and deploy; it rolls out in some minutes.',
    'Watch for 502 in the metrics, and close port 80 of the origin when it is quiet.',
    'Verify: aws cloudfront get-distribution-config --id ID --query "DistributionConfig.Origins.Items[].CustomOriginConfig.OriginProtocolPolicy" prints "https-only".',
  ],
  links: [
    {
      title: 'Require HTTPS to a custom origin',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-cloudfront-to-custom-origin.html',
    },
    {
      title: 'Security Hub control CloudFront.9',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-9',
    },
  ],
};
