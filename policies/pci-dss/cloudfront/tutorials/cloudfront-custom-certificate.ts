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
const site = {
  enabled: true,
  restrictions: { geoRestriction: { restrictionType: 'none' } },
  origins: [origin],
  defaultCacheBehavior: behavior,
};

export const tutorial: Tutorial = {
  meaning:
    'A distribution starts with a name such as d111111abcdef8.cloudfront.net and the certificate of AWS for it. With that certificate the lowest TLS version cannot be chosen: CloudFront then accepts TLS 1.0. The policy asks for a certificate of your own domain, from ACM in us-east-1.',
  why: 'Card data on open networks needs strong cryptography and trusted certificates (4.2.1). The setting for the TLS version works only with your own certificate.',
  attack:
    'An old client is pushed down to TLS 1.0 by somebody on its network, who then attacks the weak ciphers. Besides, customers who have learned that the payment page lives on some cloudfront.net address do not notice a copy of it on another cloudfront.net address; anybody can have one.',
  wrong: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      viewerCertificate: { cloudfrontDefaultCertificate: true },
    }),
  ],
  right: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      aliases: ['shop.example.com'],
      viewerCertificate: {
        acmCertificateArn: 'arn:aws:acm:us-east-1:123456789012:certificate/4e5a0c1d-0000-4000-8000-000000000000',
        sslSupportMethod: 'sni-only',
        minimumProtocolVersion: 'TLSv1.2_2021',
      },
    }),
  ],
  repair: [
    'Find out who uses the cloudfront.net address: links, apps, partners. It goes on to work, but clients below TLS 1.2 or without SNI are refused afterwards; the access log shows them in ssl-protocol.',
    'Request the certificate in ACM in us-east-1 with DNS validation, and wait until it is issued.',
    'Set aliases and viewerCertificate and deploy; the change rolls out over the edge locations in some minutes, without interruption.',
    'Point DNS of your domain to the distribution with an alias record, and move links to it.',
    'Verify: aws cloudfront get-distribution-config --id ID --query "DistributionConfig.ViewerCertificate" prints "CloudFrontDefaultCertificate": false and your ARN.',
  ],
  links: [
    {
      title: 'Use alternate domain names and HTTPS',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/using-https-alternate-domain-names.html',
    },
    {
      title: 'Security Hub control CloudFront.7',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-7',
    },
  ],
};
