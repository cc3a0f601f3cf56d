import { resource, Tutorial } from '../../../model/tutorial';

const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
export const tutorial: Tutorial = {
  meaning:
    'CloudTrail records the calls made in an AWS account: who did what, when, from which address. A trail stores these records in a bucket for good; the event history without a trail ends after 90 days. A trail can exist and be stopped: `enableLogging: false`. The policy fails stopped trails.',
  why: 'There must be an audit log of all system components, of administrators and of changes to accounts (10.2.1 and its parts). A stopped trail looks like a log in the console and records nothing.',
  attack:
    'An intruder with administrator rights calls StopLogging first; it is one call, and everything after it is unseen. The same gap comes from a well-meant change: somebody stops the trail to save money in a migration and forgets it. After an incident there is no way to learn what happened.',
  wrong: [resource('aws:cloudtrail/trail:Trail', 'audit', { ...trail, enableLogging: false })],
  right: [resource('aws:cloudtrail/trail:Trail', 'audit', trail)],
  repair: [
    'Nobody is hurt by logging. Find out who stopped the trail and when: `aws cloudtrail lookup-events --lookup-attributes AttributeKey=EventName,AttributeValue=StopLogging` looks 90 days back.',
    'Remove enableLogging or set it to true and deploy; to close the gap at once run `aws cloudtrail start-logging --name TRAIL`. Events of the gap that are younger than 90 days can be saved from the event history.',
    'Deny cloudtrail:StopLogging and DeleteTrail by a service control policy, so that it cannot happen again.',
    'Verify: `aws cloudtrail get-trail-status --name TRAIL` prints "IsLogging": true and a recent LatestDeliveryTime.',
  ],
  links: [
    {
      title: 'Turning on logging for a trail',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-turning-off-logging.html',
    },
    {
      title: 'Security Hub control CloudTrail.3',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudtrail-controls.html#cloudtrail-3',
    },
  ],
};
