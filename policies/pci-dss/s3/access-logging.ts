import { BucketSetting, bucketTypes, loggingForm, typesOf } from '../../model/buckets';
import { LogBuckets, LogSource, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asObject, isAbsent } from '../../model/values';

function isNamedAsDestination(bucket: StackResource): boolean {
  return /access-?_?logs?/i.test(bucket.name);
}

/** Logs of who reached a service: logging who reads those, in the same form, has no end. */
const accessLogs: readonly LogSource[] = ['s3-access-logs', 'load-balancer', 'cloudfront'];

/**
 * Every bucket logs to a log bucket. The buckets that receive access logs of buckets, load balancers or distributions are left out: logging them to themselves makes
 * an endless loop (https://docs.aws.amazon.com/AmazonS3/latest/userguide/enable-server-access-logging.html).
 */
export const s3AccessLogging = stackRule({
  name: 's3-access-logging',
  title: 'Every bucket writes server access logs to a log bucket',
  types: [...new Set([...typesOf(loggingForm), ...logStoreTypes])],
  check: (stack) => {
    const logging = new BucketSetting(stack, loggingForm);
    const logs = new LogBuckets(stack);
    for (const bucket of stack.ofType(...bucketTypes)) {
      const sources = logs.sourcesOf(bucket);
      if (accessLogs.some((source) => sources.has(source)) || isNamedAsDestination(bucket)) continue;
      logging.judge(
        stack,
        bucket,
        'server access logging is off; add a BucketLogging with a targetBucket for access logs',
        (source, expect) => {
          const property = source.inline ?? 'targetBucket';
          if ((source.carrier.propertyDependencies[property] ?? []).length > 0) expect.pass();
          else
            expect.that(
              () =>
                !isAbsent(
                  source.inline === undefined
                    ? source.props[property]
                    : asObject(source.props[property])['targetBucket'],
                ),
              'the logging configuration names no targetBucket; set it to the access log bucket',
            );
        },
      );
    }
  },
});
