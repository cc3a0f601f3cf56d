import { inputOf, knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asList, asText, isFalse } from '../../model/values';

const metricAlarm = 'aws:cloudwatch/metricAlarm:MetricAlarm';
const compositeAlarm = 'aws:cloudwatch/compositeAlarm:CompositeAlarm';

/** Actions of the ALARM state; those on recovery or on missing data tell nobody that something went wrong. */
function hasAction(alarm: StackResource): boolean {
  return (
    (alarm.propertyDependencies['alarmActions'] ?? []).length > 0 || asList(inputOf(alarm, 'alarmActions')).length > 0
  );
}

/** True when a composite alarm of the stack is made of the alarm, by dependency or by its name in the rule. */
function isPart(alarm: StackResource, composites: readonly StackResource[]): boolean {
  const name = knownText(alarm, metricAlarm === alarm.type ? 'name' : 'alarmName') ?? '';
  return composites.some(
    (composite) =>
      (composite.propertyDependencies['alarmRule'] ?? []).some(({ urn }) => urn === alarm.urn) ||
      (name !== '' && composite !== alarm && (asText(inputOf(composite, 'alarmRule')) ?? '').includes(name)),
  );
}

/**
 * Alarms do something when they go off. An alarm that a composite alarm of the stack is made of may leave that to it.
 * Security Hub CloudWatch.15.
 */
export const cloudwatchAlarmActions = stackRule({
  name: 'cloudwatch-alarm-actions',
  title: 'Alarms have an enabled action',
  types: [metricAlarm, compositeAlarm],
  check: (stack) => {
    const composites = stack.ofType(compositeAlarm);
    for (const alarm of stack.ofType(metricAlarm, compositeAlarm)) {
      const expect = stack.on(alarm);
      expect.that(
        () => !isFalse(inputOf(alarm, 'actionsEnabled')),
        'actionsEnabled is false, so the alarm tells nobody; remove it',
      );
      expect.that(
        () => hasAction(alarm) || isPart(alarm, composites),
        'the alarm has no action for the ALARM state; set alarmActions to a topic',
      );
    }
  },
});
