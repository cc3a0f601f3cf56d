import { from, resource, Tutorial } from '../../../model/tutorial';

const topic = resource('aws:sns/topic:Topic', 'database-events', { kmsMasterKeyId: 'alias/landing-zone-events' });
const subscription = { snsTopic: from('database-events', 'arn') };

export const tutorial: Tutorial = {
  meaning:
    'DB security groups are the old firewall of RDS, from before databases stood in a VPC. RDS tells about changes to them with events of the source type `db-security-group`. The policy asks that a subscription covers configuration change and failure of that source. Changes to VPC security groups are not among these events: CloudTrail and AWS Config report those.',
  why: "A changed firewall rule in front of account data has to come to somebody's attention (11.5.2), whichever kind of group it is.",
  attack:
    'Somebody adds an address range of their own to the group in front of the database, copies the data and removes the range again. The state afterwards looks as before. Only the message of the moment shows it, and only if it was sent to somebody.',
  wrong: [
    topic,
    resource('aws:rds/eventSubscription:EventSubscription', 'groups', { ...subscription, sourceType: 'db-instance' }),
  ],
  right: [
    topic,
    resource('aws:rds/eventSubscription:EventSubscription', 'groups', {
      ...subscription,
      sourceType: 'db-security-group',
      eventCategories: ['configuration change', 'failure'],
    }),
  ],
  repair: [
    'See what is covered: aws rds describe-event-subscriptions --query "EventSubscriptionsList[].[CustSubscriptionId,SourceType,EventCategoriesList]". Adding a subscription touches no database.',
    'Add a subscription for db-security-group with both categories and deploy. Let events.rds.amazonaws.com use the key of an encrypted topic.',
    'For VPC security groups, which your databases use today, add an EventBridge rule for AuthorizeSecurityGroupIngress and its neighbours from CloudTrail.',
    'Verify: aws rds describe-event-subscriptions --subscription-name NAME prints "SourceType": "db-security-group" and "Enabled": true.',
  ],
  links: [
    {
      title: 'Amazon RDS event categories and event messages',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
    },
    {
      title: 'Security Hub control RDS.22',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-22',
    },
  ],
};
