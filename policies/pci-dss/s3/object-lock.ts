import { BucketSetting, defaultRetention, objectLockForm, typesOf } from '../../model/buckets';
import { LogBuckets, LogSource, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';

/** Access logs of web servers, and buckets known as log buckets by their name only: no audit trail of the account. */
const accessLogs: ReadonlySet<LogSource> = new Set<LogSource>([
  'cloudfront',
  'load-balancer',
  's3-access-logs',
  'name',
]);

const missing =
  'the log bucket has no Object Lock retention; set objectLockEnabled and add a BucketObjectLockConfiguration with rule.defaultRetention';

/**
 * Log buckets lock new objects by default for some time. Buckets that take only AWS Config or server access log
 * deliveries are left out: AWS does not deliver those to a locked bucket. For access logs
 * of web servers, and where only the name tells, it is advice.
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
      const { sources, unresolved } = lock.of(bucket);
      if (
        sources.length === 0 &&
        !unresolved &&
        [...logs.sourcesOf(bucket)].every((source) => accessLogs.has(source))
      ) {
        stack.on(bucket).advise(missing);
        continue;
      }
      lock.judge(stack, bucket, missing, (source, expect) =>
        expect.that(
          () => defaultRetention(source).mode !== '' && defaultRetention(source).days > 0,
          'Object Lock has no default retention; set rule.defaultRetention with mode and days',
        ),
      );
    }
  },
});
