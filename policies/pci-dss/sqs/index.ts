import { bind, Binding } from '../../model/binding';
import { sqsEncrypted } from './encrypted';
import { sqsMessageRetention } from './message-retention';

const guide = 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide';

/** SQS rules and the requirements they serve. */
export const sqs: readonly Binding[] = [
  bind({
    rule: sqsEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Messages may carry account data. Encryption of the queue does not replace protection of PAN itself.',
    remediation: 'Remove sqsManagedSseEnabled: false, or set kmsMasterKeyId of the Queue.',
    source: `${guide}/sqs-server-side-encryption.html`,
  }),
  bind({
    rule: sqsMessageRetention,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['3.2.1'],
    because: 'Account data is kept no longer than needed, also in queues.',
    remediation: 'Set messageRetentionSeconds of the Queue.',
    source: `${guide}/sqs-configure-queue-parameters.html`,
  }),
];
