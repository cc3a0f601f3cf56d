import { alarmedFilters, alertTypes } from '../../model/event-routes';
import { stackRule } from '../../model/rule';
import { asKeyword, asNumber, isAbsent } from '../../model/values';

/** True for a filter over CloudTrail events. */
function isOverApiCalls(pattern: string): boolean {
  return /\$\.(eventName|eventSource|userIdentity|errorCode|errorMessage|additionalEventData)/.test(pattern);
}

/** Alarms over API calls go off at the first call, within five minutes. */
export const cloudwatchAlarmSettings = stackRule({
  name: 'cloudwatch-alarm-settings',
  title: 'Security alarms go off at the first event, within minutes',
  types: alertTypes,
  settings: {
    maximumSeconds: {
      type: 'integer',
      minimum: 60,
      maximum: 3600,
      description: 'Longest time from the event to the alarm, in seconds',
      default: 300,
    },
  },
  check: (stack, settings) => {
    const longest = Number(settings['maximumSeconds']);
    const root = stack.on(stack.root);
    root.attempt(() => {
      const { filters, unknown } = alarmedFilters(stack);
      if (unknown) root.undetermined(unknown.message);
      for (const { filter, pattern, alarms } of filters) {
        if (!isOverApiCalls(pattern)) continue;
        stack.on(filter).that(() => alarms.length > 0, 'no alarm watches the metric of this filter; add a MetricAlarm');
        for (const alarm of alarms) {
          const { props } = alarm;
          const expect = stack.on(alarm);
          expect.that(
            () => (asNumber(props['period']) ?? longest) * (asNumber(props['evaluationPeriods']) ?? 1) <= longest,
            () => `period times evaluationPeriods is longer than ${longest} seconds; shorten it`,
          );
          expect.that(() => {
            const threshold = asNumber(props['threshold']) ?? 1;
            const operator = asKeyword(props['comparisonOperator']);
            return operator === 'greaterthanorequaltothreshold'
              ? threshold <= 1
              : operator === 'greaterthanthreshold' && threshold < 1;
          }, 'the alarm does not go off at the first event; use GreaterThanOrEqualToThreshold with threshold 1');
          expect.that(
            () =>
              isAbsent(props['statistic']) || ['sum', 'samplecount', 'maximum'].includes(asKeyword(props['statistic'])),
            () => `statistic is ${String(props['statistic'])}, which can miss single events; use Sum`,
          );
        }
      }
    });
  },
});
