import { BucketSetting, loggingForm, typesOf } from '../../model/buckets';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';
import { trailBuckets } from './trail-buckets';

/** Who opened the audit logs is logged. A bucket that itself receives access logs is left out: it cannot log to itself. */
export const cloudtrailBucketAccessLogging = stackRule({
  name: 'cloudtrail-bucket-access-logging',
  title: 'The bucket of a trail writes server access logs',
  types: [...new Set([...typesOf(loggingForm), ...logStoreTypes])],
  check: (stack) => {
    const logging = new BucketSetting(stack, loggingForm);
    const logs = new LogBuckets(stack);
    for (const bucket of trailBuckets(logs)) {
      if (logs.sourcesOf(bucket).has('s3-access-logs')) continue;
      logging.judge(
        stack,
        bucket,
        'the trail bucket writes no access logs; add a BucketLogging with a targetBucket',
        (_source, expect) => expect.pass(),
      );
    }
  },
});
