import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';

const roles = ['application', 'firehose', 'http', 'lambda', 'sqs'].map(
  (protocol) => `${protocol}FailureFeedbackRoleArn`,
);

/** Topics log deliveries that fail, for at least one protocol. https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html */
export const snsDeliveryLogging = resourceRule({
  name: 'sns-delivery-logging',
  title: 'Topics log the status of deliveries',
  types: ['aws:sns/topic:Topic'],
  check: ({ props }, expect) => {
    expect.that(
      () => roles.some((role) => isGiven(() => props[role])),
      'no delivery status is logged; set a …FailureFeedbackRoleArn, for example httpFailureFeedbackRoleArn',
    );
  },
});
