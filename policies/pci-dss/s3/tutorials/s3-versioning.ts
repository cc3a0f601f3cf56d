import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', { tags: { 'data-class': 'cardholder-data' } });

export const tutorial: Tutorial = {
  meaning:
    'S3 versioning keeps the old content of an object when somebody overwrites or deletes it. The policy asks for it on buckets that hold logs and on buckets tagged as cardholder data, and that no other bucket switches it off. Without it a delete is final.',
  why: 'Audit logs must stay as they were written (10.3.2): whoever can write to the archive must not be able to make a line disappear. Versions make every change visible and reversible.',
  attack:
    'An intruder who holds a role with s3:PutObject overwrites the log files of the night with empty ones; no delete shows up in the trail. Ransomware does the same with card data: it writes an encrypted copy over each object. With versions the old content is restored by removing the newest version, which needs a right of its own (s3:DeleteObjectVersion).',
  wrong: [bucket],
  right: [
    bucket,
    resource('aws:s3/bucketVersioning:BucketVersioning', 'card-data-versions', {
      bucket: from('card-data', 'id'),
      versioningConfiguration: { status: 'Enabled' },
    }),
  ],
  repair: [
    'Estimate the cost: aws s3api list-objects-v2 --bucket NAME --query "sum(Contents[].Size)", times the number of rewrites in the time you keep old versions.',
    'Add the BucketVersioning resource and deploy. Existing objects stay readable all the time and become version "null"; AWS advises to wait 15 minutes before further writes.',
    'Add a lifecycle rule with noncurrentVersionExpiration, so that old versions do not pile up for ever.',
    'Verify: aws s3api get-bucket-versioning --bucket NAME prints "Status": "Enabled".',
  ],
  links: [
    {
      title: 'Using versioning in S3 buckets',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/Versioning.html',
    },
    {
      title: 'Security Hub control S3.14',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-14',
    },
  ],
};
