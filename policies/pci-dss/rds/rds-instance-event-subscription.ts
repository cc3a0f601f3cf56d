import { stackRule } from '../../model/rule';
import { expectSubscription, subscriptionType } from './event-subscriptions';

/** Security Hub RDS.20. */
export const rdsInstanceEventSubscription = stackRule({
  name: 'rds-instance-event-subscription',
  title: 'Event subscriptions cover critical events of RDS instances',
  types: [subscriptionType],
  check(stack) {
    expectSubscription(stack, 'db-instance', ['maintenance', 'configuration change', 'failure']);
  },
});
