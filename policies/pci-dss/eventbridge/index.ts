import { bind, Binding } from '../../model/binding';
import { eventbridgeBusPolicy } from './bus-policy';

/** EventBridge rules and the requirements they serve. */
export const eventbridge: readonly Binding[] = [
  bind({
    rule: eventbridgeBusPolicy,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['10.3.1'],
    because: 'Events about security come only from who should send them.',
    remediation: 'Add aws.cloudwatch.EventBusPolicy for the bus with named accounts or aws:PrincipalOrgID.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/eventbridge-controls.html#eventbridge-3',
  }),
];
