import { LogBuckets } from '../../model/log-stores';
import { StackResource, StackView } from '../../model/stack-view';

/** The buckets of a stack that trails deliver to, of this stack or of other accounts by bucket policy. */
export function trailBuckets(stack: StackView): readonly StackResource[] {
  const logs = new LogBuckets(stack);
  return logs.all.filter((bucket) => logs.sourcesOf(bucket).has('cloudtrail'));
}
