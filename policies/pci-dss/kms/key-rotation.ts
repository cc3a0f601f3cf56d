import { withProperties } from '../../model/remediation';
import { Properties, resourceRule } from '../../model/rule';
import { asKeyword, isAbsent, isTrue } from '../../model/values';

/**
 * True for symmetric encryption keys whose material KMS makes itself. KMS rotates no others by itself: asymmetric and HMAC keys, and keys in custom
 * key stores (https://docs.aws.amazon.com/kms/latest/APIReference/API_EnableKeyRotation.html).
 */
export function canRotate(props: Properties): boolean {
  const usage = asKeyword(props['keyUsage']) || 'encrypt_decrypt';
  const spec = asKeyword(props['customerMasterKeySpec']) || 'symmetric_default';
  return (
    usage === 'encrypt_decrypt' &&
    spec === 'symmetric_default' &&
    isAbsent(props['customKeyStoreId']) &&
    isAbsent(props['xksKeyId'])
  );
}

/** Symmetric customer keys rotate automatically; the default is off. Replicas follow their primary key. */
export const kmsKeyRotation = resourceRule({
  name: 'kms-key-rotation',
  title: 'Symmetric customer keys rotate automatically',
  types: ['aws:kms/key:Key'],
  check: ({ props }, expect) =>
    expect.attempt(() => {
      if (!canRotate(props)) return;
      expect.that(
        () => isTrue(props['enableKeyRotation']),
        () =>
          `enableKeyRotation is ${String(props['enableKeyRotation'] ?? 'not set, which means off')}; set it to true`,
      );
    }),
  remediate: ({ props }) =>
    canRotate(props) && !isTrue(props['enableKeyRotation'])
      ? withProperties(props, { enableKeyRotation: true })
      : undefined,
});
