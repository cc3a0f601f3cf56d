import { from, resource, Tutorial } from '../../../model/tutorial';

const origin = { originId: 'shop', domainName: 'shop-media.s3.eu-central-1.amazonaws.com' };
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
    'When the origin is an S3 bucket, CloudFront must be allowed to read it without the bucket being public. Origin access control (OAC) does that: CloudFront signs its requests, and the bucket policy admits this one distribution. The older origin access identity closes the bucket as well, but knows neither SSE-KMS nor newer Regions, so it is advised against.',
  why: 'Access is denied unless granted (7.3.3), and a store must not be reachable around the controls in front of it (1.4.4). A bucket that CloudFront reads without signature has to be open to all.',
  attack:
    'The pages are protected by a WAF, by signed cookies and by country. All of that is in the distribution. The bucket behind it is public, its name stands in an error message, and the intruder fetches the files from S3 directly, past everything.',
  wrong: [resource('aws:cloudfront/distribution:Distribution', 'site', { ...site, origins: [origin] })],
  right: [
    resource('aws:cloudfront/originAccessControl:OriginAccessControl', 'media', {
      originAccessControlOriginType: 's3',
      signingBehavior: 'always',
      signingProtocol: 'sigv4',
    }),
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      origins: [{ ...origin, originAccessControlId: from('media', 'id') }],
    }),
  ],
  repair: [
    'Find out who reads the bucket without CloudFront: S3 server access logs or CloudTrail data events. They will be refused at the last step.',
    'Add to the bucket policy: the principal cloudfront.amazonaws.com may s3:GetObject when aws:SourceArn is the ARN of the distribution. With SSE-KMS the key policy needs the same. Leave the old statement in for now.',
    'Add the OriginAccessControl, set originAccessControlId and deploy. It rolls out in some minutes, without interruption, because both statements are there.',
    'When the rollout is complete, remove the old statement of the bucket policy and switch the public access block on.',
    'Verify: aws cloudfront get-distribution-config --id ID --query "DistributionConfig.Origins.Items[].OriginAccessControlId" prints an id, and curl on the S3 address prints 403.',
  ],
  links: [
    {
      title: 'Restrict access to an S3 origin',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/private-content-restricting-access-to-s3.html',
    },
    {
      title: 'Security Hub control CloudFront.13',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-13',
    },
  ],
};
