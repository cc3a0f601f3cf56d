import { from, resource, Tutorial } from '../../../model/tutorial';

const trail = [
  resource('aws:s3/bucket:Bucket', 'audit-logs', {}),
  resource('aws:cloudtrail/trail:Trail', 'audit', { s3BucketName: from('audit-logs', 'id'), isMultiRegionTrail: true }),
];
export const tutorial: Tutorial = {
  meaning:
    'The bucket that receives the log files of a trail must not be readable by the public. The policy asks for a full public access block on it (all four switches) and for a bucket policy without statements for everybody.',
  why: 'Audit logs are read only by people whose job needs it (10.3.1), and stored data is not open to the internet (1.4.4).',
  attack:
    'A log bucket stands open. It holds role names, addresses of administrators, the services in use, and errors that show which doors are nearly open. The attacker needs no scan that could be noticed: he downloads a plan of the whole environment and comes back with the right key.',
  wrong: trail,
  right: [
    ...trail,
    resource('aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock', 'audit-logs-private', {
      bucket: from('audit-logs', 'id'),
      blockPublicAcls: true,
      blockPublicPolicy: true,
      ignorePublicAcls: true,
      restrictPublicBuckets: true,
    }),
  ],
  repair: [
    'See whether it is public now: `aws s3api get-bucket-policy-status --bucket NAME`. If so, treat it as an incident and keep the access logs.',
    'The block does not disturb CloudTrail: its service principal with aws:SourceArn is not public. Readers of other accounts need to be named in the bucket policy.',
    'Add the BucketPublicAccessBlock with four times true and deploy.',
    'Verify: `aws s3api get-public-access-block --bucket NAME`, and `aws cloudtrail get-trail-status --name TRAIL` shows a LatestDeliveryTime later than the change and no LatestDeliveryError.',
  ],
  links: [
    {
      title: 'Amazon S3 bucket policy for CloudTrail',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/create-s3-bucket-policy-for-cloudtrail.html',
    },
    {
      title: 'Security Hub control CloudTrail.6',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-6',
    },
  ],
};
