import { bucketNamesIn, lifecycleForm, typesOf } from '../../model/buckets';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asKeyword, asList, asNumber, asObject, isAbsent } from '../../model/values';
import { judgeLogLifecycles } from './log-lifecycles';

const tieringType = 'aws:s3/bucketIntelligentTieringConfiguration:BucketIntelligentTieringConfiguration';

/**
 * Storage classes whose objects must be restored, for minutes to hours, before they can be read. Glacier Instant Retrieval (`GLACIER_IR`) is not one of them.
 * https://docs.aws.amazon.com/AmazonS3/latest/userguide/storage-class-intro.html
 */
const archiveClasses = new Set(['glacier', 'deep_archive']);
const archiveTiers = new Set(['archive_access', 'deep_archive_access']);

/** Logs of the last three months can be read at once: nothing moves them to an archive class before day 90. */
export const logRetention3MonthsImmediate = stackRule({
  name: 'log-retention-3-months-immediate',
  title: 'Logs are not archived within their first 90 days',
  types: [...new Set([...typesOf(lifecycleForm), ...logStoreTypes, tieringType])],
  settings: {
    immediateDays: {
      type: 'integer',
      minimum: 90,
      maximum: 3650,
      description: 'Days for which logs stay readable at once',
      default: 90,
    },
  },
  check: (stack, settings) => {
    const immediate = Number(settings['immediateDays']);
    judgeLogLifecycles(stack, (rule, expect) => {
      for (const transition of rule.transitions) {
        expect.attempt(() => {
          const storageClass = asKeyword(transition['storageClass']);
          if (!archiveClasses.has(storageClass)) return;
          expect.that(
            () => isAbsent(transition['date']) && (asNumber(transition['days']) ?? 0) >= immediate,
            () =>
              `${rule.id} moves logs to ${storageClass.toUpperCase()} ${
                isAbsent(transition['date'])
                  ? `after ${String(transition['days'] ?? 0)} days`
                  : 'on a date, whatever their age'
              }; set transitions.days to ${immediate} or more, or use GLACIER_IR`,
          );
        });
      }
    });
    const tierings = new SiblingIndex(stack, [tieringType], 'bucket', bucketNamesIn);
    for (const bucket of new LogBuckets(stack).all) {
      for (const tiering of tierings.of(bucket).linked) {
        const expect = stack.on(tiering);
        expect.attempt(() => {
          if (asKeyword(tiering.props['status']) === 'disabled') return;
          for (const item of asList(tiering.props['tierings'])) {
            const tier = asObject(item);
            expect.that(
              () => !archiveTiers.has(asKeyword(tier['accessTier'])) || (asNumber(tier['days']) ?? 0) >= immediate,
              () =>
                `the tiering moves logs to ${String(tier['accessTier'])} after ${String(tier['days'])} days; set days to ${immediate} or more`,
            );
          }
        });
      }
    }
  },
});
