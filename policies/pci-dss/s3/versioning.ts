import { BucketSetting, bucketTypes, SettingSource, versioningForm, typesOf } from '../../model/buckets';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';
import { isCardholderData } from '../../model/tags';
import { asKeyword, asObject, isTrue } from '../../model/values';

function isVersioned(source: SettingSource): boolean {
  if (source.inline === undefined)
    return asKeyword(asObject(source.props['versioningConfiguration'])['status']) === 'enabled';
  return isTrue(asObject(source.props[source.inline])['enabled']);
}

/**
 * Log buckets and buckets tagged as cardholder data keep every version. Object Lock implies versioning
 * (https://docs.aws.amazon.com/AmazonS3/latest/userguide/object-lock.html).
 */
export const s3Versioning = stackRule({
  name: 's3-versioning',
  title: 'Log and cardholder data buckets keep every version of an object',
  types: [...new Set([...typesOf(versioningForm), ...logStoreTypes])],
  check: (stack) => {
    const versioning = new BucketSetting(stack, versioningForm);
    const logs = new LogBuckets(stack);
    for (const bucket of stack.ofType(...bucketTypes)) {
      if (!logs.isLogBucket(bucket) && !isCardholderData(bucket)) continue;
      const expect = stack.on(bucket);
      expect.attempt(() => {
        if (isTrue(bucket.props['objectLockEnabled'])) expect.pass();
        else
          versioning.judge(
            stack,
            bucket,
            'the bucket is not versioned; add a BucketVersioning with status Enabled',
            (source, on) =>
              on.that(
                () => isVersioned(source),
                'versioning is not enabled; set versioningConfiguration.status to Enabled',
              ),
          );
      });
    }
  },
});
