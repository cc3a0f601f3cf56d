import { BucketSetting, bucketTypes, publicAccessBlockForm, typesOf } from '../../model/buckets';
import { stackRule } from '../../model/rule';
import { expectAllBlocked } from './public-access-flags';

/** Every bucket has its own public access block with all four settings on; a flag that is not set is off. */
export const s3BucketBlockPublic = stackRule({
  name: 's3-bucket-block-public',
  title: 'Every bucket blocks public access with all four settings',
  types: typesOf(publicAccessBlockForm),
  check: (stack) => {
    const blocks = new BucketSetting(stack, publicAccessBlockForm);
    for (const bucket of stack.ofType(...bucketTypes)) {
      blocks.judge(
        stack,
        bucket,
        'the bucket has no public access block; add a BucketPublicAccessBlock with all four settings true',
        (source, expect) => expectAllBlocked(expect, () => source.props, false),
      );
    }
  },
});
