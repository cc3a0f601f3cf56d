import { BucketSetting, lifecycleForm, lifecycleRules, LifecycleRule, SettingSource } from '../../model/buckets';
import { Expectations } from '../../model/expectation';
import { isLogName, LogBuckets } from '../../model/log-stores';
import { knownText } from '../../model/reference';
import { StackView } from '../../model/stack-view';

/**
 * Visits every lifecycle rule that is enabled on a log bucket: of buckets of the stack, and of lifecycle resources whose own name or bucket name
 * says that the bucket, declared elsewhere, holds logs. A log bucket without lifecycle keeps everything and passes.
 */
export function judgeLogLifecycles(stack: StackView, judge: (rule: LifecycleRule, expect: Expectations) => void): void {
  const lifecycle = new BucketSetting(stack, lifecycleForm);
  const visited = new Set<string>();
  const visit = (source: SettingSource): void => {
    visited.add(source.carrier.urn);
    const expect = stack.on(source.carrier);
    expect.pass();
    expect.attempt(() => {
      for (const rule of lifecycleRules(source)) {
        expect.attempt(() => {
          if (rule.isEnabled) judge(rule, expect);
        });
      }
    });
  };
  for (const bucket of new LogBuckets(stack).all) {
    const { sources, unresolved } = lifecycle.of(bucket);
    if (sources.length === 0 && unresolved)
      stack.on(bucket).undetermined('the bucket a lifecycle resource belongs to is not known');
    else if (sources.length === 0) stack.on(bucket).pass();
    sources.forEach(visit);
  }
  for (const carrier of stack.ofType(...lifecycleForm.siblings)) {
    if (visited.has(carrier.urn) || (carrier.propertyDependencies['bucket'] ?? []).length > 0) continue;
    if (isLogName(carrier.name) || isLogName(knownText(carrier, 'bucket') ?? ''))
      visit({ carrier, inline: undefined, props: carrier.props });
  }
}
