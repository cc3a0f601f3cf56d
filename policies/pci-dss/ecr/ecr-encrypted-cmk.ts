import { expectOneOf } from '../../model/property-expectations';
import { resourceRule } from '../../model/rule';

/** Encryption defaults to AES256 under a key of AWS. */
export const ecrEncryptedCmk = resourceRule({
  name: 'ecr-encrypted-cmk',
  title: 'Repositories encrypt images with a KMS key',
  types: ['aws:ecr/repository:Repository'],
  check({ props }, expect) {
    expectOneOf(expect, props, 'encryptionConfigurations.encryptionType', ['KMS', 'KMS_DSSE'], 'AES256');
  },
});
