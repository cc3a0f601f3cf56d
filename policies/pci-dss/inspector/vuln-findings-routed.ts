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

/** Where a stack sets Inspector up for the organization, findings reach somebody: an event rule with a target. */
export const vulnFindingsRouted = stackRule({
  name: 'vuln-findings-routed',
  title: 'Vulnerability findings reach a subscribed target',
  types: [...new Set([...inspectorTypes, ...alertTypes])],
  check: (stack) => {
    const [subject] = [
      ...stack.ofType('aws:inspector2/organizationConfiguration:OrganizationConfiguration'),
      ...stack.ofType('aws:inspector2/enabler:Enabler'),
    ];
    if (!subject) return;
    const routes = new EventRoutes(stack);
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
