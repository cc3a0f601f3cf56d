import { bind, Binding } from '../../model/binding';
import { firehoseEncrypted } from './firehose-encrypted';
import { kinesisStreamEncrypted } from './kinesis-stream-encrypted';
import { kinesisStreamRetention } from './kinesis-stream-retention';

/** Amazon Kinesis Data Streams and Amazon Data Firehose. */
export const kinesis: readonly Binding[] = [
  bind({
    rule: firehoseEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Records in transit through the stream can hold account data.',
    remediation: 'Set serverSideEncryption to { enabled: true, keyType: "CUSTOMER_MANAGED_CMK", keyArn }.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/datafirehose-controls.html#datafirehose-1',
  }),
  bind({
    rule: kinesisStreamEncrypted,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Records in the stream can hold account data.',
    remediation: 'Set encryptionType to "KMS" and kmsKeyId to a key of your own.',
    source: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kinesis-controls.html#kinesis-1',
  }),
  bind({
    rule: kinesisStreamRetention,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['3.2.1'],
    because: 'Account data is kept no longer than it is needed.',
    remediation: 'Leave retentionPeriod out (24 hours), or set it within the allowed range.',
    source: 'https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html',
  }),
];
