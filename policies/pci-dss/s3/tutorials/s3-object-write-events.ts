import { resource, Tutorial } from '../../../model/tutorial';

const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
const objects = [{ type: 'AWS::S3::Object', values: ['arn:aws:s3'] }];
export const tutorial: Tutorial = {
  meaning:
    'Writes, overwrites and deletes of S3 objects are data events of CloudTrail. A trail records them only with an event selector for AWS::S3::Object whose readWriteType is All or WriteOnly. ReadOnly, which looks thrifty, leaves out just the calls that change something.',
  why: 'Creation and deletion of what matters to the system has to be in the audit log (10.2.1.7), and changes of log files have to be noticed (10.3.4).',
  attack:
    'An insider replaces the file of refund requests with one that holds his own account and puts the original back the next day. The money is gone and both writes left no record. A single PutObject event with his role and address would have told the story.',
  wrong: [
    resource('aws:cloudtrail/trail:Trail', 'audit', {
      ...trail,
      eventSelectors: [{ readWriteType: 'ReadOnly', includeManagementEvents: true, dataResources: objects }],
    }),
  ],
  right: [
    resource('aws:cloudtrail/trail:Trail', 'audit', {
      ...trail,
      eventSelectors: [{ readWriteType: 'All', includeManagementEvents: true, dataResources: objects }],
    }),
  ],
  repair: [
    'Estimate the cost from the number of PutObject and DeleteObject calls in the request metrics or access logs; data events are billed by number.',
    "If the trail writes into a bucket of the same account, CloudTrail's own deliveries are writes too: exclude the log bucket by advancedEventSelectors, or keep it in another account.",
    'Set readWriteType to All and deploy; the trail is changed in place and keeps logging.',
    'Verify: `aws cloudtrail get-event-selectors --trail-name NAME`; put and delete a test object and find both events in the log bucket.',
  ],
  links: [
    {
      title: 'Logging data events',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-data-events-with-cloudtrail.html',
    },
    {
      title: 'Security Hub control S3.22',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/s3-controls.html#s3-22',
    },
  ],
};
