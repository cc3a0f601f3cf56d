import { from, resource, Tutorial } from '../../../model/tutorial';

const origin = { originId: 'shop', originAccessControlId: 'E127EXAMPLE51Z' };
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
    'An S3 origin is named by a host name that begins with the name of a bucket. CloudFront does not check that the bucket exists or is yours. The policy passes when the name comes from a bucket of the same program, fails a host without a bucket in it and a bucket named by text that the program does not have, and says undetermined of a name that is not known before deployment.',
  why: 'Settings must not leave a door that a stranger can go through (2.2.6). Bucket names are free for all when nobody has them, and what answers for your domain has to be yours.',
  attack:
    "The bucket shop-media is deleted in a clean-up, the distribution stays. A stranger creates a bucket with that name in an account of their own and puts a card form in it. It is served from your domain, with your certificate, and no scanner on the customer's side objects.",
  wrong: [
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      origins: [{ ...origin, domainName: 's3.eu-central-1.amazonaws.com', originPath: '/shop-media' }],
    }),
  ],
  right: [
    resource('aws:s3/bucket:Bucket', 'media', {}),
    resource('aws:cloudfront/distribution:Distribution', 'site', {
      ...site,
      origins: [{ ...origin, domainName: from('media', 'bucketRegionalDomainName') }],
    }),
  ],
  repair: [
    'List the origins, and look whether you own each bucket: aws s3api head-bucket --bucket NAME --expected-bucket-owner ACCOUNT-ID. If one is missing, take the origin out at once, or create the bucket before somebody else does.',
    'Have the program that makes the distribution make the bucket too, or import it (pulumi import), and use its bucketRegionalDomainName.',
    'Deploy. If the host name stays the same nothing changes for viewers; if it changes, CloudFront rolls it out in some minutes and may serve old content from its cache until it expires.',
    'Let deletions go in the order distribution, then bucket; the reference makes Pulumi do so.',
    'Verify: aws cloudfront get-distribution-config --id ID --query "DistributionConfig.Origins.Items[].DomainName" prints names of buckets that aws s3api list-buckets prints too.',
  ],
  links: [
    {
      title: 'Use an S3 bucket as origin',
      url: 'https://docs.aws.amazon.com/AmazonCloudFront/latest/DeveloperGuide/DownloadDistS3AndCustomOrigins.html',
    },
    {
      title: 'Security Hub control CloudFront.12',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudfront-controls.html#cloudfront-12',
    },
  ],
};
