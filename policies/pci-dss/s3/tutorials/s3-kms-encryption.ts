import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', {});
export const tutorial: Tutorial = {
  meaning:
    'S3 encrypts every new object. By default it uses keys of its own (SSE-S3), which nobody can see or restrict. With default encryption set to `aws:kms` it uses a key of AWS KMS, so that reading an object needs two rights: one on the bucket and one on the key. Targets of server access logs and of load balancer logs take SSE-S3 only and are left out.',
  why: 'Keys that protect stored data have an owner, few users and a log of their use (3.6.1). It does not make stored card numbers unreadable in the sense of 3.5.1.2: whoever may read the object gets clear text.',
  attack:
    'A role of an analytics job was given s3:GetObject on all buckets of the account. With SSE-S3 that is all an intruder needs to read the card data as well. With a customer key the same call fails, because the key policy does not name that role, and the refused attempt stands in CloudTrail.',
  wrong: [bucket],
  right: [
    bucket,
    resource('aws:kms/key:Key', 'card-data-key', { enableKeyRotation: true }),
    resource(
      'aws:s3/bucketServerSideEncryptionConfiguration:BucketServerSideEncryptionConfiguration',
      'card-data-encryption',
      {
        bucket: from('card-data', 'id'),
        rules: [
          {
            applyServerSideEncryptionByDefault: {
              sseAlgorithm: 'aws:kms',
              kmsMasterKeyId: from('card-data-key', 'arn'),
            },
            bucketKeyEnabled: true,
          },
        ],
      },
    ),
  ],
  repair: [
    'List who reads and writes the bucket (access logs, data events). Each of them needs kms:Decrypt for reading and kms:GenerateDataKey for writing on the new key; without it they get AccessDenied after the change.',
    'Create the key, give these roles and services the rights in the key policy, and deploy that alone.',
    'Add the BucketServerSideEncryptionConfiguration with bucketKeyEnabled (it saves most calls to KMS) and deploy. New objects use the key; old ones stay as they are and stay readable.',
    'Encrypt old objects again by copying them onto themselves, with S3 Batch Operations where there are many.',
    'Verify: `aws s3api get-bucket-encryption --bucket NAME` prints aws:kms and the ARN of your key.',
  ],
  links: [
    {
      title: 'Using server-side encryption with AWS KMS keys',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/UsingKMSEncryption.html',
    },
    {
      title: 'Security Hub control S3.17',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-17',
    },
  ],
};
