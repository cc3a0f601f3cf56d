import { from, resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'A Kinesis stream takes records from producers and keeps them, a day by default, for consumers to read. With `encryptionType: "KMS"` each record is encrypted before it is written to disk and decrypted when it is read. Name a key of your own in `kmsKeyId`; the default of the provider is no encryption. The policy is advisory.',
  why: 'It supports 3.5.1: what is stored is unreadable without the key, even if only for a day. The key is also a second permission a reader needs.',
  attack:
    'A monitoring role may read all streams of the account (`kinesis:Get*`). An intruder with that role reads payment events from the oldest kept record on, without touching a database. With a key of its own, which admits only the consumers of the payment team, the same call ends with an error of KMS.',
  wrong: [resource('aws:kinesis/stream:Stream', 'payments', { shardCount: 2 })],
  right: [
    resource('aws:kms/key:Key', 'events', { description: 'Events of payments', enableKeyRotation: true }),
    resource('aws:kinesis/stream:Stream', 'payments', {
      shardCount: 2,
      encryptionType: 'KMS',
      kmsKeyId: from('events', 'arn'),
    }),
  ],
  repair: [
    'List producers and consumers (CloudTrail, aws kinesis list-stream-consumers). As soon as encryption is on, producers need kms:GenerateDataKey and consumers kms:Decrypt on the key, or they fail. Grant both first.',
    'Set encryptionType and kmsKeyId and deploy. It is changed in place, the stream stays active; records already in it stay unencrypted until they expire.',
    'Watch the metrics WriteProvisionedThroughputExceeded and the errors of the clients for a while.',
    'Verify: aws kinesis describe-stream-summary --stream-name NAME --query "StreamDescriptionSummary.[EncryptionType,KeyId]" prints "KMS" and your key.',
  ],
  links: [
    {
      title: 'Server-side encryption in Amazon Kinesis Data Streams',
      url: 'https://docs.aws.amazon.com/streams/latest/dev/what-is-sse.html',
    },
    {
      title: 'Security Hub control Kinesis.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/kinesis-controls.html#kinesis-1',
    },
  ],
};
