import {
  AlarmedFilters,
  alarmedFilters,
  alertTypes,
  EventRoutes,
  ExampleEvent,
  hasActions,
} from '../../model/event-routes';
import { isUnknownValueError } from '../../model/expectation';
import { stackRule } from '../../model/rule';
import { knownText } from '../../model/reference';
import { isGiven } from '../../model/presence';
import { StackResource, StackView } from '../../model/stack-view';

const trailType = 'aws:cloudtrail/trail:Trail';

const groupType = 'aws:cloudwatch/logGroup:LogGroup';

const rootActs: ExampleEvent = {
  source: 'aws.signin',
  'detail-type': 'AWS Console Sign In via CloudTrail',
  detail: { userIdentity: { type: 'Root' }, eventName: 'ConsoleLogin', eventSource: 'signin.amazonaws.com' },
};

/** A metric filter over the root user, as in https://docs.aws.amazon.com/securityhub/latest/userguide/cloudwatch-controls.html#cloudwatch-1 */
function isOverRoot(pattern: string): boolean {
  return /\$\.userIdentity\.type\s*=\s*"?Root"?/i.test(pattern);
}

function rootFilters(stack: StackView): AlarmedFilters {
  const { filters, ...rest } = alarmedFilters(stack);
  return { filters: filters.filter(({ pattern }) => isOverRoot(pattern)), ...rest };
}

/** The metric filter over the root user, where a stack without trail has one: its log group is kept elsewhere. */
function ownFilter(stack: StackView): StackResource | undefined {
  return rootFilters(stack).filters[0]?.filter;
}

function isAlarmed(stack: StackView): boolean | undefined {
  try {
    const { filters, unknown } = rootFilters(stack);
    if (filters.some(({ alarms }) => alarms.some(hasActions))) return true;
    return unknown ? undefined : false;
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return undefined;
  }
}

/** True for a trail whose log group is in the stack, or might be: where it is kept elsewhere, its filters and alarms are as well. */
function isWatchedHere(stack: StackView, trail: StackResource): boolean {
  if (!isGiven(() => trail.props['cloudWatchLogsGroupArn'])) return false;
  const arn = knownText(trail, 'cloudWatchLogsGroupArn');
  if (arn === undefined) return true;
  return (
    stack.identified([groupType], [arn, arn.replace(/:\*$/, ''), /:log-group:([^:]+)/.exec(arn)?.[1] ?? '']).length > 0
  );
}

/** Where a trail delivers to a log group of the stack, or a metric filter is over the root user, its use raises an alarm: by metric filter, or by an event rule. */
export const cloudwatchRootUsageAlarm = stackRule({
  name: 'cloudwatch-root-usage-alarm',
  title: 'Use of the root user raises an alarm',
  types: [...alertTypes, trailType, groupType],
  check: (stack) => {
    const trail = stack.ofType(trailType).find((one) => isWatchedHere(stack, one));
    const subject = trail ?? ownFilter(stack);
    if (!subject) return;
    const expect = stack.on(subject);
    const alarmed = isAlarmed(stack);
    const route = new EventRoutes(stack).routeOf(rootActs);
    if (alarmed !== true && route !== 'routed' && (alarmed === undefined || route === 'unknown')) {
      expect.undetermined('whether use of the root user raises an alarm is not known');
      return;
    }
    expect.that(
      () => alarmed === true || route === 'routed',
      'nobody is told of root use; add a LogMetricFilter on $.userIdentity.type = "Root" with a MetricAlarm that has alarmActions',
    );
  },
});
