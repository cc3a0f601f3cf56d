import { lifecycleForm, typesOf } from '../../model/buckets';
import { logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';
import { asNumber, isAbsent } from '../../model/values';
import { judgeLogLifecycles } from './log-lifecycles';

const eventDataStore = 'aws:cloudtrail/eventDataStore:EventDataStore';

/**
 * No log store deletes logs before a year: lifecycle rules of log buckets, and event data stores (2,555 days by default). Log groups are judged by
 * `cloudwatch-loggroup-retention`.
 */
export const logRetention12Months = stackRule({
  name: 'log-retention-12-months',
  title: 'No log store deletes logs before 365 days',
  types: [...new Set([...typesOf(lifecycleForm), ...logStoreTypes, eventDataStore])],
  settings: {
    minimumDays: {
      type: 'integer',
      minimum: 365,
      maximum: 36500,
      description: 'Shortest time logs are kept, in days',
      default: 365,
    },
  },
  check: (stack, settings) => {
    const shortest = Number(settings['minimumDays']);
    judgeLogLifecycles(stack, (rule, expect) => {
      expect.that(
        () =>
          isAbsent(rule.expiration['days']) ||
          (asNumber(rule.expiration['days']) ?? 0) >= shortest ||
          asNumber(rule.expiration['days']) === 0,
        () =>
          `${rule.id} deletes logs after ${String(rule.expiration['days'])} days; set expiration.days to ${shortest} or more`,
      );
      expect.that(
        () => isAbsent(rule.expiration['date']),
        () => `${rule.id} deletes logs of any age on a date; use expiration.days of ${shortest} or more`,
      );
    });
    for (const store of stack.ofType(eventDataStore)) {
      stack.on(store).that(
        () => isAbsent(store.props['retentionPeriod']) || (asNumber(store.props['retentionPeriod']) ?? 0) >= shortest,
        () => `retentionPeriod is ${String(store.props['retentionPeriod'])} days; set it to ${shortest} or more`,
      );
    }
  },
});
