import { resourceRule } from '../../model/rule';
import { asNumber, isAbsent } from '../../model/values';

/** Queues state how long they keep messages, and keep them no longer than allowed; SQS itself allows 14 days. */
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
  },
  check: ({ props }, expect, settings) => {
    const longest = Number(settings['maximumSeconds']);
    expect.that(
      () =>
        !isAbsent(props['messageRetentionSeconds']) &&
        (asNumber(props['messageRetentionSeconds']) ?? Infinity) <= longest,
      () =>
        `messageRetentionSeconds is ${String(props['messageRetentionSeconds'] ?? 'not set')}; set it to ${longest} or less`,
    );
  },
});
