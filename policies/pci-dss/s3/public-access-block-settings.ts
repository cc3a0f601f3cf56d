import { resourceRule } from '../../model/rule';
import { expectAllBlocked } from './public-access-flags';

/**
 * A public access block that is declared has all four settings. The blocks of each bucket and account are judged by
 * s3-bucket-block-public and s3-account-block-public, which look at the whole stack; this one looks at the block alone, so that
 * the level `remediate` can complete it.
 */
export const s3PublicAccessBlockSettings = resourceRule({
  name: 's3-public-access-block-settings',
  title: 'Public access blocks of buckets and accounts have all four settings',
  types: [
    'aws:s3/bucketPublicAccessBlock:BucketPublicAccessBlock',
    'aws:s3/accountPublicAccessBlock:AccountPublicAccessBlock',
  ],
  check: ({ props }, expect) => expectAllBlocked(expect, () => props, false),
});
