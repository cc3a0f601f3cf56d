import { from, resource, Tutorial } from '../../../model/tutorial';

const type = 'aws:kinesis/firehoseDeliveryStream:FirehoseDeliveryStream';
const stream = {
  destination: 'extended_s3',
  extendedS3Configuration: {
    bucketArn: 'arn:aws:s3:::receipt-archive',
    roleArn: 'arn:aws:iam::111122223333:role/receipt-delivery',
  },
};

export const tutorial: Tutorial = {
  meaning:
    'Amazon Data Firehose takes records, collects them for some minutes and delivers them, to a bucket for example. While it collects, they are stored. `serverSideEncryption` encrypts them in that time with a key of KMS; it is off by default. Streams fed from Kinesis or MSK are encrypted at their source and out of scope. The policy is advisory.',
  why: 'It supports 3.5.1: account data is unreadable wherever it is stored, on its way through a buffer as well.',
  attack:
    'A delivery fails for hours, because the bucket refuses it. Firehose keeps the records for up to a day and tries again; receipts of the whole day lie in a buffer. The bucket was encrypted with care, the buffer before it was not, and nobody can show that those copies were unreadable.',
  wrong: [resource(type, 'receipts', stream)],
  right: [
    resource('aws:kms/key:Key', 'receipts-key', { description: 'Receipts in delivery', enableKeyRotation: true }),
    resource(type, 'receipts', {
      ...stream,
      serverSideEncryption: { enabled: true, keyType: 'CUSTOMER_MANAGED_CMK', keyArn: from('receipts-key', 'arn') },
    }),
  ],
  repair: [
    'Check the key: symmetric, and its policy lets the deploying role make grants (kms:CreateGrant), which Firehose uses to encrypt and decrypt. If the key is disabled later, delivery stops.',
    'Set serverSideEncryption and deploy. It is changed in place; producers and consumers need no change, records already waiting are delivered as they are.',
    'Verify: aws firehose describe-delivery-stream --delivery-stream-name NAME --query DeliveryStreamDescription.DeliveryStreamEncryptionConfiguration prints Status "ENABLED", and new objects arrive in the bucket.',
  ],
  links: [
    {
      title: 'Data protection in Amazon Data Firehose',
      url: 'https://docs.aws.amazon.com/firehose/latest/dev/encryption.html',
    },
    {
      title: 'Security Hub control DataFirehose.1',
      url: 'https://docs.aws.amazon.com/securityhub/latest/userguide/datafirehose-controls.html#datafirehose-1',
    },
  ],
};
