import { alarmedFilters, alertTypes, apiCall, EventRoutes, hasActions, Route } from '../../model/event-routes';
import { isUnknownValueError } from '../../model/expectation';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';
import { StackView } from '../../model/stack-view';

const trailType = 'aws:cloudtrail/trail:Trail';
const keyType = 'aws:kms/key:Key';

/** Calls that stop or destroy logging, by service (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html). */
const tampering = {
  cloudtrail: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
  s3: ['DeleteBucket', 'PutBucketPolicy', 'DeleteBucketPolicy', 'PutBucketLifecycle'],
  kms: ['DisableKey', 'ScheduleKeyDeletion'],
} as const;

/** True when an alarm with actions watches a metric filter that names the call; undefined when a pattern is unknown. */
function isAlarmed(stack: StackView, call: string): boolean | undefined {
  try {
    return alarmedFilters(stack).some(
      ({ pattern, alarms }) => new RegExp(`\\b${call}\\b`).test(pattern) && alarms.some(hasActions),
    );
  } catch (error) {
    if (!isUnknownValueError(error)) throw error;
    return undefined;
  }
}

/**
 * Where a stack keeps a trail, calls that stop or destroy its logs raise an alert: an event rule with a target somebody gets, or a metric filter with an
 * alarm. Bucket and key calls are asked for where log buckets and keys are in the same stack.
 */
export const logTamperAlarm = stackRule({
  name: 'log-tamper-alarm',
  title: 'Changes to the trail, its bucket and its key raise an alert',
  types: [...new Set([...alertTypes, ...logStoreTypes, keyType])],
  check: (stack) => {
    const [trail] = stack.ofType(trailType);
    if (!trail) return;
    const routes = new EventRoutes(stack);
    const services = [
      'cloudtrail',
      ...(new LogBuckets(stack).all.length > 0 ? ['s3' as const] : []),
      ...(stack.ofType(keyType).length > 0 ? ['kms' as const] : []),
    ] as const;
    const expect = stack.on(trail);
    for (const service of services) {
      const open: string[] = [];
      let isUnknown = false;
      for (const call of tampering[service]) {
        const route: Route = routes.routeOf(apiCall(service, call));
        const alarmed = isAlarmed(stack, call);
        if (route === 'routed' || alarmed === true) continue;
        if (route === 'unknown' || alarmed === undefined) isUnknown = true;
        else open.push(call);
      }
      if (open.length === 0 && isUnknown) expect.undetermined(`which ${service} calls raise an alert is not known`);
      else
        expect.that(
          () => open.length === 0,
          `nobody is alerted of ${open.join(', ')} (${service}); add an event rule with a target, or a metric filter with an alarm`,
        );
    }
  },
});
