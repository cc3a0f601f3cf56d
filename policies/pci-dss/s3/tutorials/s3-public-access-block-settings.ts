import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'receipts', {});
const block = (restrictPublicBuckets: boolean) =>
  resource('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', 'receiptsAccess', {
    bucket: from('receipts', 'id'),
    blockPublicAcls: true,
    blockPublicPolicy: true,
    ignorePublicAcls: true,
    restrictPublicBuckets,
  });

export const tutorial: Tutorial = {
  meaning:
    'A public access block has four switches: two refuse new public ACLs and policies, two ignore those that are there already. A switch that is left out is off. The policy looks at each block alone; at the level remediate it sets the switches that are missing before anything is deployed. Whether every bucket has a block at all is judged by s3-bucket-block-public.',
  why: 'Data must not be reachable from the internet (1.4.4). Three of four switches leave one way open, and the block looks complete in every list.',
  attack:
    'restrictPublicBuckets is left out. The bucket got a policy for everyone years ago, before the block was added: blockPublicPolicy refuses new policies only. The old one works on, and everyone on the internet can read the receipts.',
  wrong: [bucket, block(false)],
  right: [bucket, block(true)],
  repair: [
    'See whether somebody reads the bucket without credentials: access logs or CloudTrail data events with requester "-" or userIdentity.accountId anonymous.',
    'Give them another way first, for example CloudFront with origin access control.',
    'Set all four to true and deploy, or run with the level remediate for this policy and let it do so. The change takes effect within minutes and can be taken back.',
    'Verify: `aws s3api get-public-access-block --bucket NAME` prints four times true.',
  ],
  links: [
    {
      title: 'Blocking public access to your Amazon S3 storage',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-control-block-public-access.html',
    },
  ],
};
