import { BucketSetting, defaultRetention, objectLockForm, typesOf } from '../../model/buckets';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';

/**
 * Where a log bucket locks objects, it does so in compliance mode, which nobody can lift (in governance mode a permission can), and for
 * a year. Buckets without any lock are the business of `s3-object-lock`.
 */
export const logObjectLockComplianceMode = stackRule({
  name: 'log-object-lock-compliance-mode',
  title: 'Log buckets lock objects in compliance mode for at least 365 days',
  types: [...new Set([...typesOf(objectLockForm), ...logStoreTypes])],
  settings: {
    minimumDays: {
      type: 'integer',
      minimum: 365,
      maximum: 36500,
      description: 'Shortest default retention of log buckets, in days',
      default: 365,
    },
  },
  check: (stack, settings) => {
    const shortest = Number(settings['minimumDays']);
    const lock = new BucketSetting(stack, objectLockForm);
    const logs = new LogBuckets(stack);
    for (const bucket of logs.all) {
      if (!logs.canLock(bucket)) continue;
      for (const source of lock.of(bucket).sources) {
        const expect = stack.on(source.carrier);
        expect.that(
          () => defaultRetention(source).mode === 'COMPLIANCE',
          () => `rule.defaultRetention.mode is ${defaultRetention(source).mode || 'not set'}; set it to COMPLIANCE`,
        );
        expect.that(
          () => defaultRetention(source).days >= shortest,
          () => `rule.defaultRetention is ${defaultRetention(source).days} days; set it to ${shortest} or more`,
        );
      }
    }
  },
});
