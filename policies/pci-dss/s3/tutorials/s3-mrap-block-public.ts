import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', {});
export const tutorial: Tutorial = {
  meaning:
    'A Multi-Region Access Point is one global name in front of buckets in several Regions; S3 sends each request to the nearest. It has a public access block of its own with four switches, which are on unless the program turns one off. They cannot be changed later.',
  why: 'Stored account data has no entrance from the internet (1.4.4). One open entrance in front of several buckets multiplies the mistake.',
  attack:
    'The block is switched off while the access point is tried out with a public policy, and the trial becomes production. Years later a bucket behind it gets card data. Its own block saves it as long as that is on; the first time somebody relaxes it, the global name serves the data to anybody.',
  wrong: [
    bucket,
    resource('aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint', 'global-cards', {
      details: {
        name: 'global-cards',
        regions: [{ bucket: from('card-data', 'id') }],
        publicAccessBlock: { blockPublicPolicy: false, restrictPublicBuckets: false },
      },
    }),
  ],
  right: [
    bucket,
    resource('aws:s3control/multiRegionAccessPoint:MultiRegionAccessPoint', 'global-cards', {
      details: { name: 'global-cards', regions: [{ bucket: from('card-data', 'id') }] },
    }),
  ],
  repair: [
    'Look in the data events of the buckets for anonymous requests through the access point, and move such readers to signed requests or CloudFront first.',
    'The block cannot be changed, so Pulumi would replace the access point, and its name can exist only once. Create a second access point with a new name and all switches on; creating one takes minutes, up to a day.',
    'Move clients to the alias of the new one, then remove the old from the program.',
    'Verify: `aws s3control get-multi-region-access-point --account-id ACCOUNT --name NAME --region us-west-2` prints four times true (all these calls go to us-west-2).',
  ],
  links: [
    {
      title: 'Blocking public access with Multi-Region Access Points',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/multi-region-access-point-block-public-access.html',
    },
    {
      title: 'Security Hub control S3.24',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-24',
    },
  ],
};
