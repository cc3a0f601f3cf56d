import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', {});
export const tutorial: Tutorial = {
  meaning:
    'An access point is a second entrance to a bucket with a name and a policy of its own. Each has four switches that block public access: two for ACLs and two for policies. They are on unless the program turns one off; the policy fails when one is off.',
  why: 'Systems that store account data are not reachable from untrusted networks (1.4.4). The block is what keeps one careless policy on an access point from opening the data behind it.',
  attack:
    'A developer makes an access point for a partner, switches `blockPublicPolicy` off to get a wildcard policy accepted, and leaves it so. A scanner that tries known names finds the entrance; with a principal of `*` in the policies of access point and bucket, the objects are read without any credentials.',
  wrong: [
    bucket,
    resource('aws:s3/accessPoint:AccessPoint', 'partner', {
      bucket: from('card-data', 'id'),
      publicAccessBlockConfiguration: {
        blockPublicAcls: true,
        ignorePublicAcls: true,
        blockPublicPolicy: false,
        restrictPublicBuckets: false,
      },
    }),
  ],
  right: [bucket, resource('aws:s3/accessPoint:AccessPoint', 'partner', { bucket: from('card-data', 'id') })],
  repair: [
    'Find out who uses the access point without credentials: look in the access logs or data events of the bucket for requests through it by an anonymous requester.',
    'The block cannot be changed after creation, so Pulumi replaces the access point. Make a second access point with all four switches on, under a new name, and keep the old one.',
    'Give clients the new alias or ARN, wait until the old access point has no requests any more, then remove it from the program.',
    'Verify: `aws s3control get-access-point --account-id ACCOUNT --name NAME` prints four times true.',
  ],
  links: [
    {
      title: 'Managing public access to access points',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/access-points-bpa-settings.html',
    },
    {
      title: 'Security Hub control S3.19',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-19',
    },
  ],
};
