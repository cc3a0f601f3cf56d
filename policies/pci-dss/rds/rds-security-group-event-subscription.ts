import { stackRule } from '../../model/rule';
import { expectSubscription, subscriptionType } from './event-subscriptions';

/** Security Hub RDS.22. */
export const rdsSecurityGroupEventSubscription = stackRule({
  name: 'rds-security-group-event-subscription',
  title: 'Event subscriptions cover changes of RDS security groups',
  types: [subscriptionType],
  check(stack) {
    expectSubscription(stack, 'db-security-group', ['configuration change', 'failure']);
  },
});
