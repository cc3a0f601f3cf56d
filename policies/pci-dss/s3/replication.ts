import { BucketSetting, replicationForm, SettingSource, typesOf } from '../../model/buckets';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';
import { StackView } from '../../model/stack-view';
import { asKeyword, asList, asObject } from '../../model/values';

function hasEnabledRule(source: SettingSource): boolean {
  const configuration = source.inline === undefined ? source.props : asObject(source.props[source.inline]);
  return asList(configuration['rules']).some((rule) => asKeyword(asObject(rule)['status']) === 'enabled');
}

/** URNs of the buckets a replication of the stack writes to. */
function copiesIn(stack: StackView): ReadonlySet<string> {
  const sources = stack
    .ofType(...replicationForm.siblings)
    .map((replication) => [...(replication.propertyDependencies['rules'] ?? [])]);
  return new Set(sources.flat().map(({ urn }) => urn));
}

/** Log buckets keep a second copy in another account or Region. The bucket that takes the copy needs none. */
export const s3Replication = stackRule({
  name: 's3-replication',
  title: 'Log buckets replicate to another account or Region',
  types: [...new Set([...typesOf(replicationForm), ...logStoreTypes])],
  check: (stack) => {
    const replication = new BucketSetting(stack, replicationForm);
    const copies = copiesIn(stack);
    for (const bucket of new LogBuckets(stack).all) {
      if (copies.has(bucket.urn)) continue;
      replication.judge(
        stack,
        bucket,
        'the log bucket is not replicated; add a BucketReplicationConfig to another account or Region',
        (source, expect) =>
          expect.that(() => hasEnabledRule(source), 'no replication rule has status Enabled; enable one'),
      );
    }
  },
});
