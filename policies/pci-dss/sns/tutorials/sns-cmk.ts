import { from, resource, Tutorial } from '../../../model/tutorial';

export const tutorial: Tutorial = {
  meaning:
    'SNS keeps a message on disk for the short time until it is delivered. With `kmsMasterKeyId` it encrypts the body with a KMS key during that time. The policy asks for a key on every topic; a key of your own is best, because services such as CloudWatch alarms cannot publish to topics with the AWS key `alias/aws/sns`.',
  why: 'Messages can carry account data, and stored account data is protected by keys whose use is limited (3.5.1, 3.6.1). It does not replace making the card number itself unreadable.',
  attack:
    'A service publishes failed payments with the whole request in the text. Copies lie on disks and in the dead-letter handling of the provider until they are delivered. With a key of your own whoever gets hold of such a copy has nothing, and each use of the key is in your log.',
  wrong: [resource('aws:sns/topic:Topic', 'payment-events', {})],
  right: [
    resource('aws:kms/key:Key', 'messages-key', { enableKeyRotation: true }),
    resource('aws:sns/topic:Topic', 'payment-events', { kmsMasterKeyId: from('messages-key', 'id') }),
  ],
  repair: [
    'List the publishers: roles and AWS services (CloudWatch, EventBridge, S3). Each needs kms:GenerateDataKey* and kms:Decrypt on the key, or its messages are refused or silently lost after the change.',
    'Create the key and give the roles and service principals these rights in the key policy. For EventBridge leave aws:SourceArn conditions out of the key policy; its requests to KMS do not carry them.',
    'Set kmsMasterKeyId and deploy. It is an update in place; subscribers need nothing.',
    'Verify: `aws sns get-topic-attributes --topic-arn ARN` prints the KmsMasterKeyId; publish a test from each kind of publisher and see it arrive.',
  ],
  links: [
    {
      title: 'Securing SNS data with server-side encryption',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-server-side-encryption.html',
    },
    {
      title: 'SNS encryption key management',
      url: 'https://docs.aws.amazon.com/sns/latest/dg/sns-key-management.html',
    },
  ],
};
