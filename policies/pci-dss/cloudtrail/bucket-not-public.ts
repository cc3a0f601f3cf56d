import { BucketSetting, policyForm, publicAccessBlockForm, typesOf } from '../../model/buckets';
import { allowsEveryone, judgeStatements, nameOf } from '../../model/everyone';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';
import { expectAllBlocked } from '../s3/public-access-flags';
import { trailBuckets } from './trail-buckets';

/** The audit log is never public: a full public access block, and no policy statement for everyone. */
export const cloudtrailBucketNotPublic = stackRule({
  name: 'cloudtrail-bucket-not-public',
  title: 'The bucket of a trail is not public',
  types: [...new Set([...typesOf(publicAccessBlockForm, policyForm), ...logStoreTypes])],
  check: (stack) => {
    const blocks = new BucketSetting(stack, publicAccessBlockForm);
    const policies = new BucketSetting(stack, policyForm);
    for (const bucket of trailBuckets(new LogBuckets(stack))) {
      blocks.judge(
        stack,
        bucket,
        'the trail bucket has no public access block; add a BucketPublicAccessBlock with all four settings true',
        (source, expect) => expectAllBlocked(expect, () => source.props, false),
      );
      for (const source of policies.of(bucket).sources) {
        judgeStatements(
          stack.on(source.carrier),
          () => source.props['policy'],
          (statement, expect) =>
            expect.that(
              () => !allowsEveryone(statement),
              `${nameOf(statement)} opens the trail bucket to everyone; name the principals`,
            ),
        );
      }
    }
  },
});
