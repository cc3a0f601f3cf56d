import { resource, Tutorial } from '../../../model/tutorial';

const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
export const tutorial: Tutorial = {
  meaning:
    'Management events are calls that administer AWS: roles, networks, keys, sign-ins. A trail records all of them unless an event selector narrows it, to writes only or without some services such as KMS. The policy asks that at least one trail of the stack leaves nothing out.',
  why: 'All actions of administrators, all changes of credentials, and every start or stop of a log are recorded (10.2.1.2, 10.2.1.5, 10.2.1.6). A filter made to save money cuts just there.',
  attack:
    'The trail records writes only. An intruder with a stolen key spends days reading: ListUsers, GetAccountAuthorizationDetails, ListSecrets, DescribeInstances. He changes nothing, so the log stays silent, and when he finally acts he needs a single call. The reconnaissance would have been the warning.',
  wrong: [
    resource('aws:cloudtrail/trail:Trail', 'audit', {
      ...trail,
      eventSelectors: [
        {
          includeManagementEvents: true,
          readWriteType: 'WriteOnly',
          excludeManagementEventSources: ['kms.amazonaws.com'],
        },
      ],
    }),
  ],
  right: [
    resource('aws:cloudtrail/trail:Trail', 'audit', {
      ...trail,
      eventSelectors: [{ includeManagementEvents: true, readWriteType: 'All' }],
    }),
  ],
  repair: [
    'Estimate the volume: reads and KMS calls can be many times the writes. The first copy of management events in each Region is free of charge by CloudTrail; storage and CloudWatch Logs are not.',
    'Set readWriteType to All, remove excludeManagementEventSources and deploy. The selectors are replaced as a whole, without a gap.',
    'Where volume hurts, filter behind the trail (in the SIEM), not in it.',
    'Verify: `aws cloudtrail get-event-selectors --trail-name TRAIL` prints ReadWriteType All, IncludeManagementEvents true and an empty ExcludeManagementEventSources.',
  ],
  links: [
    {
      title: 'Logging management events',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-management-events-with-cloudtrail.html',
    },
  ],
};
