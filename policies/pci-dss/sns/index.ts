import { bind, Binding } from '../../model/binding';
import { snsCmk } from './cmk';
import { snsDeliveryLogging } from './delivery-logging';

/** SNS rules and the requirements they serve. */
export const sns: readonly Binding[] = [
  bind({
    rule: snsCmk,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1', '3.6.1'],
    because:
      'Messages may carry account data; a KMS key limits who can read them at rest. It does not replace protection of PAN itself.',
    remediation: 'Set kmsMasterKeyId of the Topic to a customer key.',
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html',
  }),
  bind({
    rule: snsDeliveryLogging,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['10.2.1'],
    because: 'An alert that was not delivered shows in the log.',
    remediation: 'Set httpFailureFeedbackRoleArn (or that of the protocol used) to a role that may write logs.',
    source: 'https://docs.aws.amazon.com/sns/latest/dg/sns-topic-attributes.html',
  }),
];
