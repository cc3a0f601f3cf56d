import { alertTypes, apiCall, EventRoutes, isAlertedOf } from '../../model/event-routes';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';

const trailType = 'aws:cloudtrail/trail:Trail';
const keyType = 'aws:kms/key:Key';

/** Calls that stop or destroy logging, by service (https://docs.aws.amazon.com/awscloudtrail/latest/userguide/cloudtrail-concepts.html). */
const tampering = {
  cloudtrail: ['StopLogging', 'DeleteTrail', 'UpdateTrail', 'PutEventSelectors'],
  s3: ['DeleteBucket', 'PutBucketPolicy', 'DeleteBucketPolicy', 'PutBucketLifecycle'],
  kms: ['DisableKey', 'ScheduleKeyDeletion'],
} as const;

const allTampering = Object.entries(tampering).flatMap(([service, calls]) =>
  calls.map((call) => apiCall(service, call)),
);

/**
 * Where a stack keeps a trail, calls that stop or destroy its logs raise an alert: an event rule with a target somebody gets, or a metric filter with an
 * alarm. Bucket and key calls are asked for where log buckets and keys are in the same stack. Without a trail, event rules over these calls still
 * have a target that reaches somebody.
 */
export const logTamperAlarm = stackRule({
  name: 'log-tamper-alarm',
  title: 'Changes to the trail, its bucket and its key raise an alert',
  types: [...new Set([...alertTypes, ...logStoreTypes, keyType])],
  check: (stack) => {
    const [trail] = stack.ofType(trailType);
    const routes = new EventRoutes(stack);
    if (!trail) {
      for (const rule of routes.silentRules(allTampering))
        stack
          .on(rule)
          .fail('the rule over changes to logging is disabled or reaches nobody; enable it and give it a target');
      return;
    }
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
        const alerted = isAlertedOf(stack, routes, service, call);
        if (alerted === undefined) isUnknown = true;
        else if (!alerted) open.push(call);
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
