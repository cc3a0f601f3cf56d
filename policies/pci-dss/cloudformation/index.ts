import { bind, Binding } from '../../model/binding';
import { cloudformationStackNotification } from './cloudformation-stack-notification';

/** AWS CloudFormation. */
export const cloudformation: readonly Binding[] = [
  bind({
    rule: cloudformationStackNotification,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['11.5.2'],
    because: 'Changes of infrastructure should reach someone.',
    remediation: 'Set notificationArns to the ARN of the topic for change alerts.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/cloudformation-controls.html#cloudformation-1',
  }),
];
