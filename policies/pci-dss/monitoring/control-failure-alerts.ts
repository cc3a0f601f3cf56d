import { alertTypes, apiCall, EventRoutes, isAlertedOf, securityHubFindings } from '../../model/event-routes';
import { stackRule, TypeToken } from '../../model/rule';

/** Controls, and the calls that stop them. */
const controls: readonly {
  readonly type: TypeToken;
  readonly service: string;
  readonly calls: readonly string[];
  /** True for what every account has: alone it does not make a stack one that watches controls. */
  readonly isCommon?: true;
}[] = [
  { type: 'aws:cloudtrail/trail:Trail', service: 'cloudtrail', calls: ['StopLogging', 'DeleteTrail'] },
  { type: 'aws:guardduty/detector:Detector', service: 'guardduty', calls: ['DeleteDetector'] },
  {
    type: 'aws:cfg/recorder:Recorder',
    service: 'config',
    calls: ['StopConfigurationRecorder', 'DeleteConfigurationRecorder'],
    isCommon: true,
  },
  { type: 'aws:networkfirewall/firewall:Firewall', service: 'network-firewall', calls: ['DeleteFirewall'] },
];

/**
 * Somebody is told when the trail, the detector, the recorder or the firewall of the stack is stopped. Security Hub sees a
 * stopped control by itself (CloudTrail.1, GuardDuty.1, Config.1), so its findings, sent on, count as well; stacks with a recorder only
 * leave that to Security Hub. Where no control is in the stack, event rules over stopped controls still have a target that reaches somebody.
 */
export const controlFailureAlerts = stackRule({
  name: 'control-failure-alerts',
  title: 'Stopped security controls raise an alert',
  types: [...alertTypes, ...controls.map(({ type }) => type)],
  check: (stack) => {
    const routes = new EventRoutes(stack);
    if (controls.every(({ type, isCommon }) => isCommon === true || stack.ofType(type).length === 0)) {
      const stops = controls.flatMap(({ service, calls }) => calls.map((call) => apiCall(service, call)));
      for (const rule of routes.silentRules([...stops, securityHubFindings]))
        stack
          .on(rule)
          .fail('the rule over stopped controls is disabled or reaches nobody; enable it and give it a target');
      return;
    }
    const isReviewed = routes.routeOf(securityHubFindings) === 'routed';
    for (const { type, service, calls } of controls) {
      const [control] = stack.ofType(type);
      if (!control) continue;
      const expect = stack.on(control);
      const alerted = calls.map((call) => isReviewed || isAlertedOf(stack, routes, service, call));
      const open = calls.filter((_, index) => alerted[index] === false);
      if (open.length === 0 && alerted.includes(undefined))
        expect.undetermined('whether a stop of this control raises an alert is not known');
      else
        expect.that(
          () => open.length === 0,
          `nobody is alerted of ${open.join(', ')}; add an event rule over ${service}.amazonaws.com with a target that reaches people`,
        );
    }
  },
});
