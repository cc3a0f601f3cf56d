import { resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'SQS encrypts the body of messages at rest. New queues use SSE-SQS, with keys of the service and at no cost; a queue can use a KMS key instead. The policy fails only a queue that says `sqsManagedSseEnabled: false` and names no key.',
  why: 'Messages that carry account data are stored data while they wait, up to 14 days, and are protected like it (3.5.1). Encryption of the queue does not replace making the card number unreadable.',
  attack:
    'Encryption was switched off to make an old library work. Settlement messages wait in clear text on the disks of the service for days. It is one layer less between card data and everybody who handles that storage, and an assessor finds it in a minute.',
  wrong: [resource('aws:sqs/queue:Queue', 'settlements', { sqsManagedSseEnabled: false })],
  right: [resource('aws:sqs/queue:Queue', 'settlements', { sqsManagedSseEnabled: true })],
  repair: [
    'SSE-SQS hurts nobody: senders and receivers need no further rights. It only needs HTTPS, which the SDKs use.',
    'Remove sqsManagedSseEnabled or set it to true, and deploy; it is an update in place. Messages that wait already stay as they were until they are received.',
    'If you prefer a KMS key, first give senders kms:GenerateDataKey and kms:Decrypt, and receivers kms:Decrypt on it.',
    'Verify: `aws sqs get-queue-attributes --queue-url URL --attribute-names SqsManagedSseEnabled KmsMasterKeyId`.',
  ],
  links: [
    {
      title: 'Encryption at rest in Amazon SQS',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-server-side-encryption.html',
    },
    {
      title: 'Configuring SSE-SQS for a queue',
      url: 'https://docs.aws.amazon.com/AWSSimpleQueueService/latest/SQSDeveloperGuide/sqs-configure-sqs-sse-queue.html',
    },
  ],
};
