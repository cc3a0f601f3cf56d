import { resourceRule } from '../../model/rule';
import { asNumber, isAbsent } from '../../model/values';

/** 24 hours by default, up to 8760. Account data is kept no longer than needed, and a stream is no archive. */
export const kinesisStreamRetention = resourceRule({
  name: 'kinesis-stream-retention',
  title: 'Kinesis streams keep records within the allowed time',
  types: ['aws:kinesis/stream:Stream'],
  settings: {
    minimumHours: {
      type: 'integer',
      minimum: 24,
      maximum: 8760,
      description: 'Hours records are kept at least',
      default: 24,
    },
    maximumHours: {
      type: 'integer',
      minimum: 24,
      maximum: 8760,
      description: 'Hours records are kept at most',
      default: 168,
    },
  },
  check({ props }, expect, settings) {
    const [minimum, maximum] = [Number(settings['minimumHours']), Number(settings['maximumHours'])];
    const hours = (): number => (isAbsent(props['retentionPeriod']) ? 24 : (asNumber(props['retentionPeriod']) ?? NaN));
    expect.attempt(() => {
      if (isAbsent(props['retentionPeriod']))
        expect.advise(`retentionPeriod is not set, which means 24 hours; state it, ${minimum} to ${maximum}`);
    });
    expect.that(
      () => hours() >= minimum && hours() <= maximum,
      () => `retentionPeriod is ${hours()} hours; set it to ${minimum} to ${maximum}`,
    );
  },
});
