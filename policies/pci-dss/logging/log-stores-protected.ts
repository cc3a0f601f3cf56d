import { wordsOf } from '../../model/classification';
import { BucketSetting, objectLockForm, typesOf } from '../../model/buckets';
import { Expectations } from '../../model/expectation';
import { isLogName, LogBuckets, logStoreTypes } from '../../model/log-stores';
import { inputOf, knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { StackResource } from '../../model/stack-view';
import { isFalse, isTrue } from '../../model/values';

const trailType = 'aws:cloudtrail/trail:Trail';
const storeType = 'aws:cloudtrail/eventDataStore:EventDataStore';
const groupType = 'aws:cloudwatch/logGroup:LogGroup';
const keyType = 'aws:kms/key:Key';
const flowLogType = 'aws:ec2/flowLog:FlowLog';

/**
 * An update that drops a log store does not delete it: Pulumi's `protect`, or what AWS offers instead (Object Lock of a bucket, deletion protection
 * or `skipDestroy` of a log group). Judged are trails, event data stores, log buckets, log groups that trails or flow logs write to or that are named after an audit trail, and keys named
 * after logs. `retainOnDelete` is not visible to policies.
 */
export const logStoresProtected = stackRule({
  name: 'log-stores-protected',
  title: 'Log stores are protected from deletion',
  types: [
    ...new Set([...typesOf(objectLockForm), ...logStoreTypes, trailType, storeType, groupType, keyType, flowLogType]),
  ],
  check: (stack) => {
    const expectProtected = (
      resource: StackResource,
      expect: Expectations,
      otherwise: () => boolean,
      remedy: string,
    ): void =>
      expect.that(
        () => resource.opts?.protect === true || otherwise(),
        `the log store can be deleted by an update; set the option protect${remedy}`,
      );
    for (const trail of stack.ofType(trailType)) expectProtected(trail, stack.on(trail), () => false, ' to true');
    for (const store of stack.ofType(storeType))
      stack
        .on(store)
        .that(
          () => !isFalse(inputOf(store, 'terminationProtectionEnabled')),
          'terminationProtectionEnabled is false, so the event data store can be deleted; remove it or set it to true',
        );
    const lock = new BucketSetting(stack, objectLockForm);
    for (const bucket of new LogBuckets(stack).all) {
      const expect = stack.on(bucket);
      expect.that(
        () => !isTrue(bucket.props['forceDestroy']),
        'forceDestroy is true, so all logs can be deleted with the bucket; remove it',
      );
      expectProtected(
        bucket,
        expect,
        () => isTrue(inputOf(bucket, 'objectLockEnabled')) || lock.of(bucket).sources.length > 0,
        ' or enable Object Lock',
      );
    }
    const trails = new SiblingIndex(stack, [trailType], 'cloudWatchLogsGroupArn', withoutStream);
    const flowLogs = new SiblingIndex(stack, [flowLogType], 'logDestination', withoutStream);
    for (const group of stack.ofType(groupType)) {
      if (!isAuditName(group) && trails.of(group).linked.length === 0 && flowLogs.of(group).linked.length === 0)
        continue;
      expectProtected(
        group,
        stack.on(group),
        () => isTrue(group.props['skipDestroy']) || isTrue(inputOf(group, 'deletionProtectionEnabled')),
        ' or deletionProtectionEnabled',
      );
    }
    for (const key of stack.ofType(keyType)) {
      if (isLogName(key.name)) expectProtected(key, stack.on(key), () => false, ' to true');
    }
  },
});

const auditWords = new Set(['audit', 'auditlog', 'auditlogs', 'trail', 'cloudtrail', 'flowlogs', 'flowlog']);

/** True for a log group whose name says that it holds an audit trail or flow logs. Functions and services that are called "audit" have their own groups. */
function isAuditName(group: StackResource): boolean {
  const name = knownText(group, 'name') ?? group.name;
  return !/^\/aws\/(?:lambda|codebuild|vendedlogs)\//.test(name) && wordsOf(name).some((word) => auditWords.has(word));
}

/** A log group ARN with and without its `:*` end. */
function withoutStream(text: string): readonly string[] {
  return [text, text.replace(/:\*$/, '')];
}
