import { from, resource, Tutorial } from '../../../model/tutorial';

const topic = resource('aws:sns/topic:Topic', 'database-events', { kmsMasterKeyId: 'alias/landing-zone-events' });
const subscription = { snsTopic: from('database-events', 'arn'), sourceType: 'db-instance' };

export const tutorial: Tutorial = {
  meaning:
    'RDS publishes events: an instance was changed, fails over, will be maintained. An event subscription sends them to an SNS topic and so to people. The policy looks at the subscriptions of the stack and asks that together they cover the categories maintenance, configuration change and failure of instances.',
  why: "Changes that nobody planned must come to somebody's attention (11.5.2). An event of a database that reaches no one is only a line in a console.",
  attack:
    "Somebody with stolen rights resets the administrator's password of the card database and changes its parameter group. Both are events of the category configuration change. The team's only subscription is for failures, so they learn of it weeks later.",
  wrong: [
    topic,
    resource('aws:rds/eventSubscription:EventSubscription', 'instances', {
      ...subscription,
      eventCategories: ['failure'],
    }),
  ],
  right: [
    topic,
    resource('aws:rds/eventSubscription:EventSubscription', 'instances', {
      ...subscription,
      eventCategories: ['maintenance', 'configuration change', 'failure'],
    }),
  ],
  repair: [
    'See what is covered now: aws rds describe-event-subscriptions --query "EventSubscriptionsList[].[CustSubscriptionId,SourceType,EventCategoriesList]". Databases are not touched by any of this; only readers of the topic get more mail.',
    'Add the missing categories and deploy; RDS changes the subscription in place. If the topic is encrypted, its key policy must let events.rds.amazonaws.com use the key.',
    'Make sure that someone on call is subscribed to the topic and has confirmed the subscription.',
    'Verify: create a manual change on a test instance, for example its backup window, and see the message arrive; aws rds describe-event-subscriptions prints "Enabled": true.',
  ],
  links: [
    {
      title: 'Working with Amazon RDS event notification',
      url: 'https://docs.aws.amazon.com/AmazonRDS/latest/UserGuide/USER_Events.html',
    },
    {
      title: 'Security Hub control RDS.20',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/rds-controls.html#rds-20',
    },
  ],
};
