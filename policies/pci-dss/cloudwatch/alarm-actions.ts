import { stackRule } from '../../model/rule';
import { StackResource } from '../../model/stack-view';
import { asList, asText, isFalse } from '../../model/values';

const metricAlarm = 'aws:cloudwatch/metricAlarm:MetricAlarm';
const compositeAlarm = 'aws:cloudwatch/compositeAlarm:CompositeAlarm';

function hasAction(alarm: StackResource): boolean {
  return ['alarmActions', 'okActions', 'insufficientDataActions'].some(
    (property) => (alarm.propertyDependencies[property] ?? []).length > 0 || asList(alarm.props[property]).length > 0,
  );
}

/** Alarms do something when they go off. An alarm that a composite alarm of the stack is made of may leave that to it. */
export const cloudwatchAlarmActions = stackRule({
  name: 'cloudwatch-alarm-actions',
  title: 'Alarms have an enabled action',
  types: [metricAlarm, compositeAlarm],
  check: (stack) => {
    const composites = stack.ofType(compositeAlarm);
    const parts = new Set(
      composites.flatMap(({ propertyDependencies }) => (propertyDependencies['alarmRule'] ?? []).map(({ urn }) => urn)),
    );
    for (const alarm of stack.ofType(metricAlarm, compositeAlarm)) {
      const expect = stack.on(alarm);
      const isPart = (): boolean => {
        const name = asText(alarm.props['name']) ?? '';
        return (
          parts.has(alarm.urn) ||
          (name !== '' &&
            composites.some(
              (composite) => composite !== alarm && (asText(composite.props['alarmRule']) ?? '').includes(name),
            ))
        );
      };
      expect.that(
        () => !isFalse(alarm.props['actionsEnabled']),
        'actionsEnabled is false, so the alarm tells nobody; remove it',
      );
      expect.that(() => hasAction(alarm) || isPart(), 'the alarm has no action; set alarmActions to a topic');
    }
  },
});
