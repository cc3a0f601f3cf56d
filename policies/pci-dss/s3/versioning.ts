import { BucketSetting, bucketTypes, SettingSource, versioningForm, typesOf } from '../../model/buckets';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { isCardholderData } from '../../model/tags';
import { asKeyword, asObject, isFalse, isTrue } from '../../model/values';

function isVersioned(source: SettingSource): boolean {
  if (source.inline === undefined)
    return asKeyword(asObject(source.props['versioningConfiguration'])['status']) === 'enabled';
  return isTrue(asObject(source.props[source.inline])['enabled']);
}

/** True where versioning is written, and written as off. */
function isSwitchedOff(source: SettingSource): boolean {
  if (source.inline !== undefined) return isFalse(asObject(source.props[source.inline])['enabled']);
  return ['suspended', 'disabled'].includes(asKeyword(asObject(source.props['versioningConfiguration'])['status']));
}

/**
 * Log buckets and buckets tagged as cardholder data keep every version, and no other bucket switches versioning off. Object Lock implies versioning
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
      const expect = stack.on(bucket);
      if (!logs.isLogBucket(bucket) && !isCardholderData(bucket)) {
        for (const source of versioning.of(bucket).sources)
          stack
            .on(source.carrier)
            .that(
              () => !isSwitchedOff(source),
              'versioning is switched off; set versioningConfiguration.status to Enabled',
            );
        continue;
      }
      expect.attempt(() => {
        if (isTrue(inputOf(bucket, 'objectLockEnabled'))) expect.pass();
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
