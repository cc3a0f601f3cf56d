import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', { tags: { 'data-class': 'cardholder-data' } });
export const tutorial: Tutorial = {
  meaning:
    'A lifecycle rule makes S3 delete objects by itself when they reach an age. The policy asks buckets tagged as cardholder data for an enabled rule with an expiration. How many days is for your retention policy to say; the point is that there is an end.',
  why: 'Account data is kept as long as the business or the law needs it and no longer, and is then deleted by a process, not by goodwill (3.2.1). What is not there cannot be stolen.',
  attack:
    'A bucket for daily card files was made for a project that ended four years ago; the files are still there and nobody looks after them. An intruder who gets a forgotten access key downloads four years of card data in one evening. With a rule of 90 days the same breach costs a quarter of one year.',
  wrong: [bucket],
  right: [
    bucket,
    resource('aws:s3/bucketLifecycleConfiguration:BucketLifecycleConfiguration', 'card-data-retention', {
      bucket: from('card-data', 'id'),
      rules: [
        {
          id: 'retention',
          status: 'Enabled',
          filter: {},
          expiration: { days: 90 },
          noncurrentVersionExpiration: { noncurrentDays: 30 },
        },
      ],
    }),
  ],
  repair: [
    'Agree the number of days with the owner of the data in writing; see with S3 Storage Lens or an inventory report how many objects are older. They will be gone for good.',
    'A bucket has a single lifecycle configuration and the resource replaces it whole: copy what `aws s3api get-bucket-lifecycle-configuration --bucket NAME` prints into the program first.',
    'Start with a filter on a prefix of test objects, deploy, and widen the filter when the right objects disappear. S3 runs the rules once a day and deletes asynchronously.',
    'In a versioned bucket add noncurrentVersionExpiration, because an expiration only puts a delete marker on top of the data.',
    'Verify: `aws s3api head-object --bucket NAME --key KEY` prints an "Expiration" with the date and the rule.',
  ],
  links: [
    {
      title: 'Managing the lifecycle of objects',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lifecycle-mgmt.html',
    },
    {
      title: 'Expiring objects',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/lifecycle-expire-general-considerations.html',
    },
  ],
};
