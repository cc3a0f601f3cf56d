import { from, resource, Tutorial } from '../../../model/tutorial';

const logs = [
  resource('aws:s3/bucket:Bucket', 'audit-logs', {}),
  resource('aws:s3/bucketVersioning:BucketVersioning', 'audit-logs-versions', {
    bucket: from('audit-logs', 'id'),
    versioningConfiguration: { status: 'Enabled' },
  }),
];
export const tutorial: Tutorial = {
  meaning:
    'Replication copies each new object of a bucket to a second bucket by itself, in another Region or, better, another account. The policy asks log buckets for a replication with at least one enabled rule.',
  why: 'Logs are brought promptly to a store that those who run the logged systems cannot alter (10.3.3). A second copy also survives the loss of the account or the Region of the first.',
  attack:
    'Ransomware reaches the log account itself: the intruder schedules the deletion of its KMS key and demands money. Within the waiting time the key is unusable and all logs with it. A copy in another account, under another key, is still readable, and the investigation goes on.',
  wrong: logs,
  right: [
    ...logs,
    resource('aws:s3/bucketReplicationConfig:BucketReplicationConfig', 'audit-logs-copy', {
      bucket: from('audit-logs', 'id'),
      role: 'arn:aws:iam::111111111111:role/log-replication',
      rules: [
        {
          id: 'all',
          status: 'Enabled',
          filter: {},
          deleteMarkerReplication: { status: 'Disabled' },
          destination: {
            bucket: 'arn:aws:s3:::example-audit-logs-copy',
            account: '222222222222',
            accessControlTranslation: { owner: 'Destination' },
          },
        },
      ],
    }),
  ],
  repair: [
    'Both buckets need versioning; nobody is hurt by replication, but count the cost: second storage, transfer between Regions, requests.',
    'Create the destination bucket in the other account, with Object Lock if the source has it, and a bucket policy that lets the replication role put replicas. With KMS keys, add sourceSelectionCriteria and a replica key, or encrypted objects are skipped.',
    'Create the role, trusted by s3.amazonaws.com, add the BucketReplicationConfig and deploy. Only new objects are copied; use S3 Batch Replication for those that are there.',
    'Verify: `aws s3api head-object --bucket NAME --key KEY` of a new object prints "ReplicationStatus": "COMPLETED"; alarm on the metric OperationsFailedReplication.',
  ],
  links: [
    {
      title: 'Replicating objects within and across Regions',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication.html',
    },
    {
      title: 'Setting up live replication',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/replication-how-setup.html',
    },
  ],
};
