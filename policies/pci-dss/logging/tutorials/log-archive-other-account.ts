import { from, resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'Trails, AWS Config and flow logs deliver into an S3 bucket, and that bucket may belong to another account. The usual layout has an account for nothing but logs, the log archive. The policy fails deliveries into a bucket that the same program declares next to the thing it logs; the program of the log archive itself is left out.',
  why: 'Logs are copied promptly to a central server that is hard to alter (10.3.3). It is hard to alter only when the administrators of the logged account are not administrators of the log.',
  attack:
    'An intruder becomes administrator of a workload account. The log bucket is in the same account, so he may change its policy, its lifecycle and its key; the evidence of the last days goes with a few calls. With the bucket in the log archive he has no rights there at all.',
  wrong: [
    resource('aws:s3/bucket:Bucket', 'audit-logs', {}),
    resource('aws:cloudtrail/trail:Trail', 'audit', {
      s3BucketName: from('audit-logs', 'id'),
      isMultiRegionTrail: true,
    }),
  ],
  right: [
    resource('aws:cloudtrail/trail:Trail', 'audit', { s3BucketName: 'example-log-archive', isMultiRegionTrail: true }),
  ],
  repair: [
    'List who reads the present bucket (SIEM, Athena, people). They need access to the new bucket in the log archive before the change.',
    'In the log archive account create the bucket with Object Lock, and a bucket policy that lets the service deliver for this account only (aws:SourceAccount or aws:SourceArn).',
    'Point s3BucketName or logDestination to it and deploy. A trail and a delivery channel are updated in place; a flow log is replaced, so add a second one first and remove the old one later.',
    'Keep the old bucket until its logs are a year old, or copy them over with S3 Batch Replication.',
    'Verify: `aws cloudtrail get-trail-status --name TRAIL` shows no LatestDeliveryError, and files arrive in the new bucket.',
  ],
  links: [
    {
      title: 'Log archive account (AWS Security Reference Architecture)',
      url: 'https://docs.aws.amazon.com/prescriptive-guidance/latest/security-reference-architecture/log-archive.html',
    },
    {
      title: 'Sharing CloudTrail log files between accounts',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-receive-logs-from-multiple-accounts.html',
    },
  ],
};
