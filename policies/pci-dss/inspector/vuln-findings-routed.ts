import { alertTypes, EventRoutes, ExampleEvent, securityHubFindings } from '../../model/event-routes';
import { stackRule } from '../../model/rule';
import { inspectorTypes } from './scan-coverage';

/** A critical finding, as Inspector sends it (https://docs.aws.amazon.com/inspector/latest/user/eventbridge-integration.html) and as Security Hub passes it on. */
const findings: readonly ExampleEvent[] = [
  {
    source: 'aws.inspector2',
    'detail-type': 'Inspector2 Finding',
    detail: { severity: 'CRITICAL', status: 'ACTIVE', eventSource: null, eventName: null, userIdentity: null },
  },
  securityHubFindings,
];

/** Where a stack sets Inspector up, or has an event rule over its findings, they reach somebody: by a target, and a topic with a subscription. */
export const vulnFindingsRouted = stackRule({
  name: 'vuln-findings-routed',
  title: 'Vulnerability findings reach a subscribed target',
  types: [...new Set([...inspectorTypes, ...alertTypes])],
  check: (stack) => {
    const [subject] = [
      ...stack.ofType('aws:inspector2/organizationConfiguration:OrganizationConfiguration'),
      ...stack.ofType('aws:inspector2/enabler:Enabler'),
    ];
    const routes = new EventRoutes(stack);
    if (!subject) {
      for (const rule of routes.silentRules(findings.slice(0, 1)))
        stack
          .on(rule)
          .fail(
            'the rule over findings is disabled or reaches nobody; enable it and give it a target with a subscriber',
          );
      return;
    }
    const found = findings.map((event) => routes.routeOf(event));
    const expect = stack.on(subject);
    if (!found.includes('routed') && found.includes('unknown'))
      expect.undetermined('where findings are sent is not known');
    else
      expect.that(
        () => found.includes('routed'),
        found.includes('no target')
          ? 'the event rule for findings has no target that reaches anybody; add an EventTarget to a topic with a subscription'
          : 'findings reach nobody; add an event rule for Inspector2 Finding with a target',
      );
  },
});
