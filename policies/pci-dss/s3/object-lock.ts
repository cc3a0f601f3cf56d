import { BucketSetting, defaultRetention, objectLockForm, typesOf } from '../../model/buckets';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';

/**
 * Log buckets lock new objects by default for some time. Buckets that take only AWS Config or server access log
 * deliveries are left out: AWS does not deliver those to a locked bucket.
 */
export const s3ObjectLock = stackRule({
  name: 's3-object-lock',
  title: 'Log buckets use Object Lock with a default retention',
  types: [...new Set([...typesOf(objectLockForm), ...logStoreTypes])],
  check: (stack) => {
    const lock = new BucketSetting(stack, objectLockForm);
    const logs = new LogBuckets(stack);
    for (const bucket of logs.all) {
      if (!logs.canLock(bucket)) continue;
      lock.judge(
        stack,
        bucket,
        'the log bucket has no Object Lock retention; set objectLockEnabled and add a BucketObjectLockConfiguration with rule.defaultRetention',
        (source, expect) =>
          expect.that(
            () => defaultRetention(source).mode !== '' && defaultRetention(source).days > 0,
            'Object Lock has no default retention; set rule.defaultRetention with mode and days',
          ),
      );
    }
  },
});
