import { BucketSetting, bucketTypes, lifecycleForm, lifecycleRules, typesOf } from '../../model/buckets';
import { stackRule } from '../../model/rule';
import { isCardholderData } from '../../model/tags';
import { isAbsent } from '../../model/values';

/** Buckets tagged as cardholder data delete objects after a stated time. */
export const s3Lifecycle = stackRule({
  name: 's3-lifecycle',
  title: 'Cardholder data buckets delete objects by a lifecycle rule',
  types: typesOf(lifecycleForm),
  check: (stack) => {
    const lifecycle = new BucketSetting(stack, lifecycleForm);
    for (const bucket of stack.ofType(...bucketTypes)) {
      if (!isCardholderData(bucket)) continue;
      lifecycle.judge(
        stack,
        bucket,
        'the bucket has no lifecycle; add a rule with expiration.days for the retention of account data',
        (source, expect) =>
          expect.that(
            () =>
              lifecycleRules(source).some(
                (rule) => rule.isEnabled && (!isAbsent(rule.expiration['days']) || !isAbsent(rule.expiration['date'])),
              ),
            'no enabled lifecycle rule expires objects; set expiration.days to the retention of account data',
          ),
      );
    }
  },
});
