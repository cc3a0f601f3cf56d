import { resourceRule } from '../../model/rule';
import { isAbsent } from '../../model/values';

/**
 * Key material is made and kept inside KMS or CloudHSM, whose modules are validated to FIPS 140 (https://docs.aws.amazon.com/kms/latest/developerguide/kms-compliance.html): not imported
 * by the program in clear text, and not kept in an external key store.
 */
export const keyCdeFipsCustody = resourceRule({
  name: 'key-cde-fips-custody',
  title: 'Key material stays inside KMS or CloudHSM',
  types: ['aws:kms/key:Key', 'aws:kms/externalKey:ExternalKey', 'aws:kms/replicaExternalKey:ReplicaExternalKey'],
  check: ({ props }, expect) => {
    expect.that(
      () => isAbsent(props['keyMaterialBase64']),
      'keyMaterialBase64 puts clear key material into the program and its state; let KMS generate the key',
    );
    expect.that(
      () => isAbsent(props['xksKeyId']),
      'xksKeyId keeps the key in an external key store; use a key of KMS or CloudHSM',
    );
  },
});
