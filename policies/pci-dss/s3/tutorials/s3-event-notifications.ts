import { from, resource, Tutorial } from '../../../model/tutorial';

const bucket = resource('aws:s3/bucket:Bucket', 'card-data', { tags: { 'data-class': 'cardholder-data' } });
export const tutorial: Tutorial = {
  meaning:
    'A bucket can announce every object that is created, deleted, restored or tagged. With `eventbridge: true` the announcements go to Amazon EventBridge, where rules pick the interesting ones; they can also go straight to a topic, a queue or a function. The policy asks for it on buckets tagged as cardholder data.',
  why: 'Changes of files that matter are to be noticed, not found by chance (11.5.2). An event for each change gives change detection something to work on.',
  attack:
    'A compromised payment job replaces a settlement file with one that names another bank account. The file has the right name and a plausible size, and nobody compares contents. With an event, a rule that knows who may write there and when raises an alarm at the write that does not fit.',
  wrong: [bucket],
  right: [
    bucket,
    resource('aws:s3/bucketNotification:BucketNotification', 'card-data-events', {
      bucket: from('card-data', 'id'),
      eventbridge: true,
    }),
  ],
  repair: [
    'Look at what is there: `aws s3api get-bucket-notification-configuration --bucket NAME`. A bucket has a single notification configuration and the resource replaces it whole, so copy existing targets into the program first.',
    'Add the BucketNotification with `eventbridge: true` and deploy. Clients of the bucket notice nothing.',
    'Add an EventBridge rule for source `aws.s3` with a target people read; events without a rule are dropped.',
    'Verify: the command of the first step prints an empty "EventBridgeConfiguration"; put a test object and see the rule match.',
  ],
  links: [
    {
      title: 'Amazon S3 Event Notifications',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventNotifications.html',
    },
    {
      title: 'Using EventBridge with Amazon S3',
      url: 'https://docs.aws.amazon.com/AmazonS3/latest/userguide/EventBridge.html',
    },
  ],
};
