import { expectOn } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';
import { asList, isAbsent } from '../../model/values';

/** Streams that producers write to directly; those fed by Kinesis or MSK are encrypted there. Off by default. Security Hub DataFirehose.1. */
export const firehoseEncrypted = resourceRule({
  name: 'firehose-encrypted',
  title: 'Firehose streams encrypt data at rest',
  types: ['aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream'],
  check({ props }, expect) {
    expect.attempt(() => {
      const fed = ['kinesisSourceConfiguration', 'mskSourceConfiguration'].some(
        (property) => !isAbsent(props[property]) && asList(props[property]).length > 0,
      );
      if (!fed) expectOn(expect, props, 'serverSideEncryption.enabled');
    });
  },
});
