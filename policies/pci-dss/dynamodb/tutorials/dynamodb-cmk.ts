import { from, resource, Tutorial } from '../../../model/tutorial';

const table = {
  hashKey: 'token',
  attributes: [{ name: 'token', type: 'S' }],
  billingMode: 'PAY_PER_REQUEST',
};

export const tutorial: Tutorial = {
  meaning:
    'DynamoDB always encrypts tables. The question is with whose key: by default one that AWS owns, which you cannot see, and which every principal with rights on the table uses without noticing. With `serverSideEncryption` and a `kmsKeyArn` it is a key of yours, with a policy, a log of its use and a switch. The policy asks for that, in replicas too.',
  why: 'Stored account data must be unreadable for those without a need (3.5.1), and access to the keys limited to few (3.6.1). Only with your own key can you say and prove who they are.',
  attack:
    'A role is given dynamodb:* by mistake. With the default key this is enough to scan the card table. With a key of your own the scan fails, because the role was never allowed to decrypt; and in an emergency disabling the key stops every reader at once.',
  wrong: [resource('aws:dynamodb/table:Table', 'cards', table)],
  right: [
    resource('aws:kms/key:Key', 'cards-key', { description: 'Encrypts the card table', enableKeyRotation: true }),
    resource('aws:dynamodb/table:Table', 'cards', {
      ...table,
      serverSideEncryption: { enabled: true, kmsKeyArn: from('cards-key', 'arn') },
    }),
  ],
  repair: [
    'List who reads and writes the table (CloudTrail data events, or the roles with rights on it). Each of them needs the key as well, through DynamoDB: kms:Decrypt and kms:GenerateDataKey* with kms:ViaService.',
    'Make the key with rotation and this key policy, and guard it against deletion: without the key the table is lost.',
    'Set serverSideEncryption with kmsKeyArn and deploy. The table stays available while DynamoDB changes the key in the background.',
    'Watch AccessDeniedException of the applications for an hour; setting back to the old key is possible.',
    'Verify: aws dynamodb describe-table --table-name NAME --query Table.SSEDescription prints "SSEType": "KMS" and your key.',
  ],
  links: [
    {
      title: 'DynamoDB encryption at rest',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html',
    },
    {
      title: 'Managing encrypted tables',
      url: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/encryption.tutorial.html',
    },
  ],
};
