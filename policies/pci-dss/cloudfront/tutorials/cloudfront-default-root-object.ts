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
    'When somebody opens https://shop.example.com/ without a file name, CloudFront asks the origin for the root. `defaultRootObject` names the file to answer with, such as index.html. Without it the origin decides, and an S3 bucket may answer with a list of what is in it. The policy asks for the setting.',
  why: 'Settings should show visitors what they are meant to see and no more (2.2.6). A list of files is a map of what is worth asking for.',
  attack:
    'Somebody opens the bare domain and gets an XML list of the bucket: pages, but also exports/2026-01.csv, which no page links to. They fetch it through the same distribution.',
  wrong: [resource('aws:cloudfront/distribution:Distribution', 'site', site)],
  right: [resource('aws:cloudfront/distribution:Distribution', 'site', { ...site, defaultRootObject: 'index.html' })],
  repair: [
    'Open the bare domain and look at the answer. If the origin is an application that answers / itself, the root object changes what it is asked: the file name is appended, so the origin must know that path.',
    'Put the file at the root of the origin. It holds for the root only, not for folders.',
    'Set defaultRootObject without a slash in front and deploy; it rolls out in some minutes, without interruption. If a list is cached, invalidate "/".',
    'Verify: aws cloudfront get-distribution-config --id ID --query "DistributionConfig.DefaultRootObject" prints the file name, and curl -s https://HOST/ prints the page.',
  ],
  links: [
    {
      title: 'Specify a default root object',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DefaultRootObject.html',
    },
    {
      title: 'Security Hub control CloudFront.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-1',
    },
  ],
};
