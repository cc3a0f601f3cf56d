import { bind, Binding } from '../../model/binding';
import { sfnLogging } from './sfn-logging';

/** AWS Step Functions. */
export const stepFunctions: readonly Binding[] = [
  bind({
    rule: sfnLogging,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['10.2.1'],
    supports: ['10.4.2'],
    because: 'What workflows did with account data has to be traceable.',
    remediation:
      'Set loggingConfiguration to { level: "ERROR", logDestination: `${logGroup.arn}:*`, includeExecutionData: false }.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/stepfunctions-controls.html#stepfunctions-1',
  }),
];
