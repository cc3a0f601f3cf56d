import { bind, Binding } from '../../model/binding';
import { appflowCmk } from './appflow-cmk';

/** Amazon AppFlow. */
export const appflow: readonly Binding[] = [
  bind({
    rule: appflowCmk,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Flows carry data, and profiles credentials, of other systems.',
    remediation: 'Set kmsArn to the ARN of a customer managed key.',
    source: 'https://docs.aws.amazon.com/appflow/latest/userguide/data-protection.html',
  }),
];
