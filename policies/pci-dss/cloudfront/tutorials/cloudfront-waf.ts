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
  minimumProtocolVersion: 'TLSv1.2_2021',
};
const site = {
  enabled: true,
  restrictions: { geoRestriction: { restrictionType: 'none' } },
  origins: [origin],
  defaultCacheBehavior: behavior,
  viewerCertificate: certificate,
};

export const tutorial: Tutorial = {
  meaning:
    'AWS WAF inspects HTTP requests and blocks those that match its rules. For CloudFront it works at the edge, before the cache. A distribution takes the ARN of a web ACL in `webAclId`; the ACL has the scope CLOUDFRONT and lives in us-east-1. The policy asks for a WAFv2 ACL; ids of the old WAF Classic do not count.',
  why: 'Public web applications need something in front that detects and blocks attacks without pause (6.4.2). At the edge it does so before any server of yours is involved.',
  attack:
    'Bots try stolen logins on the sign-in page and known holes in each library, from thousands of addresses. Rate limits and managed rules at the edge stop nearly all of it. Without them every try reaches the application, and one of them meets the library that was not patched yet.',
  wrong: [resource('aws:cloudfront/distribution:Distribution', 'site', site)],
  right: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      webAclId: 'arn:aws:wafv2:us-east-1:123456789012:global/webacl/edge/0d5c1a2b-0000-4000-8000-000000000000',
    }),
  ],
  repair: [
    'Rules can block honest visitors. Make a web ACL with scope CLOUDFRONT in us-east-1 whose rule groups only count (overrideAction count), with logging.',
    'Set webAclId to its ARN and deploy; the distribution changes in place and rolls out in some minutes.',
    'Read the logs for some days, add exceptions for false alarms, then set overrideAction to none, so that the rules block.',
    'Verify: aws cloudfront get-distribution-config --id ID --query "DistributionConfig.WebACLId" prints an ARN with :wafv2: in it.',
  ],
  links: [
    {
      title: 'Use AWS WAF with CloudFront',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/distribution-web-awswaf.html',
    },
    {
      title: 'Security Hub control CloudFront.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-6',
    },
  ],
};
