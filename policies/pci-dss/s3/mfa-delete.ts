import { BucketSetting, objectLockForm, typesOf, versioningForm } from '../../model/buckets';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { inputOf } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { asKeyword, asObject, isTrue } from '../../model/values';

/** Log buckets need MFA to delete a version, or lock objects so that nobody can. */
export const s3MfaDelete = stackRule({
  name: 's3-mfa-delete',
  title: 'Log buckets protect versions from deletion by MFA delete or Object Lock',
  types: [...new Set([...typesOf(versioningForm, objectLockForm), ...logStoreTypes])],
  check: (stack) => {
    const versioning = new BucketSetting(stack, versioningForm);
    const lock = new BucketSetting(stack, objectLockForm);
    const logs = new LogBuckets(stack);
    for (const bucket of logs.all) {
      if (!logs.canLock(bucket)) continue;
      const expect = stack.on(bucket);
      expect.attempt(() => {
        if (lock.of(bucket).sources.length > 0 || isTrue(inputOf(bucket, 'objectLockEnabled'))) return expect.pass();
        const { sources, unresolved } = versioning.of(bucket);
        if (sources.length === 0 && (unresolved || lock.of(bucket).unresolved)) {
          return expect.undetermined('the bucket a versioning or Object Lock resource belongs to is not known');
        }
        expect.that(
          () =>
            sources.some(({ inline, props }) =>
              inline === undefined
                ? asKeyword(asObject(props['versioningConfiguration'])['mfaDelete']) === 'enabled'
                : isTrue(asObject(props[inline])['mfaDelete']),
            ),
          'versions of the log bucket can be deleted without MFA; enable Object Lock (objectLockEnabled) or mfaDelete',
        );
      });
    }
  },
});
