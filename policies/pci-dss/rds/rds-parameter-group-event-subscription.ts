import { stackRule } from '../../model/rule';
import { expectSubscription, subscriptionType } from './event-subscriptions';

/** Security Hub RDS.21. */
export const rdsParameterGroupEventSubscription = stackRule({
  name: 'rds-parameter-group-event-subscription',
  title: 'Event subscriptions cover changes of RDS parameter groups',
  types: [subscriptionType],
  check(stack) {
    expectSubscription(stack, 'db-parameter-group', ['configuration change']);
  },
});
