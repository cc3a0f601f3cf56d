import { bind, Binding } from '../../model/binding';
import { daxEncryptedAtRest } from './dax-encrypted-at-rest';
import { daxInTransitEncryption } from './dax-in-transit-encryption';
import { dynamodbCmk } from './dynamodb-cmk';
import { dynamodbPitr } from './dynamodb-pitr';
import { dynamodbStreams } from './dynamodb-streams';

const hub = 'https://docs.aws.amazon.com/securityhub/latest/userguide/dynamodb-controls.html';

/** Amazon DynamoDB and DynamoDB Accelerator. */
export const dynamodb: readonly Binding[] = [
  bind({
    rule: daxEncryptedAtRest,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1'],
    because: 'Cached items can hold account data.',
    remediation: 'Set serverSideEncryption to { enabled: true }; the cluster is replaced.',
    source: `${hub}#dynamodb-3`,
  }),
  bind({
    rule: daxInTransitEncryption,
    severity: 'medium',
    level: 'mandatory',
    enforces: ['4.2.1'],
    because: 'Account data must not travel in clear text.',
    remediation: 'Set clusterEndpointEncryptionType to "TLS"; the cluster is replaced.',
    source: `${hub}#dynamodb-7`,
  }),
  bind({
    rule: dynamodbCmk,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['3.5.1', '3.6.1'],
    because: 'Who may use the key is under control only with a key policy of your own.',
    remediation: 'Set serverSideEncryption to { enabled: true, kmsKeyArn: key.arn }, and kmsKeyArn of every replica.',
    source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/EncryptionAtRest.html',
  }),
  bind({
    rule: dynamodbPitr,
    severity: 'medium',
    level: 'advisory',
    enforces: [],
    supports: ['12.10.1'],
    because: 'Incident response needs a way back to data from before the incident.',
    remediation: 'Set pointInTimeRecovery to { enabled: true }.',
    source: `${hub}#dynamodb-2`,
  }),
  bind({
    rule: dynamodbStreams,
    severity: 'low',
    level: 'advisory',
    enforces: [],
    supports: ['11.5.2'],
    because: 'Unexpected changes of critical data should be noticed.',
    remediation: 'Set streamEnabled to true and streamViewType to "NEW_AND_OLD_IMAGES", and watch the stream.',
    source: 'https://docs.aws.amazon.com/amazondynamodb/latest/developerguide/Streams.html',
  }),
];
