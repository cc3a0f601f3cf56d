import { resourceRule } from '../../model/rule';
import { isCardholderData } from '../../model/tags';
import { asNumber, isAbsent } from '../../model/values';

/**
 * Queues state how long they keep messages, and keep them no longer than allowed: SQS itself allows 14 days; a queue tagged for
 * account data is no store and keeps them a week.
 */
export const sqsMessageRetention = resourceRule({
  name: 'sqs-message-retention',
  title: 'Queues state how long they keep messages',
  types: ['aws:sqs/queue:Queue'],
  settings: {
    maximumSeconds: {
      type: 'integer',
      minimum: 60,
      maximum: 1209600,
      description: 'Longest retention of messages, in seconds',
      default: 1209600,
    },
    maximumSecondsOfAccountData: {
      type: 'integer',
      minimum: 60,
      maximum: 1209600,
      description: 'Longest retention of messages of queues tagged as cardholder data environment, in seconds',
      default: 604800,
    },
  },
  check: (subject, expect, settings) => {
    const { props } = subject;
    const maximum = Number(settings['maximumSeconds']);
    const longest = isCardholderData(subject)
      ? Math.min(maximum, Number(settings['maximumSecondsOfAccountData']))
      : maximum;
    expect.that(
      () =>
        !isAbsent(props['messageRetentionSeconds']) &&
        (asNumber(props['messageRetentionSeconds']) ?? Infinity) <= longest,
      () =>
        `messageRetentionSeconds is ${String(props['messageRetentionSeconds'] ?? 'not set')}; set it to ${longest} or less`,
    );
  },
});
