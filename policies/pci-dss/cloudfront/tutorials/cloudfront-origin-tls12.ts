import { resource, Tutorial } from '../../../model/tutorial';

const connection = { httpPort: 80, httpsPort: 443, originProtocolPolicy: 'https-only' };
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
    'When CloudFront talks HTTPS to an origin, `originSslProtocols` lists the versions it may use: SSLv3, TLSv1, TLSv1.1, TLSv1.2. The two sides take the best that both know, so an old version in the list is used whenever the origin knows nothing better, or somebody makes it look so. The policy asks for TLS 1.2 and newer only.',
  why: 'SSL and the early versions of TLS are no strong cryptography; card data needs that on each open network (4.2.1), behind the edge as well as in front of it.',
  attack:
    'The origin was set up years ago and speaks TLS 1.0 at best. Nobody notices, since everything works. Somebody on the way between the edge and the data centre records the traffic and uses the weaknesses of the old ciphers on session cookies that repeat in each request.',
  wrong: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      origins: [{ ...origin, customOriginConfig: { ...connection, originSslProtocols: ['TLSv1', 'TLSv1.2'] } }],
    }),
  ],
  right: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      origins: [{ ...origin, customOriginConfig: { ...connection, originSslProtocols: ['TLSv1.2'] } }],
    }),
  ],
  repair: [
    'Ask each origin first: openssl s_client -connect ORIGIN:443 -tls1_2 must succeed. One that fails would answer all viewers with 502 after the change.',
    'Bring old origins to TLS 1.2: a newer web server, or a load balancer in front with a current sslPolicy.',
    'Set originSslProtocols to ["TLSv1.2"] and deploy; it rolls out in some minutes. Watch the metric 5xxErrorRate and be ready to go back.',
    'Verify: aws cloudfront get-distribution-config --id ID --query "DistributionConfig.Origins.Items[].CustomOriginConfig.OriginSslProtocols.Items" prints "TLSv1.2" only.',
  ],
  links: [
    {
      title: 'Minimum origin SSL protocol',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistValuesOrigin.html',
    },
    {
      title: 'Security Hub control CloudFront.10',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-10',
    },
  ],
};
