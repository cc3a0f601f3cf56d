import { firehoseEncrypted } from '../../../policies/pci-dss/kinesis/firehose-encrypted';
import { kinesisStreamEncrypted } from '../../../policies/pci-dss/kinesis/kinesis-stream-encrypted';
import { kinesisStreamRetention } from '../../../policies/pci-dss/kinesis/kinesis-stream-retention';
import { judge, unknown } from '../judge';
import { resourceCases, switchCases } from '../resource-cases';

switchCases(firehoseEncrypted, 'serverSideEncryption.enabled', true, 'fail', {
  more: [['fed by Kinesis', { kinesisSourceConfiguration: { kinesisStreamArn: unknown } }, 'not applicable']],
});

resourceCases(kinesisStreamEncrypted, [
  ['KMS', { encryptionType: 'kms', kmsKeyId: unknown }, 'pass'],
  ['NONE', { encryptionType: 'NONE' }, 'fail', 'encryptionType'],
  ['default', {}, 'fail', 'default NONE'],
  ['unknown', { encryptionType: unknown }, 'undetermined'],
]);

resourceCases(kinesisStreamRetention, [
  ['default', {}, 'fail', 'not set'],
  ['the maximum', { retentionPeriod: '168' }, 'pass'],
  ['an hour more', { retentionPeriod: 169 }, 'fail', '24 to 168'],
  ['nonsense', { retentionPeriod: 'long' }, 'fail'],
  ['unknown', { retentionPeriod: unknown }, 'undetermined'],
]);

it('kinesis-stream-retention takes the range from the settings', () => {
  const settings = { minimumHours: 48, maximumHours: 8760 };
  expect(judge(kinesisStreamRetention, 'aws:kinesis/stream:Stream', {}, settings).outcome).toBe('fail');
  expect(judge(kinesisStreamRetention, 'aws:kinesis/stream:Stream', { retentionPeriod: 8760 }, settings).outcome).toBe(
    'pass',
  );
});
