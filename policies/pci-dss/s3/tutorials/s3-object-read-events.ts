import { resource, Tutorial } from '../../../model/tutorial';

const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
export const tutorial: Tutorial = {
  meaning:
    'A CloudTrail trail records management calls, such as making a bucket, but not the reading of objects. Those are data events and have to be asked for by an event selector of type AWS::S3::Object. `arn:aws:s3` as value means all buckets of the account, now and later.',
  why: 'The audit log has to show which person read which account data (10.2.1.1), and who looked into the logs themselves (10.2.1.3).',
  attack:
    'Credentials of a support tool leak. The thief calls GetObject for each statement in a bucket, slowly, over three weeks. The trail shows a login of the tool and nothing else, so nobody can tell whether ten or ten million statements left.',
  wrong: [resource('aws:cloudtrail/trail:Trail', 'audit', trail)],
  right: [
    resource('aws:cloudtrail/trail:Trail', 'audit', {
      ...trail,
      eventSelectors: [
        {
          readWriteType: 'All',
          includeManagementEvents: true,
          dataResources: [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }],
        },
      ],
    }),
  ],
  repair: [
    'Estimate the cost: data events are billed by number. The request metrics of S3 or a week of access logs show how many GetObject calls there are.',
    'Where that is too much, use advancedEventSelectors and leave out buckets that cannot hold account data (field resources.ARN, notStartsWith), rather than leaving reads out.',
    'Add the selector, keep includeManagementEvents true, and deploy. The trail goes on without a gap; selectors given by the resource replace the old ones as a whole.',
    'Verify: `aws cloudtrail get-event-selectors --trail-name NAME`; read an object and find the GetObject event in the log bucket some minutes later.',
  ],
  links: [
    {
      title: 'Logging data events',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
    },
    {
      title: 'Security Hub control S3.23',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-23',
    },
  ],
};
