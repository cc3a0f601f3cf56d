import { alertTypes, EventRoutes, ExampleEvent } from '../../model/event-routes';
import { knownText } from '../../model/reference';
import { stackRule } from '../../model/rule';
import { SiblingIndex } from '../../model/sibling-index';
import { asKeyword } from '../../model/values';

const topicType = 'aws:sns/topic:Topic';
const subscriptionType = 'aws:sns/topicSubscription:TopicSubscription';
const words = new Set(['security', 'incident', 'incidents', 'finding', 'findings', 'guardduty', 'soc', 'intrusion']);
const protocols = new Set(['email', 'email-json', 'sms', 'https', 'lambda', 'sqs', 'firehose', 'application']);

function isSecurityName(name: string): boolean {
  return name
    .replace(/([a-z0-9])([A-Z])/g, '$1 $2')
    .toLowerCase()
    .split(/[^a-z]+/)
    .some((word) => words.has(word));
}

/** A finding as GuardDuty sends it (https://docs.aws.amazon.com/guardduty/latest/ug/guardduty_findings_eventbridge.html). */
const intrusion: ExampleEvent = {
  source: 'aws.guardduty',
  'detail-type': 'GuardDuty Finding',
  detail: { severity: 8, eventSource: null, eventName: null, userIdentity: null },
};

/** Topics named after security have a subscription of a kind that reaches people or a function, not plain HTTP; so has the topic that an event rule sends GuardDuty findings to. */
export const irAlertSubscribed = stackRule({
  name: 'ir-alert-subscribed',
  title: 'Security topics have a subscriber',
  types: alertTypes,
  check: (stack) => {
    for (const rule of new EventRoutes(stack).silentRules([intrusion]))
      stack
        .on(rule)
        .fail(
          'the rule over GuardDuty findings is disabled or reaches nobody; give it a topic with a TopicSubscription',
        );
    const subscriptions = new SiblingIndex(stack, [subscriptionType], 'topic');
    for (const topic of stack.ofType(topicType)) {
      if (![topic.name, knownText(topic, 'name') ?? ''].some(isSecurityName)) continue;
      const { linked, unresolved } = subscriptions.of(topic);
      const expect = stack.on(topic);
      if (linked.length === 0 && unresolved.length > 0) {
        expect.undetermined('the topic a subscription belongs to is not known');
        continue;
      }
      expect.that(() => linked.length > 0, 'nobody is subscribed to this security topic; add a TopicSubscription');
      for (const subscription of linked) {
        stack.on(subscription).that(
          () => protocols.has(asKeyword(subscription.props['protocol'])),
          () => `protocol is ${String(subscription.props['protocol'])}; use email, https or a function`,
        );
      }
    }
  },
});
