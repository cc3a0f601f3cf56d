import { resource, Tutorial } from '../../../model/tutorial';

const stream = (retentionPeriod: number) =>
  resource('aws:kinesis/stream:Stream', 'payments', { shardCount: 2, retentionPeriod });

export const tutorial: Tutorial = {
  meaning:
    'A Kinesis stream keeps each record for its retention period, whether it has been read or not: 24 hours by default, 8760 (a year) at most. The policy wants a number within limits you set, 24 to 168 hours unless configured, so that consumers can catch up after a weekend and the stream does not become an archive. It is advisory.',
  why: 'It supports 3.2.1: account data is stored no longer than business or law need it. Streams are easily forgotten when retention rules are written, for nobody thinks of them as storage.',
  attack:
    'A developer set a year once, to be able to replay events. A leaked access key with read rights on the stream now gives a year of payment events, all in one place and in order, from a system that the data map calls "transport only".',
  wrong: [stream(8760)],
  right: [stream(72)],
  repair: [
    'See how far the slowest consumer is behind: the metric GetRecords.IteratorAgeMilliseconds, its maximum of the last months. The new period has to be well above it.',
    'Ask who replays old records. Give them an archive that has retention rules and encryption, for example a bucket filled by Firehose, before you shorten.',
    'Set retentionPeriod and deploy. It is changed in place, but older records become unreadable almost at once and cannot be brought back.',
    'Verify: aws kinesis describe-stream-summary --stream-name NAME --query StreamDescriptionSummary.RetentionPeriodHours.',
  ],
  links: [
    {
      title: 'Change the data retention period of a Kinesis data stream',
      url: 'https://docs.aws.amazon.com/streams/latest/dev/kinesis-extended-retention.html',
    },
  ],
};
