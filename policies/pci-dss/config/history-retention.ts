import { resourceRule } from '../../model/rule';
import { asNumber } from '../../model/values';

/** Where the retention of configuration history is set, it is a year or more; without the setting AWS keeps seven years. */
export const configHistoryRetention = resourceRule({
  name: 'config-history-retention',
  title: 'Configuration history is kept for at least 365 days',
  types: ['aws:cfg/retentionConfiguration:RetentionConfiguration'],
  settings: {
    minimumDays: {
      type: 'integer',
      minimum: 365,
      maximum: 2557,
      description: 'Shortest retention of configuration history, in days',
      default: 365,
    },
  },
  check: ({ props }, expect, settings) => {
    const shortest = Number(settings['minimumDays']);
    expect.that(
      () => (asNumber(props['retentionPeriodInDays']) ?? 0) >= shortest,
      () => `retentionPeriodInDays is ${String(props['retentionPeriodInDays'])}; set it to ${shortest} or more`,
    );
  },
});
