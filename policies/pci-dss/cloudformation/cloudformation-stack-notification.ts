import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

/** Security Hub CloudFormation.1. */
export const cloudformationStackNotification = resourceRule({
  name: 'cloudformation-stack-notification',
  title: 'CloudFormation stacks send their events to SNS',
  types: ['aws:cloudformation/stack:Stack'],
  check({ props }, expect) {
    expect.that(
      () => isGiven(() => props['notificationArns']),
      'notificationArns is empty; add the ARN of an SNS topic',
    );
  },
});
