import { daxEncryptedAtRest } from '../../../policies/pci-dss/dynamodb/dax-encrypted-at-rest';
import { daxInTransitEncryption } from '../../../policies/pci-dss/dynamodb/dax-in-transit-encryption';
import { dynamodbCmk } from '../../../policies/pci-dss/dynamodb/dynamodb-cmk';
import { dynamodbPitr } from '../../../policies/pci-dss/dynamodb/dynamodb-pitr';
import { dynamodbStreams } from '../../../policies/pci-dss/dynamodb/dynamodb-streams';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

resourceCases(daxEncryptedAtRest, [
  ['on', { serverSideEncryption: { enabled: true } }, 'pass'],
  ['on, in a list', { serverSideEncryption: [{ enabled: 'true' }] }, 'pass'],
  ['default', {}, 'fail', 'serverSideEncryption.enabled'],
  ['unknown', { serverSideEncryption: { enabled: unknown } }, 'undetermined'],
]);

resourceCases(daxInTransitEncryption, [
  ['TLS', { clusterEndpointEncryptionType: 'tls' }, 'pass'],
  ['NONE', { clusterEndpointEncryptionType: 'NONE' }, 'fail', 'clusterEndpointEncryptionType'],
  ['default', {}, 'fail', 'default NONE'],
  ['unknown', { clusterEndpointEncryptionType: unknown }, 'undetermined'],
]);

const encrypted = (more: object): object => ({ serverSideEncryption: { enabled: true, ...more } });

resourceCases(dynamodbCmk, [
  ['a key of the program', encrypted({ kmsKeyArn: unknown }), 'pass'],
  ['a known key', encrypted({ kmsKeyArn: 'arn:aws:kms:eu-west-1:1:key/1' }), 'pass'],
  ['the AWS managed key', encrypted({}), 'fail', 'serverSideEncryption'],
  ['the AWS managed key by alias', encrypted({ kmsKeyArn: 'arn:aws:kms:eu-west-1:1:alias/aws/dynamodb' }), 'fail'],
  ['the default', {}, 'fail'],
  ['a key that is switched off', { serverSideEncryption: { enabled: 'false', kmsKeyArn: 'arn' } }, 'fail'],
  [
    'a replica without a key',
    { ...encrypted({ kmsKeyArn: 'arn' }), replicas: [{ regionName: 'eu-central-1' }] },
    'fail',
    /replicas\[0\]/,
  ],
  ['unknown', { serverSideEncryption: unknown }, 'undetermined'],
]);

resourceCases(
  dynamodbCmk,
  [
    ['a key', { kmsKeyArn: unknown }, 'pass'],
    ['none', {}, 'fail', 'kmsKeyArn'],
  ],
  { type: 'aws:dynamodb/tableReplica:TableReplica' },
);

resourceCases(dynamodbPitr, [
  ['on', { pointInTimeRecovery: { enabled: true } }, 'pass'],
  ['off', { pointInTimeRecovery: { enabled: false } }, 'fail', 'pointInTimeRecovery.enabled'],
  ['default', {}, 'fail'],
  ['unknown', { pointInTimeRecovery: { enabled: unknown } }, 'undetermined'],
  [
    'on, replica off',
    { pointInTimeRecovery: { enabled: true }, replicas: [{ regionName: 'eu-west-3' }] },
    'fail',
    'replicas',
  ],
  ['on, replica on', { pointInTimeRecovery: { enabled: true }, replicas: [{ pointInTimeRecovery: 'true' }] }, 'pass'],
]);
resourceCases(
  dynamodbPitr,
  [
    ['on', { pointInTimeRecovery: true }, 'pass'],
    ['default', {}, 'fail'],
  ],
  { type: 'aws:dynamodb/tableReplica:TableReplica' },
);

const account = { tags: { 'data-classification': 'cardholder-data' } };

resourceCases(dynamodbStreams, [
  ['on', { ...account, streamEnabled: true }, 'pass'],
  ['off', { ...account, streamEnabled: 'false' }, 'fail', 'streamEnabled'],
  ['default, by scope', { tags: { Scope: 'CDE' } }, 'fail'],
  ['unknown', { ...account, streamEnabled: unknown }, 'undetermined'],
  ['a table without account data', { tags: { owner: 'team' } }, 'not applicable'],
]);
