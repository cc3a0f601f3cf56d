import { isGiven } from '../../model/presence';
import { resourceRule } from '../../model/rule';
import { isFalse } from '../../model/values';

/**
 * Queues are encrypted, by SQS (the default for new queues since 2022) or by KMS: only a queue that turns SQS's encryption off without
 * naming a key is not. https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html
 */
export const sqsEncrypted = resourceRule({
  name: 'sqs-encrypted',
  title: 'Queues are encrypted',
  types: ['aws:sqs/queue:Queue'],
  check: ({ props }, expect) => {
    expect.that(
      () => isGiven(() => props['kmsMasterKeyId']) || !isFalse(props['sqsManagedSseEnabled']),
      'sqsManagedSseEnabled is false and no kmsMasterKeyId is set; set one of them',
    );
  },
});
