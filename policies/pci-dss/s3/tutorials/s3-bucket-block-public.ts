import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', {});
export const tutorial: Tutorial = {
  meaning:
    'A public access block is four switches on a bucket. Two refuse new public ACLs and policies, two ignore those that are there already. All four must be on; a switch that the BucketPublicAccessBlock resource does not name is off.',
  why: 'What stores account data or logs must not answer the internet (1.4.4). The block works even when somebody later attaches a policy that would open the bucket.',
  attack:
    'A bucket policy for a partner is written with principal `*` and a condition on an address range; months later the condition is removed to debug something. From that moment the bucket is open to the world, and scanners that try company names find it. With the block on, S3 refuses to store such a policy.',
  wrong: [
    bucket,
    resource('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', 'card-data-private', {
      bucket: from('card-data', 'id'),
      blockPublicAcls: true,
      ignorePublicAcls: true,
    }),
  ],
  right: [
    bucket,
    resource('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', 'card-data-private', {
      bucket: from('card-data', 'id'),
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }),
  ],
  repair: [
    'See whether the bucket is public now: `aws s3api get-bucket-policy-status --bucket NAME` prints "IsPublic". If it is, find its readers in the access logs; they lose access at once.',
    'Serve what has to stay public through CloudFront with origin access control; CloudFront then signs its requests and the bucket stays private.',
    'Set all four switches to true and deploy. It is an update in place; nothing else of the bucket changes.',
    'Verify: `aws s3api get-public-access-block --bucket NAME` prints four times true.',
  ],
  links: [
    {
      title: 'Blocking public access to your Amazon S3 storage',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    },
    {
      title: 'Security Hub control S3.8',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-8',
    },
  ],
};
