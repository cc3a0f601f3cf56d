import { resource, Tutorial } from '../../../model/tutorial';

const defaults = [
  resource('aws:ebs/encryptionByDefault:EncryptionByDefault', 'baseline-encryption', { enabled: true }),
  resource('aws:iam/accountPasswordPolicy:AccountPasswordPolicy', 'baseline-passwords', { minimumPasswordLength: 12 }),
];

export const tutorial: Tutorial = {
  meaning:
    'S3 has one public access block for the whole account besides those of single buckets. S3 always applies the stricter of the two, so with the four account switches on no bucket of the account can be public, whatever its own settings say. The policy asks for it wherever a program sets up an account, which two kinds of account-wide settings tell; a missing block is reported and does not stop the preview, for another program may have it.',
  why: 'Data must not be reachable from the internet (1.4.4), and access is denied unless it was granted (7.3.3). The account block also holds for buckets that were made by hand or by a tool nobody remembers.',
  attack:
    'Somebody makes a bucket in the console for a quick export, clicks the block away and shares the link. Nothing in the program knows the bucket, so no review sees it. Search engines for open buckets list it within days, together with the card numbers in the export.',
  wrong: defaults,
  right: [
    ...defaults,
    resource('aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock', 'baseline-no-public-buckets', {
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }),
  ],
  repair: [
    'Find buckets that are public on purpose, such as a web site: IAM Access Analyzer for S3 lists them, or ask each bucket with `aws s3api get-bucket-policy-status --bucket NAME`. They stop answering the public at once.',
    'Put CloudFront with origin access control in front of public sites and test them, so that their buckets can be private.',
    'Add the AccountPublicAccessBlock and deploy. It takes effect for all Regions of the account, within minutes; requests with credentials of your own are not touched.',
    'Verify: `aws s3control get-public-access-block --account-id ACCOUNT` prints four times true.',
  ],
  links: [
    {
      title: 'Blocking public access to your Amazon S3 storage',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    },
    {
      title: 'Security Hub control S3.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-1',
    },
  ],
};
