import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** The provider's default is NONE. Security Hub Kinesis.1. */
export const kinesisStreamEncrypted = resourceRule({
  name: 'kinesis-stream-encrypted',
  title: 'Kinesis streams encrypt data at rest with KMS',
  types: ['aws:kinesis/stream:Stream'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'encryptionType', ['KMS'], 'NONE');
  },
});
