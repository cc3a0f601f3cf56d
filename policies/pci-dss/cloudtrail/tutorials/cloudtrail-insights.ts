import { resource, Tutorial } from '../../../model/tutorial';

const trail = { s3BucketName: 'example-audit-logs', isMultiRegionTrail: true };
export const tutorial: Tutorial = {
  meaning:
    'CloudTrail Insights learns how many calls of each kind an account normally makes and how many of them fail. When the rate leaves that range it writes an Insights event that names the call, the time and the role. The policy asks trails for at least one insight selector; use both, call rate and error rate.',
  why: 'Logs are reviewed by automated means, and anomalies are followed up (10.4.1, 10.4.1.1). A person cannot see a change of rhythm in millions of lines.',
  attack:
    'An intruder with a stolen key tries what it can do. Hundreds of calls fail with AccessDenied in ten minutes, then one works: he starts machines or lists all secrets. Each line alone is harmless. The sudden rate of errors, and of that one call, is what gives him away.',
  wrong: [resource('aws:cloudtrail/trail:Trail', 'audit', trail)],
  right: [
    resource('aws:cloudtrail/trail:Trail', 'audit', {
      ...trail,
      insightSelectors: [{ insightType: 'ApiCallRateInsight' }, { insightType: 'ApiErrorRateInsight' }],
    }),
  ],
  repair: [
    'Estimate the cost: Insights bills by the number of events it analyses, for each insight type. Nothing else changes for anybody.',
    'The call rate is measured on write management events and the error rate on reads or writes, so check that the trail logs both.',
    'Add insightSelectors and deploy. CloudTrail learns first; allow up to 36 hours for the first Insights event.',
    'Send the events to people: an EventBridge rule for the detail type "AWS Insight via CloudTrail" with a topic as target.',
    'Verify: `aws cloudtrail get-insight-selectors --trail-name TRAIL` prints both types.',
  ],
  links: [
    {
      title: 'Working with CloudTrail Insights',
      url: 'https://docs.aws.amazon.com/awscloudtrail/latest/userguide/logging-insights-events-with-cloudtrail.html',
    },
  ],
};
