import { LogBuckets } from '../../model/log-stores';
import { StackResource } from '../../model/stack-view';

/** The log buckets that trails deliver to, of this stack or of other accounts by bucket policy. */
export function trailBuckets(logs: LogBuckets): readonly StackResource[] {
  return logs.all.filter((bucket) => logs.sourcesOf(bucket).has('cloudtrail'));
}
