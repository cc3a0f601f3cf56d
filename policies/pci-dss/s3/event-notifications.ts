import { BucketSetting, bucketTypes, notificationForm, typesOf } from '../../model/buckets';
import { stackRule } from '../../model/rule';
import { isCardholderData } from '../../model/tags';
import { asList, isTrue } from '../../model/values';

/** Buckets tagged as cardholder data announce changes, through EventBridge or directly. */
export const s3EventNotifications = stackRule({
  name: 's3-event-notifications',
  title: 'Cardholder data buckets emit events when objects change',
  types: typesOf(notificationForm),
  check: (stack) => {
    const notifications = new BucketSetting(stack, notificationForm);
    for (const bucket of stack.ofType(...bucketTypes)) {
      if (!isCardholderData(bucket)) continue;
      notifications.judge(
        stack,
        bucket,
        'the bucket emits no events; add a BucketNotification with eventbridge: true',
        ({ props }, expect) =>
          expect.that(
            () =>
              isTrue(props['eventbridge']) ||
              ['topics', 'queues', 'lambdaFunctions'].some((target) => asList(props[target]).length > 0),
            'the bucket notification has no target; set eventbridge to true or name a topic, queue or function',
          ),
      );
    }
  },
});
