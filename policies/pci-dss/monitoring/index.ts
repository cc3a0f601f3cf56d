import { bind, Binding } from '../../model/binding';
import { controlFailureAlerts } from './control-failure-alerts';
import { irAlertSubscribed } from './ir-alert-subscribed';

/** Rules over alerts of any service and the requirements they serve. */
export const monitoring: readonly Binding[] = [
  bind({
    rule: controlFailureAlerts,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['10.7.2', 'A3.3.1'],
    because: 'Failures of critical security controls are detected and told to people promptly.',
    remediation:
      'Add aws.cloudwatch.EventRule over the calls that stop the control, an EventTarget to a topic, and a subscription of the topic.',
    source: 'https://docs.aws.amazon.com/eventbridge/latest/userguide/eb-service-event-cloudtrail.html',
  }),
  bind({
    rule: irAlertSubscribed,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['12.10.1', '12.10.5'],
    because: 'Alerts reach the people who respond to incidents.',
    remediation: 'Add aws.sns.TopicSubscription for the topic with protocol email or https.',
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-create-subscribe-endpoint-to-topic.html',
  }),
];
