import { BucketSetting, bucketTypes, encryptionForm, SettingSource, typesOf } from '../../model/buckets';
import { LogBuckets, logStoreTypes } from '../../model/log-stores';
import { stackRule } from '../../model/rule';
import { asKeyword, asObject } from '../../model/values';

function algorithm(source: SettingSource): string {
  const configuration = source.inline === undefined ? source.props : asObject(source.props[source.inline]);
  const rule = asObject(configuration['rules'] ?? configuration['rule']);
  const byDefault = asObject(rule['applyServerSideEncryptionByDefault'] ?? rule['applyServerSideEncryptionByDefaults']);
  return asKeyword(byDefault['sseAlgorithm']);
}

/**
 * Buckets encrypt with AWS KMS by default. Without a setting S3 uses its own keys (SSE-S3), whose use nobody can restrict
 * or audit. Destinations of server access logs and load balancer logs take SSE-S3 only and are left out.
 */
export const s3KmsEncryption = stackRule({
  name: 's3-kms-encryption',
  title: 'Buckets encrypt with AWS KMS by default',
  types: [...new Set([...typesOf(encryptionForm), ...logStoreTypes])],
  check: (stack) => {
    const encryption = new BucketSetting(stack, encryptionForm);
    const logs = new LogBuckets(stack);
    for (const bucket of stack.ofType(...bucketTypes)) {
      if (!logs.canUseKms(bucket)) continue;
      encryption.judge(
        stack,
        bucket,
        'the bucket has no default encryption with KMS; set sseAlgorithm to aws:kms and kmsMasterKeyId',
        (source, expect) =>
          expect.that(
            () => ['aws:kms', 'aws:kms:dsse'].includes(algorithm(source)),
            () => `sseAlgorithm is ${algorithm(source) || 'not set'}; set it to aws:kms with a kmsMasterKeyId`,
          ),
      );
    }
  },
});
