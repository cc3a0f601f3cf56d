import { athenaDatabaseEncrypted } from '../../../policies/pci-dss/athena/athena-database-encrypted';
import { athenaWorkgroupEncrypted } from '../../../policies/pci-dss/athena/athena-workgroup-encrypted';
import { unknown } from '../judge';
import { resourceCases } from '../resource-cases';

const database = (encryptionConfiguration: unknown): object => ({ encryptionConfiguration });

resourceCases(athenaDatabaseEncrypted, [
  ['a key of the program', database({ encryptionOption: 'SSE_KMS', kmsKey: unknown }), 'pass'],
  ['client side, in a list', database([{ encryptionOption: 'cse_kms', kmsKey: 'arn' }]), 'pass'],
  ['S3 keys', database({ encryptionOption: 'SSE_S3' }), 'fail', 'encryptionConfiguration'],
  ['no key', database({ encryptionOption: 'SSE_KMS' }), 'fail'],
  ['none', {}, 'fail'],
  ['unknown', database({ encryptionOption: unknown, kmsKey: 'arn' }), 'undetermined'],
]);

const workgroup = (encryptionConfiguration: unknown, more: object = {}): object => ({
  configuration: { resultConfiguration: { encryptionConfiguration }, ...more },
});
const kms = { encryptionOption: 'SSE_KMS', kmsKeyArn: unknown };

resourceCases(athenaWorkgroupEncrypted, [
  ['encrypted and enforced by default', workgroup(kms), 'pass'],
  [
    'managed results',
    {
      configuration: {
        managedQueryResultsConfiguration: { enabled: true, encryptionConfiguration: { kmsKey: 'arn' } },
      },
    },
    'pass',
  ],
  ['not enforced', workgroup(kms, { enforceWorkgroupConfiguration: 'false' }), 'fail', 'enforceWorkgroupConfiguration'],
  ['S3 keys', workgroup({ encryptionOption: 'SSE_S3' }), 'fail', 'encryptionConfiguration'],
  ['no configuration', {}, 'fail'],
  ['managed results without a key', { configuration: { managedQueryResultsConfiguration: { enabled: true } } }, 'fail'],
  ['unknown', workgroup({ encryptionOption: unknown, kmsKeyArn: 'arn' }), 'undetermined'],
]);
