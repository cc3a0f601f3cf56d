import { from, resource, Tutorial } from '../../../model/tutorial';

const topic = resource('aws:sns/topic:Topic', 'database-events', { kmsMasterKeyId: 'alias/landing-zone-events' });
const subscription = { snsTopic: from('database-events', 'arn') };

export const tutorial: Tutorial = {
  meaning:
    'A DB parameter group holds the settings of the engine: whether TLS is required, whether it audits, what it logs. RDS tells about each change with an event of the source type `db-parameter-group`. The policy asks that a subscription of the stack carries the category configuration change of that source to an SNS topic.',
  why: 'A change of critical settings that nobody planned is a warning sign and has to reach somebody (11.5.2).',
  attack:
    'An intruder with rights on RDS prepares the theft: rds.force_ssl is set to 0, auditing is switched off, and no database has restarted or failed. The only trace is the event of the parameter group. If no subscription is for that source, it fades from the console after two weeks.',
  wrong: [
    topic,
    resource('aws:rds/eventSubscription:EventSubscription', 'parameters', {
      ...subscription,
      sourceType: 'db-instance',
    }),
  ],
  right: [
    topic,
    resource('aws:rds/eventSubscription:EventSubscription', 'parameters', {
      ...subscription,
      sourceType: 'db-parameter-group',
      eventCategories: ['configuration change'],
    }),
  ],
  repair: [
    'See what is covered now: aws rds describe-event-subscriptions --query "EventSubscriptionsList[].[CustSubscriptionId,SourceType,EventCategoriesList]". No database is touched by a subscription.',
    'Add a second subscription for db-parameter-group and deploy. Let events.rds.amazonaws.com use the key of an encrypted topic.',
    'Name a person or a queue that answers: each message is compared with the planned changes.',
    'Verify: change a harmless parameter of a test group and see the message; aws rds describe-events --source-type db-parameter-group --duration 60 shows the event itself.',
  ],
  links: [
    {
      title: 'Amazon RDS event categories and event messages',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.Messages.html',
    },
    {
      title: 'Security Hub control RDS.21',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-21',
    },
  ],
};
