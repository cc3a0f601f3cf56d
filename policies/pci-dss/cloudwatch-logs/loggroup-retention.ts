import { resourceRule } from '../../model/rule';
import { asKeyword, asNumber, isAbsent } from '../../model/values';

/**
 * Log groups keep events for a year or for ever; 0 or no value means for ever. The class `DELIVERY` always keeps two days and only passes logs on, so it is not judged.
 * https://docs.aws.amazon.com/AmazonCloudWatchLogs/latest/APIReference/API_PutRetentionPolicy.html
 */
export const cloudwatchLoggroupRetention = resourceRule({
  name: 'cloudwatch-loggroup-retention',
  title: 'Log groups keep events for at least 365 days',
  types: ['aws:cloudwatch/logGroup:LogGroup'],
  settings: {
    minimumDays: {
      type: 'integer',
      minimum: 365,
      maximum: 3653,
      description: 'Shortest retention of log groups, in days',
      default: 365,
    },
  },
  check: ({ props }, expect, settings) =>
    expect.attempt(() => {
      if (asKeyword(props['logGroupClass']) === 'delivery') return;
      const shortest = Number(settings['minimumDays']);
      expect.that(
        () => {
          const days = props['retentionInDays'];
          return isAbsent(days) || asNumber(days) === 0 || (asNumber(days) ?? -1) >= shortest;
        },
        () =>
          `retentionInDays is ${String(props['retentionInDays'])}; set it to ${shortest} or more, or leave it out to keep events for ever`,
      );
    }),
});
